import { z } from 'zod'

// The policy of the page forbids making code from text, and zod would try while the first schema is made: so this module
// comes before every other.
z.config({ jitless: true })
