/** Layout: how facts stand in one array of integers: the kinds of nodes, the width of each table's rows, the order of the tables. */

/**
 * Kinds of expression nodes. Each node begins with its kind, start and end, in UTF-16 code units of the text; what follows is
 * named behind it. References are indexes into the same array; names and literals are spans, read from the text when asked for.
 */
export const nodeOpaque = 0
export const nodeString = 1
/** Literal text of an f-string; flag: 1 where it is raw. */
export const nodeContent = 2
export const nodeName = 3
/** Object, start and end of the name. */
export const nodeAttribute = 4
/** Object, index. */
export const nodeSubscript = 5
/** Index of the call; behind it callee, scope, branch, spread and three counts, then the lists: positional, keywords (start
 * and end of the name, value), spread keywords. */
export const nodeCall = 6
/** Count, parts. */
export const nodeJoined = 7
/** The same, all of them literals. */
export const nodeLiterals = 8
/** Left, right. */
export const nodeBinary = 9
/** Left, right. */
export const nodeEither = 10
/** Then, otherwise, start and end of the test. */
export const nodeConditional = 11
/** Count, items. */
export const nodeList = 12
/** Counts of entries and spreads, then keys and values in turns, then the spreads. */
export const nodeDictionary = 13
/** Body. */
export const nodeComprehension = 14
export const nodeTrue = 15
export const nodeFalse = 16
export const nodeNone = 17
/** Opaque, but as a target it stores under its first index: object, first index. */
export const nodeManyIndexes = 18

/** Offsets within a call's node. */
export const callIndexAt = 3
export const calleeAt = 4
export const callScopeAt = 5
export const callBranchAt = 6
export const callSpreadAt = 7
export const callCountsAt = 8
export const callListsAt = 11

/** Kinds of sources of a binding, with the meaning of the four last fields of its row. */
export const sourceImport = 0
export const sourceFrom = 1
export const sourceValue = 2
export const sourceElement = 3
export const sourceItem = 4
export const sourceContext = 5
export const sourceField = 6
export const sourceScope = 7

export const scopeKinds = ['module', 'class', 'function'] as const
export const parameterForms = ['plain', 'keywordOnly', 'rest', 'keywords'] as const

/** The tables in the order they are packed, each with the width of its rows; a header of their lengths goes before them. */
export const tables = {
  /** Nodes and lists of references, of varying width. */
  nodes: 1,
  /** Reference of the call's node. */
  calls: 1,
  /** Name start, name end, start, end, scope, branch, source kind, and four fields of the source. */
  bindings: 11,
  /** Object, name start and end (or the key's node and -1), value, scope, branch, start, end. */
  stores: 8,
  /** Module start and end, scope, start, end. */
  stars: 5,
  /** Parent, group, arm, test start (-1 for none), test end, negated. */
  branches: 6,
  /** Kind, name start, name end, parent, start, end, first parameter, count of parameters, bases and decorators (references
   * of lists, -1 for none). */
  scopes: 10,
  /** Name start, name end, start, end, form, default (-1 for none), annotation (-1 for none). */
  parameters: 7,
  /** Scope, value. */
  returns: 2,
  /** Scope, name start, name end. */
  globals: 3,
} as const

export type TableName = keyof typeof tables
export const tableNames = Object.keys(tables) as TableName[]
