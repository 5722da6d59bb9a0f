/** Flat tree: a syntax tree copied out of WebAssembly into typed arrays in one cursor walk, so that the tree can be freed at once. */
import type { Language, Tree } from 'web-tree-sitter'

/**
 * Named nodes in pre-order, comments and line continuations left out. The first child of `node` is `node + 1` when that is below `after[node]`;
 * the next sibling of `node` is `after[node]` when that is below the `after` of the parent. Offsets are UTF-16 code units.
 */
export interface FlatTree {
  readonly text: string
  readonly kinds: readonly string[]
  readonly fieldNames: readonly string[]
  readonly types: Uint16Array
  readonly fields: Uint16Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly after: Uint32Array
  readonly size: number
  readonly hasErrors: boolean
}

/** Kinds whose inside is never asked for: skipping them saves a fifth of the walk. */
const leaves = new Set(['comment', 'string_content', 'string_start', 'string_end', 'identifier', 'line_continuation'])
/** Kinds that may stand anywhere and mean nothing. */
const extras = new Set(['comment', 'line_continuation'])
const errorType = 0xffff
const errorKind = 'ERROR'

export interface KindTable {
  readonly kinds: readonly string[]
  readonly fieldNames: readonly string[]
  /** 1 where the kind is kept: named, and no comment. */
  readonly kept: Uint8Array
  readonly leaf: Uint8Array
}

/** Reads the names of the grammar's node kinds and fields once, so that walks compare table rows and not strings from WebAssembly. */
export function readKindTable(language: Language): KindTable {
  const kinds: string[] = []
  const kept = new Uint8Array(errorType + 1)
  const leaf = new Uint8Array(errorType + 1)
  for (let id = 0; id < language.nodeTypeCount; id += 1) {
    const kind = language.nodeTypeForId(id) ?? ''
    kinds.push(kind)
    kept[id] = language.nodeTypeIsNamed(id) && !extras.has(kind) ? 1 : 0
    leaf[id] = leaves.has(kind) ? 1 : 0
  }
  kept[errorType] = 1
  const fieldNames = ['']
  for (let id = 1; id <= language.fieldCount; id += 1) fieldNames.push(language.fieldNameForId(id) ?? '')
  return { kinds, fieldNames, kept, leaf }
}

/** Copies `tree` out; the caller still owns and must `delete()` it. */
export function flatten(tree: Tree, text: string, table: KindTable): FlatTree {
  const cursor = tree.walk()
  const capacity = tree.rootNode.descendantCount
  const types = new Uint16Array(capacity)
  const fields = new Uint16Array(capacity)
  const starts = new Uint32Array(capacity)
  const ends = new Uint32Array(capacity)
  const after = new Uint32Array(capacity)
  // Open ancestors: the row of each, or -1 for a kind that was not kept.
  const open: number[] = []
  let size = 0
  const close = (): void => {
    const row = open.pop()
    if (row !== undefined && row >= 0) after[row] = size
  }
  for (;;) {
    const type = cursor.nodeTypeId
    const row = table.kept[type] === 1 ? size : -1
    if (row >= 0) {
      types[row] = type
      fields[row] = cursor.currentFieldId
      starts[row] = cursor.startIndex
      ends[row] = cursor.endIndex
      size += 1
    }
    open.push(row)
    if (table.leaf[type] !== 1 && cursor.gotoFirstChild()) continue
    close()
    let moved = cursor.gotoNextSibling()
    while (!moved && open.length > 0 && cursor.gotoParent()) {
      close()
      moved = cursor.gotoNextSibling()
    }
    if (!moved) break
  }
  cursor.delete()
  return {
    text,
    kinds: table.kinds,
    fieldNames: table.fieldNames,
    types,
    fields,
    starts,
    ends,
    after,
    size,
    hasErrors: tree.rootNode.hasError,
  }
}

export function kindOf(tree: FlatTree, node: number): string {
  const type = tree.types[node] ?? errorType
  return tree.kinds[type] ?? errorKind
}

export function startOf(tree: FlatTree, node: number): number {
  return tree.starts[node] ?? 0
}

export function endOf(tree: FlatTree, node: number): number {
  return tree.ends[node] ?? 0
}

export function textOf(tree: FlatTree, node: number): string {
  return tree.text.slice(tree.starts[node], tree.ends[node])
}

export function childrenOf(tree: FlatTree, node: number): number[] {
  const children: number[] = []
  const limit = tree.after[node] ?? 0
  for (let child = node + 1; child < limit; child = tree.after[child] ?? limit) children.push(child)
  return children
}

export function childrenByField(tree: FlatTree, node: number, field: string): number[] {
  return childrenOf(tree, node).filter((child) => tree.fieldNames[tree.fields[child] ?? 0] === field)
}

/** The first child in `field`, or undefined. */
export function childByField(tree: FlatTree, node: number, field: string): number | undefined {
  const limit = tree.after[node] ?? 0
  for (let child = node + 1; child < limit; child = tree.after[child] ?? limit) {
    if (tree.fieldNames[tree.fields[child] ?? 0] === field) return child
  }
  return undefined
}
