import { askForFirstScreen } from './first-questions'

type ZodSettings = { jitless?: boolean }
const page = globalThis as unknown as { __zod_globalConfig?: ZodSettings }

// The policy of the page forbids making code from text, and zod tries while its first schema is made, which is when its file
// is loaded: so its place for settings is filled before anything else is.
page.__zod_globalConfig = { ...page.__zod_globalConfig, jitless: true }

// The windows for the hall and for the announcer show one view that asks for itself.
if (window.location.hash === '') void askForFirstScreen()
void import('./mount')
