import type { ComponentType } from 'react'
import type { HelpPage } from './help/help'
import { type Later, later } from './ui/later'

export const sections = [
  { id: 'start', label: '' },
  { id: 'guests', label: 'Khách mời' },
  { id: 'day', label: 'Ngày hội nghị' },
  { id: 'content', label: 'Nội dung' },
  { id: 'awards', label: 'Khen thưởng' },
  { id: 'preparation', label: 'Chuẩn bị' },
  { id: 'system', label: 'Hệ thống' },
] as const
export type SectionId = (typeof sections)[number]['id']

export type Screen = {
  id: string
  label: string
  section: SectionId
  /** The number that opens it together with Alt; for the rooms used most. */
  digit?: number
  room: Later
  /** The page that F1 opens; a test names the screens that have none. */
  help?: () => Promise<HelpPage>
}

const rooms: Later[] = []
/** A room whose code is fetched at the first step into it. */
export const room = (load: () => Promise<ComponentType>): Later => {
  const made = later(load)
  rooms.push(made)
  return made
}

/** Fetches the rooms one by one while nobody does anything, so that the first step into each is as quick as the next. */
export function fetchRoomsWhenIdle(): () => void {
  let isOver = false
  let waiting = 0
  const step = async (at: number) => {
    // A room that cannot be fetched now says so when somebody goes there.
    await rooms[at]?.bring().catch(() => {})
    if (!isOver && at + 1 < rooms.length) waiting = requestIdleCallback(() => void step(at + 1))
  }
  // The first screen and the first step come before.
  const start = setTimeout(() => {
    waiting = requestIdleCallback(() => void step(0))
  }, 3_000)
  return () => {
    isOver = true
    clearTimeout(start)
    cancelIdleCallback(waiting)
  }
}
