/**
 * Files for a target: which files that have a name are worth parsing. A function can only be called where its module, or
 * one that hands it on, is named as well; an object may come from anywhere, unless its method's name is everybody's.
 */
import type { Code, CodeFile } from './code.ts'
import type { Target } from './targets.ts'

/** A method's name in more files than this is too common for a name alone to say anything. */
const commonName = 100

export function filesFor(code: Code, target: Target, name: string): readonly CodeFile[] {
  const files = code.filesWith(name)
  if (target.isMethod && files.length <= commonName) return files
  const words = target.isMethod ? wordsOfClasses(target) : new Set(partsOf(target.file.path))
  const folders = new Set([target, ...target.family, ...target.bases].map(({ file }) => folderOf(file.path)))
  const near = files.filter(({ path }) => folders.has(folderOf(path)))
  const reached = new Set(near)
  addStars(code, words)
  // A file that has the name and names a module that has it may hand it on under its own.
  for (let grew = true; grew;) {
    grew = false
    for (const word of words) {
      const withWord = new Set(code.filesWith(word))
      for (const file of files) {
        if (reached.has(file) || !withWord.has(file)) continue
        reached.add(file)
        grew ||= addWords(words, handsOn(file, name) ? partsOf(file.path).slice(-2) : [])
      }
    }
  }
  return files.filter((file) => reached.has(file))
}

function addWords(words: Set<string>, more: readonly string[]): boolean {
  const before = words.size
  for (const word of more) words.add(word)
  return words.size > before
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** Names that an import of the file may write. */
function partsOf(path: string): string[] {
  const parts = path.replace(/\.\w+$/, '').split('/')
  return parts.filter((part) => part !== '__init__')
}

/** Names of the classes that the method may be called on, and of the modules that define them. */
function wordsOfClasses({ family, bases }: Target): Set<string> {
  return new Set(
    [...family, ...bases].flatMap(({ file, scope }) => [
      file.facts?.facts.scopes[scope]?.name ?? '',
      ...partsOf(file.path).slice(-1),
    ]),
  )
}

/** Whether an import of the file brings the name in, so that others can have it from there. */
function handsOn({ text }: CodeFile, name: string): boolean {
  return new RegExp(
    String.raw`^(?:from|import)\s[^#\n]*(?:\([^)]*|\\\n[^\n]*)?(?<![\p{L}\p{N}_])${name}(?![\p{L}\p{N}_])`,
    'mu',
  ).test(text)
}

/** Modules that bring everything of a module that is meant, by a star. */
function addStars(code: Code, words: Set<string>): void {
  for (let grew = true; grew;) {
    grew = false
    for (const { path, modules } of code.outline.stars) {
      if (modules.some((module) => words.has(module))) grew = addWords(words, partsOf(path).slice(-2)) || grew
    }
  }
}
