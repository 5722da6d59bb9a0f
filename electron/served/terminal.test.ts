import { expect, test } from 'vitest'
import { openCommand } from './terminal.ts'

const address = 'http://127.0.0.1:1/?token=x'

test.each([
  ['linux', { DISPLAY: ':0' }, ['xdg-open', address]],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', address]],
  ['linux', {}, null],
  ['linux', { DISPLAY: '' }, null],
  ['darwin', {}, ['open', address]],
  ['win32', {}, ['cmd', '/c', 'start', '""', address]],
])('the browser is opened by the platform’s own command, where there is a display: %s %j', (platform, environment, expected) => {
  expect(openCommand(platform, environment, address)).toEqual(expected)
})
