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

function codeLines(code: Code, depth: number): string[] {
  const short = code.abbreviation === '' ? '' : ` (${line(code.abbreviation)})`
  return [
    `${'#'.repeat(Math.min(6, 3 + depth))} ${line(code.name)}${short}${code.retired ? ' — retired' : ''}`,
    '',
    ...(code.definition.trim() === '' ? [] : [line(code.definition), '']),
    ...labelled('Use when', code.useWhen),
    ...labelled('Avoid when', code.avoidWhen),
    ...code.examples.flatMap((example) => labelled('Example', example)),
    ...labelled('Literature', code.literature),
    '',
  ]
}

/** Codes below their parents; `seen` keeps a circle of parents from going round for ever. */
function treeLines(codes: readonly Code[], parentId: string | null, depth: number, seen: Set<string>): string[] {
  const ids = new Set(codes.map(({ id }) => id))
  const here = codes.filter((code) => (ids.has(code.parentId ?? '') ? code.parentId : null) === parentId)
  return here.flatMap((code) => {
    if (seen.has(code.id)) return []
    seen.add(code.id)
    return [...codeLines(code, depth), ...treeLines(codes, code.id, depth + 1, seen)]
  })
}

function schemeLines(scheme: SchemeWithCodes): string[] {
  const choice = scheme.choice === 'single' ? 'one code' : 'any number of codes'
  const seen = new Set<string>()
  const tree = treeLines(scheme.codes, null, 0, seen)
  const stranded = scheme.codes.filter((code) => !seen.has(code.id)).flatMap((code) => codeLines(code, 0))
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
    const lines = [`# Codebook: ${line(studyName(study))}`, '', ...schemes.flatMap(schemeLines)]
    const text = `${lines.join('\n').trimEnd()}\n`
    return [{ name: 'codebook.md', rows: schemes.reduce((sum, { codes }) => sum + codes.length, 0), text }]
  },
}
