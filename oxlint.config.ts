/** The lint rules, and above all the fences: which folder may import what. Each room's fence follows from shared/rooms.ts. */
import { defineConfig, type OxlintOverride } from 'oxlint'
import { rooms } from './shared/rooms.ts'

interface Pattern {
  readonly regex: string
  readonly message: string
  readonly allowTypeImports?: boolean
}

const packages = (names: string): string => `^(?:${names})(?:/|$)`
const folders = (names: readonly string[]): string => `^\\.{1,2}/(?:.*/)?(?:${names.join('|')})/`

const node: Pattern = {
  regex: `^node:|${packages('buffer|child_process|crypto|events|fs|http|https|module|net|os|path|process|stream|url|util|worker_threads|zlib')}`,
  message: 'The page and shared/ run without Node.',
}
const electron: Pattern = {
  regex: packages('electron'),
  message: 'Only electron/main.ts, electron/preload.ts and electron/shell/ may import electron.',
}
const backEnd: Pattern = {
  regex: folders(['electron']),
  message: 'The page and shared/ know the back end only through the contract.',
}
const page: Pattern = { regex: folders(['renderer']), message: 'Nothing outside renderer/ may import the page.' }
const pagePackages: Pattern = {
  regex: packages(
    'react|react-dom|zustand|monaco-editor|cmdk|lucide-react|tinykeys|react-resizable-panels|@xyflow|@base-ui|@dagrejs|@tanstack|@observablehq',
  ),
  message: 'Packages of the page belong to renderer/.',
}
const backEndPackages: Pattern = {
  regex: packages('better-sqlite3|ws|web-tree-sitter|tree-sitter-python|yaml'),
  message: 'Packages of the back end belong to electron/.',
}
const editorPackage: Pattern = {
  regex: packages('monaco-editor'),
  message: 'Only renderer/editor/ may import Monaco.',
}
const canvasPackages: Pattern = {
  regex: packages('@xyflow|@dagrejs'),
  message: 'Only renderer/canvas/ may import the flow library.',
}
const validator: Pattern = {
  regex: packages('zod'),
  message: 'Zod must not reach the page: the back end validates.',
  allowTypeImports: true,
}
const contractValues: Pattern = {
  regex: '/shared/(?:api|model|events)/',
  message: 'The page imports only types of the contract (`import type`): its values bring zod along.',
  allowTypeImports: true,
}
const anyRoom: Pattern = { regex: folders(rooms), message: 'This folder lies below the rooms and must not know them.' }

function otherRooms(room: string): Pattern {
  return {
    regex: folders(rooms.filter((other) => other !== room)),
    message: 'A room never imports another room: they meet in the store.',
  }
}

function fence(files: string[], patterns: Pattern[]): OxlintOverride {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

const inPage = [node, electron, backEnd, validator, contractValues, backEndPackages]
const inBackEnd = [page, pagePackages]

/** The last fence that fits a file is the one that holds, so each says all that it forbids. */
const fences: OxlintOverride[] = [
  fence(['shared/**'], [node, electron, backEnd, page, pagePackages, backEndPackages]),
  fence(['electron/**'], [electron, ...inBackEnd, anyRoom]),
  // Entry points, and the command line's commands: they put the rooms together.
  fence(['electron/*.ts', 'electron/commands/**'], [electron, ...inBackEnd]),
  fence(['electron/main.ts', 'electron/preload.ts', 'electron/shell/**'], [...inBackEnd, anyRoom]),
  ...rooms.map((room) => fence([`electron/${room}/**`], [electron, ...inBackEnd, otherRooms(room)])),
  fence(['renderer/**'], [...inPage, editorPackage, canvasPackages]),
  fence(['renderer/ui/**', 'renderer/session/**'], [...inPage, editorPackage, canvasPackages, anyRoom]),
  fence(['renderer/editor/**'], [...inPage, canvasPackages, anyRoom]),
  ...rooms.map((room) => {
    const foreign = room === 'canvas' ? [editorPackage] : [editorPackage, canvasPackages]
    return fence([`renderer/${room}/**`], [...inPage, ...foreign, otherRooms(room)])
  }),
  // Tests run in Node whatever they test, and may validate with the contract.
  fence(['shared/**/*.test.ts'], [electron, page, pagePackages]),
  fence(['renderer/**/*.test.ts', 'renderer/**/*.test.tsx'], [electron]),
]

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise'],
  categories: { correctness: 'error' },
  ignorePatterns: ['out', 'dist', 'coverage', 'resources', 'test-results', 'playwright-report'],
  rules: {
    'max-lines': ['error', { max: 400 }],
    'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-var': 'error',
    'prefer-const': 'error',
    'import/no-default-export': 'error',
    'import/no-duplicates': 'error',
    // It does not know the bundler's `?asset`, `?worker` and `?nodeWorker`; the compiler checks default imports.
    'import/default': 'off',
    // Text is split into code points on purpose here.
    'typescript/no-misused-spread': 'off',
    // Rows of a database and syntax trees have fields that the rules below take for something else.
    'typescript/no-base-to-string': 'off',
    'unicorn/no-thenable': 'off',
    // For the React compiler, which is not used.
    'react/refs': 'off',
    'react/incompatible-library': 'off',
    'react/set-state-in-effect': 'off',
    // Lists and trees that select, drag and virtualise are more than the elements of these names can do.
    'jsx-a11y/prefer-tag-over-role': 'off',
    // What scrolls must be reachable by key.
    'jsx-a11y/no-noninteractive-tabindex': 'off',
    // A dialog that was just opened begins in its first field.
    'jsx-a11y/no-autofocus': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/no-non-null-assertion': 'error',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/jsx-key': 'error',
    'react/no-danger': 'error',
  },
  overrides: [
    ...fences,
    { files: ['renderer/**/lazy.tsx', '*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    // Markup takes lines that are no steps.
    { files: ['renderer/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] } },
    {
      files: ['**/*.test.ts', '**/*.test.tsx', '**/*.fixture.ts', 'e2e/**', 'bench/**'],
      rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
    },
    // Playwright's fixtures call a function named `use`, which is no hook.
    { files: ['e2e/**'], rules: { 'react/rules-of-hooks': 'off' } },
  ],
})
