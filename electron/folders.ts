/** Where Loadstone keeps its files on this machine, by the custom of each platform. */
import { homedir } from 'node:os'
import { join } from 'node:path'

export interface Folders {
  /** Studies' index, settings, the sample study: worth a backup. */
  readonly data: string
  /** Scan caches: may be deleted at any time. */
  readonly cache: string
}

type Environment = Readonly<Record<string, string | undefined>>

function given(value: string | undefined, otherwise: string): string {
  return value === undefined || value === '' ? otherwise : value
}

/** `LOADSTONE_DATA` puts everything in one folder of the user's choice. */
export function platformFolders(environment: Environment, platform: string, home = homedir()): Folders {
  const own = environment['LOADSTONE_DATA']
  if (own !== undefined && own !== '') return { data: own, cache: join(own, 'cache') }
  if (platform === 'darwin') {
    return {
      data: join(home, 'Library/Application Support/Loadstone'),
      cache: join(home, 'Library/Caches/Loadstone'),
    }
  }
  if (platform === 'win32') {
    return {
      data: join(given(environment['APPDATA'], join(home, 'AppData/Roaming')), 'Loadstone'),
      cache: join(given(environment['LOCALAPPDATA'], join(home, 'AppData/Local')), 'Loadstone/Cache'),
    }
  }
  return {
    data: join(given(environment['XDG_DATA_HOME'], join(home, '.local/share')), 'loadstone'),
    cache: join(given(environment['XDG_CACHE_HOME'], join(home, '.cache')), 'loadstone'),
  }
}
