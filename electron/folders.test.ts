import { expect, test } from 'vitest'
import { platformFolders } from './folders.ts'

const home = '/home/ada'

test.each([
  ['linux', {}, '/home/ada/.local/share/loadstone', '/home/ada/.cache/loadstone'],
  ['linux', { XDG_DATA_HOME: '/d', XDG_CACHE_HOME: '/c' }, '/d/loadstone', '/c/loadstone'],
  ['linux', { XDG_DATA_HOME: '' }, '/home/ada/.local/share/loadstone', '/home/ada/.cache/loadstone'],
  ['darwin', {}, '/home/ada/Library/Application Support/Loadstone', '/home/ada/Library/Caches/Loadstone'],
  ['win32', { APPDATA: 'C:/R', LOCALAPPDATA: 'C:/L' }, 'C:/R/Loadstone', 'C:/L/Loadstone/Cache'],
  ['linux', { LOADSTONE_DATA: '/own' }, '/own', '/own/cache'],
  ['darwin', { LOADSTONE_DATA: '/own' }, '/own', '/own/cache'],
])('files lie where the platform keeps them, or where the user says: %s %j', (platform, environment, data, cache) => {
  expect(platformFolders(environment, platform, home)).toEqual({ data, cache })
})
