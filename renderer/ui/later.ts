import type { ComponentType } from 'react'

/** A component whose code is fetched when it is first needed. A fetch that failed is tried again by the next. */
export type Later<Props extends object = object> = {
  component: ComponentType<Props> | undefined
  bring: () => Promise<void>
}

/** Not React's `lazy`: what that shows in the place of a component stays for 300 ms, even when the code is there after ten. */
export function later<Props extends object = object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  const made: Later<Props> = {
    component: undefined,
    bring: async () => {
      made.component ??= await load()
    },
  }
  return made
}
