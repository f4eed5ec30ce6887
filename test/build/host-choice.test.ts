import { describe, expect, it } from 'vitest'
import { chooseHost, hasDisplay, readStartArguments } from '../../build/host-choice.mjs'

const desk: Parameters<typeof chooseHost>[0] = {
  platform: 'linux',
  hasDisplay: true,
  asked: undefined,
  runtime: { version: '45.4.1' },
  pinned: '45.4.1',
  fetchFailed: undefined,
}

describe('which host npm start opens', () => {
  it('opens the desktop where there is a display and a current Electron', () => {
    expect(chooseHost(desk)).toEqual({ host: 'desktop', why: 'có màn hình và có Electron 45.4.1' })
  })

  it('opens the browser without a display, even where Electron is there', () => {
    expect(chooseHost({ ...desk, hasDisplay: false }).host).toBe('browser')
    expect(chooseHost({ ...desk, hasDisplay: false }).why).toContain('DISPLAY')
  })

  it('fetches Electron once, then says why it is not there and opens the browser', () => {
    expect(chooseHost({ ...desk, runtime: undefined }).host).toBe('fetch')
    const failed = chooseHost({ ...desk, runtime: undefined, fetchFailed: 'tải không xong trong 60 giây' })
    expect(failed).toEqual({ host: 'browser', why: 'không có Electron để chạy: tải không xong trong 60 giây' })
  })

  it('takes an Electron of the newest three majors and never the old one of the tests', () => {
    expect(chooseHost({ ...desk, runtime: { version: '43.0.0' } }).host).toBe('desktop')
    expect(chooseHost({ ...desk, runtime: { version: '42.9.9' } }).host).toBe('fetch')
    expect(chooseHost({ ...desk, runtime: { version: '25.1.1' } }).host).toBe('fetch')
    expect(chooseHost({ ...desk, runtime: { version: '25.1.1' }, fetchFailed: 'x' }).host).toBe('browser')
  })

  it('opens the browser when asked to', () => {
    expect(chooseHost({ ...desk, asked: 'browser' }).host).toBe('browser')
  })

  it('sees a display of X or Wayland on Linux and always one elsewhere', () => {
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasDisplay('win32', {})).toBe(true)
    expect(hasDisplay('darwin', {})).toBe(true)
  })

  it('keeps its own options and passes the rest on untouched', () => {
    expect(readStartArguments(['--browser', '--sample', 'thư mục'])).toEqual({
      asked: 'browser',
      rest: ['--sample', 'thư mục'],
    })
    expect(readStartArguments(['--desktop'])).toEqual({ asked: 'desktop', rest: [] })
    expect(readStartArguments([])).toEqual({ asked: undefined, rest: [] })
  })
})
