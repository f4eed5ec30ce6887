import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { HelpPage } from './help/help'

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
  component: LazyExoticComponent<ComponentType>
  /** The page that F1 opens; a test names the screens that have none. */
  help?: () => Promise<HelpPage>
}

const loads: (() => Promise<ComponentType>)[] = []
/** A room whose code is fetched at the first step into it. */
export const room = (load: () => Promise<ComponentType>) => {
  loads.push(load)
  return lazy(async () => ({ default: await load() }))
}

/** Fetches the rooms one by one while nobody does anything, so that the first step into each is as quick as the next. */
export function fetchRoomsWhenIdle(): () => void {
  let isOver = false
  let waiting = 0
  const step = async (at: number) => {
    // A room that cannot be fetched now says so when somebody goes there.
    await loads[at]?.().catch(() => {})
    if (!isOver && at + 1 < loads.length) waiting = requestIdleCallback(() => void step(at + 1))
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
