/** The codebook as Markdown: what raters read beside the screen and papers print as an appendix. */
import type { Code } from '../../shared/model/code.ts'
import type { ExportFormat } from './format.ts'
import { type SchemeWithCodes, schemesOf, studyName } from './schemes.ts'

/** Text stays on its line, and a tag written by somebody stays text. */
function line(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll('<', '&lt;')))
    .join('')
}

function labelled(label: string, text: string): string[] {
  return text.trim() === '' ? [] : [`- **${label}:** ${line(text)}`]
}

type NameOf = (codeId: string) => string

/** What became of a code that takes no codings any more. */
function fate(code: Code, nameOf: NameOf): string {
  if (code.mergedInto !== null) return ` — merged into ${line(nameOf(code.mergedInto))}`
  return code.retired ? ' — retired' : ''
}

function codeLines(code: Code, depth: number, nameOf: NameOf): string[] {
  const short = code.abbreviation === '' ? '' : ` (${line(code.abbreviation)})`
  return [
    `${'#'.repeat(Math.min(6, 3 + depth))} ${line(code.name)}${short}${fate(code, nameOf)}`,
    '',
    ...(code.definition.trim() === '' ? [] : [line(code.definition), '']),
    ...labelled('Use when', code.useWhen),
    ...labelled('Avoid when', code.avoidWhen),
    ...code.examples.flatMap((example) => labelled('Example', example)),
    ...labelled('Literature', code.literature),
    '',
  ]
}

interface Walk {
  readonly seen: Set<string>
  readonly nameOf: NameOf
}

/** Codes below their parents; `seen` keeps a circle of parents from going round for ever. */
function treeLines(codes: readonly Code[], parentId: string | null, depth: number, walk: Walk): string[] {
  const ids = new Set(codes.map(({ id }) => id))
  const here = codes.filter((code) => (ids.has(code.parentId ?? '') ? code.parentId : null) === parentId)
  return here.flatMap((code) => {
    if (walk.seen.has(code.id)) return []
    walk.seen.add(code.id)
    return [...codeLines(code, depth, walk.nameOf), ...treeLines(codes, code.id, depth + 1, walk)]
  })
}

function schemeLines(scheme: SchemeWithCodes, nameOf: NameOf): string[] {
  const choice = scheme.choice === 'single' ? 'one code' : 'any number of codes'
  const seen = new Set<string>()
  const tree = treeLines(scheme.codes, null, 0, { seen, nameOf })
  const stranded = scheme.codes.filter((code) => !seen.has(code.id)).flatMap((code) => codeLines(code, 0, nameOf))
  return [
    `## ${line(scheme.name)}${scheme.retired ? ' — retired' : ''}`,
    '',
    ...(scheme.question.trim() === '' ? [] : [line(scheme.question), '']),
    `Asked of: ${scheme.unitKinds.join(', ')}. Answered with ${choice}${scheme.ordered ? ', in this order' : ''}.`,
    ...(scheme.source.trim() === '' ? [] : [`Source: ${line(scheme.source)}.`]),
    '',
    ...tree,
    ...stranded,
  ]
}

export const codebookMarkdown: ExportFormat = {
  id: 'codebook-markdown',
  name: 'Codebook as Markdown',
  description: 'Definitions, rules of use and examples of all codes, for reading and printing.',
  files: ['codebook.md'],
  make: (study) => {
    const schemes = schemesOf(study)
    const names = new Map(schemes.flatMap(({ codes }) => codes).map(({ id, name }) => [id, name]))
    const nameOf: NameOf = (id) => names.get(id) ?? 'a code that is gone'
    const lines = [
      `# Codebook: ${line(studyName(study))}`,
      '',
      ...schemes.flatMap((scheme) => schemeLines(scheme, nameOf)),
    ]
    const text = `${lines.join('\n').trimEnd()}\n`
    return [{ name: 'codebook.md', rows: schemes.reduce((sum, { codes }) => sum + codes.length, 0), text }]
  },
}
