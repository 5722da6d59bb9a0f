/** Grammar: loads the Python grammar from WebAssembly and parses one text at a time, within a deadline. */
import { Language, Parser } from 'web-tree-sitter'
import { flatten, readKindTable, type FlatTree } from './flatTree.ts'

/** Where the two WebAssembly files are; entry points compute them, nothing here guesses a path. */
export interface GrammarPaths {
  readonly runtimeWasm: string
  readonly pythonWasm: string
}

export interface PythonGrammar {
  /** Parses `text`, or returns undefined when `budgetMilliseconds` ran out before the parser was done. */
  parse(text: string, budgetMilliseconds: number): FlatTree | undefined
  close(): void
}

export async function loadPythonGrammar(paths: GrammarPaths): Promise<PythonGrammar> {
  await Parser.init({ locateFile: () => paths.runtimeWasm })
  const language = await Language.load(paths.pythonWasm)
  const table = readKindTable(language)
  const parser = new Parser()
  parser.setLanguage(language)
  return {
    parse(text, budgetMilliseconds) {
      const deadline = performance.now() + budgetMilliseconds
      const tree = parser.parse(text, null, { progressCallback: () => performance.now() > deadline })
      if (tree === null) {
        // A halted parser would go on with the old text at the next call.
        parser.reset()
        return undefined
      }
      try {
        return flatten(tree, text, table)
      } finally {
        // Trees live outside the garbage collector's reach; without this a large scan peaks at four times the memory.
        tree.delete()
      }
    },
    close() {
      parser.delete()
    },
  }
}
