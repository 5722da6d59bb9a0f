/** Code matrix: how many units have each code in each repository, and how many have two codes from the same rater. */
import type { Matrix } from '../../shared/api/insights.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { isVisible } from './codings.ts'

export interface MatrixQuestion {
  readonly columns: 'repositories' | 'codes'
  /** Schemes whose codes are rows, and columns where those are codes; all when empty. */
  readonly rowSchemeIds: readonly string[]
  readonly columnSchemeIds: readonly string[]
  /** All persons when empty: what the detector suggests is none of the study's findings. */
  readonly raterIds: readonly string[]
  /** Leaves out rows and columns in which nothing is counted. */
  readonly usedOnly: boolean
}

interface Heading {
  readonly id: string
  readonly label: string
}

/** One coding, by what the matrix counts; units as row numbers, which are compared much faster than ids. */
interface Said {
  readonly unit: number
  readonly repositoryId: string
  readonly raterId: string
  readonly codeId: string
}

/** Only small tables are left for us to look up: one join per coding is what takes time in a large study. */
const saidSql = `
SELECT unit.rowid AS unit, unit.repository_id AS repositoryId, coding.rater_id AS raterId, coding.code_id AS codeId
FROM coding JOIN unit ON unit.id = coding.unit_id
WHERE ${isVisible}`

/** Codes in the order of the codebook; merged ones are counted as those they read as. */
const codesSql = `
SELECT code.id, code.name AS label, scheme.id AS schemeId FROM code JOIN scheme ON scheme.id = code.scheme_id
WHERE code.id NOT IN (SELECT code_id FROM code_reading)
ORDER BY scheme.position, scheme.id, code.position, code.id`

function codesOf(file: StudyFile, schemeIds: readonly string[]): Heading[] {
  const codes = file.rows<Heading & { readonly schemeId: string }>(codesSql)
  return codes.filter(({ schemeId }) => schemeIds.length === 0 || schemeIds.includes(schemeId))
}

/** What the raters in question said, merges followed. */
function saidBy(file: StudyFile, raterIds: readonly string[]): Said[] {
  const persons = file.rows<{ id: string }>("SELECT id FROM rater WHERE kind = 'person'").map(({ id }) => id)
  const wanted = new Set(raterIds.length === 0 ? persons : raterIds)
  const merged = file.rows<{ code_id: string; reads_as: string }>('SELECT code_id, reads_as FROM code_reading')
  const readings = new Map(merged.map(({ code_id, reads_as }) => [code_id, reads_as]))
  return file
    .rows<Said>(saidSql)
    .filter(({ raterId }) => wanted.has(raterId))
    .map((one) => ({ ...one, codeId: readings.get(one.codeId) ?? one.codeId }))
}

/** Different units by pair of row and column. */
class UnitSets {
  readonly #units = new Map<number, Set<number>>()
  readonly #columns: number

  constructor(columns: number) {
    this.#columns = columns
  }

  add(row: number, column: number, unit: number): void {
    const key = row * this.#columns + column
    const known = this.#units.get(key)
    if (known === undefined) this.#units.set(key, new Set([unit]))
    else known.add(unit)
  }

  count(row: number, column: number): number {
    return this.#units.get(row * this.#columns + column)?.size ?? 0
  }
}

const places = (headings: readonly Heading[]) => new Map(headings.map(({ id }, place) => [id, place]))

/** Cells and the totals of each row and column: different units that count anywhere in it. */
function tabled(rows: readonly Heading[], columns: readonly Heading[], hits: (add: UnitSets['add']) => void): Matrix {
  const cells = new UnitSets(columns.length)
  const [rowTotals, columnTotals] = [new UnitSets(1), new UnitSets(1)]
  hits((row, column, unit) => {
    cells.add(row, column, unit)
    rowTotals.add(row, 0, unit)
    columnTotals.add(column, 0, unit)
  })
  return {
    rows: rows.map(({ id, label }, row) => ({ id, label, total: rowTotals.count(row, 0) })),
    columns: columns.map(({ id, label }, column) => ({ id, label, total: columnTotals.count(column, 0) })),
    cells: rows.map((_, row) => columns.map((_heading, column) => cells.count(row, column))),
  }
}

function byRepository(said: readonly Said[], codes: readonly Heading[], repositories: readonly Heading[]): Matrix {
  const [rowOf, columnOf] = [places(codes), places(repositories)]
  return tabled(codes, repositories, (add) => {
    for (const { codeId, repositoryId, unit } of said) {
      const [row, column] = [rowOf.get(codeId), columnOf.get(repositoryId)]
      if (row !== undefined && column !== undefined) add(row, column, unit)
    }
  })
}

/** A code with itself counts the units that have it, so that the diagonal says what the others are a part of. */
function byCode(said: readonly Said[], codes: readonly Heading[], others: readonly Heading[]): Matrix {
  const [rowOf, columnOf] = [places(codes), places(others)]
  return tabled(codes, others, (add) => {
    for (const together of Map.groupBy(said, ({ unit, raterId }) => `${unit} ${raterId}`).values()) {
      const unit = together[0]?.unit ?? 0
      for (const one of together) {
        const row = rowOf.get(one.codeId)
        if (row === undefined) continue
        for (const other of together) {
          const column = columnOf.get(other.codeId)
          if (column !== undefined) add(row, column, unit)
        }
      }
    }
  })
}

function usedOf(matrix: Matrix): Matrix {
  const used = (headings: Matrix['rows']) => headings.flatMap(({ total }, at) => (total > 0 ? [at] : []))
  const [rows, columns] = [used(matrix.rows), used(matrix.columns)]
  return {
    rows: matrix.rows.filter(({ total }) => total > 0),
    columns: matrix.columns.filter(({ total }) => total > 0),
    cells: rows.map((row) => columns.map((column) => matrix.cells[row]?.[column] ?? 0)),
  }
}

export function codeMatrix(file: StudyFile, question: MatrixQuestion): Matrix {
  const whole = wholeMatrix(file, question)
  return question.usedOnly ? usedOf(whole) : whole
}

function wholeMatrix(file: StudyFile, question: MatrixQuestion): Matrix {
  const codes = codesOf(file, question.rowSchemeIds)
  const repositories = file.rows<Heading>('SELECT id, name AS label FROM repository ORDER BY name COLLATE NOCASE, id')
  const here = new Set(repositories.map(({ id }) => id))
  const said = saidBy(file, question.raterIds).filter(({ repositoryId }) => here.has(repositoryId))
  if (question.columns === 'repositories') return byRepository(said, codes, repositories)
  return byCode(said, codes, codesOf(file, question.columnSchemeIds))
}
