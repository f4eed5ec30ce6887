import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { buildRenderer } from '../../build/bundle.mjs'
import { at } from '../../build/paths.mjs'

let page = ''
beforeAll(async () => {
  await buildRenderer()
  page = readFileSync(at('out/renderer/index.html'), 'utf8')
})

const named = (rel: string) =>
  [...page.matchAll(new RegExp(`<link rel="${rel}"[^>]*href="\\./assets/([^"]+)"`, 'g'))].map(([, name]) => name ?? '')

it('names in the page what the first screen takes, and no room that is behind a door', () => {
  const modules = named('modulepreload')
  for (const name of ['mount', 'kit', 'OverviewPage'])
    expect(
      modules.some((file) => file.startsWith(`${name}-`)),
      name,
    ).toBe(true)
  expect(modules.filter((file) => file.startsWith('DelegatesPage-'))).toEqual([])
  expect(named('stylesheet').some((file) => file.startsWith('OverviewPage-'))).toBe(true)
  expect(named('preload').map((file) => file.replace(/-.*/, ''))).toEqual([
    'BeVietnamPro_400Regular',
    'BeVietnamPro_600SemiBold',
  ])
})

/** Names that only React's slow half for developers has. */
const isForDevelopers = (code: string) => /\bjsxDEV\b/.test(code)

it('is packed as shipped whoever packs it: the runner of these tests calls its environment “test”', () => {
  expect(isForDevelopers('e.jsxDEV=(t,n)=>r(t,n)')).toBe(true)
  expect(isForDevelopers('e.jsx=(t,n)=>r(t,n)')).toBe(false)
  const files = readdirSync(at('out/renderer/assets')).filter((name) => name.endsWith('.js'))
  expect(files.filter((name) => isForDevelopers(readFileSync(at('out/renderer/assets', name), 'utf8')))).toEqual([])
})
