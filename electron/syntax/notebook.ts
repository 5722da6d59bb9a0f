/** Notebook: renders the cells of an .ipynb file to one text; the scan and the editor show the same rendering, so offsets agree. */

export interface NotebookCell {
  /** 1-based, in the order of the file. */
  readonly number: number
  readonly kind: 'code' | 'markdown' | 'raw'
  /** Offsets of the cell in the rendering, header line included; half-open. */
  readonly start: number
  readonly end: number
}

export interface NotebookRendering {
  readonly text: string
  readonly cells: readonly NotebookCell[]
}

interface RawCell {
  readonly kind: NotebookCell['kind']
  readonly source: string
}

/** Renders a notebook, or returns undefined when `json` is no notebook. Prose cells become comments, so that the text stays Python. */
export function renderNotebook(json: string): NotebookRendering | undefined {
  const raw = readCells(json)
  if (raw === undefined) return undefined
  const cells: NotebookCell[] = []
  let text = ''
  for (const [index, cell] of raw.entries()) {
    const number = index + 1
    const start = text.length
    const header = cell.kind === 'code' ? `# %% [cell ${number}]` : `# %% [cell ${number}] [${cell.kind}]`
    const body = cell.kind === 'code' ? cell.source : commented(cell.source)
    text += `${header}\n${body}${body === '' || body.endsWith('\n') ? '' : '\n'}\n`
    cells.push({ number, kind: cell.kind, start, end: text.length })
  }
  return { text, cells }
}

/**
 * The rendering as the parser should see it, of equal length so that offsets stay: lines of IPython (`!pip`, `%matplotlib`) and
 * whole cells in another language (`%%bash`) are blanked out.
 */
export function pythonOfNotebook(rendering: NotebookRendering): string {
  let python = ''
  let at = 0
  for (const cell of rendering.cells) {
    python += rendering.text.slice(at, cell.start)
    const text = rendering.text.slice(cell.start, cell.end)
    python += cell.kind === 'code' ? withoutMagics(text) : text
    at = cell.end
  }
  return python + rendering.text.slice(at)
}

/** Number of the cell that holds `offset`, or null. */
export function cellAt(cells: readonly NotebookCell[], offset: number): number | null {
  let low = 0
  let high = cells.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const cell = cells[middle]
    if (cell === undefined) return null
    if (offset < cell.start) high = middle - 1
    else if (offset >= cell.end) low = middle + 1
    else return cell.number
  }
  return null
}

/** Cell magics whose body is still Python. */
const pythonMagics = /^%%(?:time|timeit|capture|prun|python3?|ipytest)\b/

function withoutMagics(cell: string): string {
  const lines = cell.split('\n')
  const first =
    lines
      .slice(1)
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  const foreign = first.startsWith('%%') && !pythonMagics.test(first)
  let isContinued = false
  const python = lines.map((line, index) => {
    const isMagic = index > 0 && (foreign || isContinued || /^\s*[!%]|^\s*\?|\?\s*$/.test(line))
    // A command goes on in the next line as it does in a shell.
    isContinued = isMagic && line.endsWith('\\')
    return isMagic ? ' '.repeat(line.length) : line
  })
  return python.join('\n')
}

function commented(source: string): string {
  return source
    .split('\n')
    .map((line) => (line === '' ? '#' : `# ${line}`))
    .join('\n')
}

/** Reads nbformat 4 (`cells`) and 3 (`worksheets[].cells`, `input`). */
function readCells(json: string): RawCell[] | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
  if (!isRecord(parsed)) return undefined
  const worksheets = Array.isArray(parsed['worksheets']) ? (parsed['worksheets'] as unknown[]) : undefined
  const lists = worksheets?.map((sheet) => (isRecord(sheet) ? sheet['cells'] : undefined)) ?? [parsed['cells']]
  if (!lists.some((list) => Array.isArray(list))) return undefined
  const cells: RawCell[] = []
  for (const list of lists) {
    for (const cell of Array.isArray(list) ? (list as unknown[]) : []) {
      if (!isRecord(cell)) continue
      const type = cell['cell_type']
      const kind = type === 'code' ? 'code' : type === 'raw' ? 'raw' : 'markdown'
      cells.push({ kind, source: joinLines(cell['source'] ?? cell['input']) })
    }
  }
  return cells
}

function joinLines(source: unknown): string {
  const text = Array.isArray(source) ? source.filter((line) => typeof line === 'string').join('') : source
  return typeof text === 'string' ? text.replaceAll('\r\n', '\n') : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
