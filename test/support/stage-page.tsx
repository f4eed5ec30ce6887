import { MantineProvider } from '@mantine/core'
import { act, type FC } from 'react'
import { createRoot } from 'react-dom/client'
import { deskOver } from './desk-over'
import { withoutLayout } from './no-layout'
import type { TestDesk } from './open-test-db'

export type StagedPage = { place: HTMLElement; leave: () => void }

/** Puts a screen on a page over a real core. `load` comes last: a page takes its bridge once, when it is loaded. */
export async function stagePage(d: TestDesk, load: () => Promise<FC>): Promise<StagedPage> {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  d.changed()
  deskOver(d.core, d.changed)
  withoutLayout()
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
  HTMLElement.prototype.scrollIntoView = () => {}
  const Screen = await load()
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  act(() =>
    root.render(
      <MantineProvider env="test">
        <Screen />
      </MantineProvider>,
    ),
  )
  return {
    place,
    leave: () => {
      act(() => root.unmount())
      place.remove()
    },
  }
}
