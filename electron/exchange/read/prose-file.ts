import type { Comment } from '../../../shared/speeches/speech'

/** A text as read from a file: what stands in it to be read, and what stands aside. */
export type ProseFile = {
  name: string
  type: 'docx' | 'pdf' | 'txt'
  /** SHA-256 of the bytes. */
  sha256: string
  /** A line a paragraph; tracked changes accepted. */
  text: string
  footnotes: string[]
  comments: Comment[]
  /** Vietnamese sentences about the file. */
  notes: string[]
}

export const maxProseLength = 400_000
