/** A trace as indented text: one step a line, from the load outwards. Pure. */
import type { TraceStep } from '../../shared/api/trace.ts'
import { symbolWords } from './callerRows.ts'
import { mannerOf, mannerWords } from './howWords.ts'

export function traceText(steps: readonly TraceStep[]): string {
  const children = Map.groupBy(steps.keys(), (index) => steps[index]?.parent ?? -1)
  const lines: string[] = []
  const add = (index: number, level: number) => {
    const step = steps[index]
    if (step === undefined) return
    const { path, line } = step
    lines.push(`${'  '.repeat(level)}${symbolWords(step)}  ${path}:${line}  (${mannerWords[mannerOf(step)]})`)
    for (const child of children.get(index) ?? []) add(child, level + 1)
  }
  for (const root of children.get(-1) ?? []) add(root, 0)
  return `${lines.join('\n')}\n`
}
