/** Pieces: where the arguments, calls, statements, functions and classes of one Python text stand. */
import { childrenOf, endOf, type FlatTree, kindOf, startOf } from './flatTree.ts'

export interface SyntaxPiece {
  readonly kind: 'argument' | 'call' | 'statement' | 'function' | 'class'
  readonly start: number
  readonly end: number
}

/** More pieces than this are no help to anybody who reads. */
const most = 200_000

const definitions: Readonly<Record<string, 'function' | 'class'>> = {
  function_definition: 'function',
  class_definition: 'class',
}

/** What a node is beside being a statement or an argument of its parent. */
function ownKind(tree: FlatTree, node: number): SyntaxPiece['kind'] | null {
  const kind = kindOf(tree, node)
  if (kind === 'call') return 'call'
  if (kind !== 'decorated_definition') return definitions[kind] ?? null
  // With its decorators: they belong to what they decorate.
  const inner = childrenOf(tree, node).find((child) => definitions[kindOf(tree, child)] !== undefined)
  return inner === undefined ? null : (definitions[kindOf(tree, inner)] ?? null)
}

function partKind(parent: string): 'argument' | 'statement' | null {
  if (parent === 'argument_list' || parent === 'parameters') return 'argument'
  return parent === 'block' || parent === 'module' ? 'statement' : null
}

/** In the order of the text. A node can be two things: a call that is an argument is listed as both. */
export function collectPieces(tree: FlatTree): SyntaxPiece[] {
  const pieces: SyntaxPiece[] = []
  for (let parent = 0; parent < tree.size && pieces.length < most; parent += 1) {
    const part = partKind(kindOf(tree, parent))
    const own = ownKind(tree, parent)
    const add = (kind: SyntaxPiece['kind'], node: number) => {
      const [start, end] = [startOf(tree, node), endOf(tree, node)]
      if (end > start) pieces.push({ kind, start, end })
    }
    if (own !== null) add(own, parent)
    if (part === null) continue
    for (const child of childrenOf(tree, parent)) {
      const kind = kindOf(tree, child)
      const isDefinition = definitions[kind] !== undefined || kind === 'decorated_definition'
      if (kind !== 'ERROR' && !isDefinition) add(part, child)
    }
  }
  return pieces.toSorted((a, b) => a.start - b.start || b.end - a.end)
}
