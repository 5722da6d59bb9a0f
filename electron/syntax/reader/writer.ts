/** Writer: the growing tables of facts while one text is read; it knows the layout and no grammar. */
import { callIndexAt, tableNames, tables, type TableName } from './layout.ts'

/** An array of integers that grows; `size` counts what is in use. */
export class Integers {
  items: Int32Array
  size = 0

  constructor(capacity: number) {
    this.items = new Int32Array(capacity)
  }

  /** Makes room for `more` further integers and returns where they begin. */
  reserve(more: number): number {
    const at = this.size
    this.size = at + more
    if (this.size > this.items.length) {
      const grown = new Int32Array(Math.max(this.size, this.items.length * 2))
      grown.set(this.items)
      this.items = grown
    }
    return at
  }

  push(value: number): void {
    const at = this.reserve(1)
    this.items[at] = value
  }
}

/** How much of the tables that expressions fill was there at some moment. */
export interface Mark {
  readonly calls: number
  readonly bindings: number
  readonly stores: number
}

export class Writer {
  readonly nodes = new Integers(1 << 14)
  readonly calls = new Integers(1 << 10)
  readonly bindings = new Integers(1 << 12)
  readonly stores = new Integers(1 << 10)
  readonly stars = new Integers(64)
  readonly branches = new Integers(1 << 10)
  readonly scopes = new Integers(1 << 10)
  readonly parameters = new Integers(1 << 10)
  readonly returns = new Integers(1 << 8)
  readonly globals = new Integers(64)
  /** References that wait to be put into a list. */
  readonly waiting = new Integers(1 << 10)
  scope = -1
  branch = 0
  groups = 0

  /** Empties the tables for the next text, keeping their room. */
  reset(): void {
    for (const name of tableNames) this[name].size = 0
    this.waiting.size = 0
    this.scope = -1
    this.branch = 0
    this.groups = 0
  }

  node(kind: number, start: number, end: number): number {
    const { nodes } = this
    const at = nodes.reserve(3)
    const { items } = nodes
    items[at] = kind
    items[at + 1] = start
    items[at + 2] = end
    return at
  }

  node1(kind: number, start: number, end: number, first: number): number {
    const at = this.node(kind, start, end)
    this.nodes.push(first)
    return at
  }

  node2(kind: number, start: number, end: number, first: number, second: number): number {
    const at = this.node(kind, start, end)
    const { nodes } = this
    const fields = nodes.reserve(2)
    nodes.items[fields] = first
    nodes.items[fields + 1] = second
    return at
  }

  /** Appends what waits from `from` on to the nodes and takes it off. */
  takeWaiting(from: number): void {
    const { nodes, waiting } = this
    const count = waiting.size - from
    const at = nodes.reserve(count)
    for (let index = 0; index < count; index += 1) nodes.items[at + index] = waiting.items[from + index] ?? 0
    waiting.size = from
  }

  row(table: TableName, ...fields: readonly number[]): void {
    const integers = this[table]
    const at = integers.reserve(fields.length)
    for (let index = 0; index < fields.length; index += 1) integers.items[at + index] = fields[index] ?? 0
  }

  /** Binds the name from `nameStart` to `nameEnd` in the scope and branch at hand. */
  bind(
    nameStart: number,
    nameEnd: number,
    start: number,
    end: number,
    source: number,
    first: number,
    second = -1,
    third = -1,
    fourth = -1,
  ): void {
    const { bindings } = this
    const at = bindings.reserve(11)
    const { items } = bindings
    items[at] = nameStart
    items[at + 1] = nameEnd
    items[at + 2] = start
    items[at + 3] = end
    items[at + 4] = this.scope
    items[at + 5] = this.branch
    items[at + 6] = source
    items[at + 7] = first
    items[at + 8] = second
    items[at + 9] = third
    items[at + 10] = fourth
  }

  mark(): Mark {
    return { calls: this.calls.size, bindings: this.bindings.size, stores: this.stores.size }
  }

  /** Forgets the calls, bindings and stores recorded since. */
  backTo(mark: Mark): void {
    this.calls.size = mark.calls
    this.bindings.size = mark.bindings
    this.stores.size = mark.stores
  }

  /** Puts what was recorded from `second` on before what was recorded from `first` to `second`. */
  putFirst(first: Mark, second: Mark): void {
    rotate(this.bindings, first.bindings, second.bindings)
    rotate(this.stores, first.stores, second.stores)
    if (!rotate(this.calls, first.calls, second.calls)) return
    const { calls, nodes } = this
    for (let index = first.calls; index < calls.size; index += 1)
      nodes.items[(calls.items[index] ?? 0) + callIndexAt] = index
  }

  /** All tables as one array, behind a header of their lengths. */
  pack(): Int32Array<ArrayBuffer> {
    const header = tableNames.length
    const total = tableNames.reduce((sum, name) => sum + this[name].size, header)
    const packed = new Int32Array(total)
    let at = header
    for (const [index, name] of tableNames.entries()) {
      const { items, size } = this[name]
      packed[index] = size / tables[name]
      packed.set(items.subarray(0, size), at)
      at += size
    }
    return packed
  }
}

/** Moves the items from `middle` to the end before those from `start` to `middle`; false when there is nothing to move. */
function rotate({ items, size }: Integers, start: number, middle: number): boolean {
  if (start === middle || middle === size) return false
  const moved = items.slice(start, middle)
  items.copyWithin(start, middle, size)
  items.set(moved, start + size - middle)
  return true
}
