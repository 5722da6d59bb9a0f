/** Cues: what the function around a use says of it (section 4.2.1 of the paper), read from the text of the function. */
import type { FlowCues } from '../../study/flow.ts'
import type { Span } from '../../syntax/facts.ts'
import type { Code } from '../code.ts'
import { functionAround } from '../indexedFile.ts'
import type { FileFlow } from './fileFlow.ts'
import { qualifiedName } from './qualifiedName.ts'

const noGradient = /\b(no_grad|inference_mode|stop_gradient|set_grad_enabled\(\s*False)/
/** What keeps some parameters from learning says nothing of others that learn in the same function. */
const keptBack = /requires_grad_?\s*(\(|=)\s*False/
const evalMode = /\.eval\(\s*\)|\.train\(\s*(mode\s*=\s*)?False|\bset_eval\b|\btraining\s*=\s*False/
const trainMode = /\.train\(\s*((mode\s*=\s*)?True)?\s*\)|\bset_train\b|\btraining\s*=\s*True/
const optimises =
  /\b\w*(optim|optimizer|optimiser|opt|scaler|trainer|accelerator)\w*(\[[^\]\n]*\])?\.step\(|\.fit(_generator|_one_cycle)?\(|\btrainer\w*\.train\(|\.minimize\(|\bapply_gradients\(/i
const backward = /\bbackward\(|\bmanual_backward\(|\bGradientTape\b|\bvalue_and_grad\b/

const known = new WeakMap<FileFlow, Map<number, FlowCues>>()

/** What the function around a place says of it, and whether gradients are off there. */
export function cuesAt(code: Code, flow: FileFlow, scope: number, { start }: Span): FlowCues {
  const kept = known.get(flow) ?? new Map<number, FlowCues>()
  known.set(flow, kept)
  const around = flow.file.facts ? functionAround(flow.file.facts, scope) : 0
  const cues = kept.get(around) ?? find(code, flow, around)
  kept.set(around, cues)
  if (cues.noGradient || !blocksOf(flow).some((block) => block.start <= start && start < block.end)) return cues
  return { ...cues, noGradient: true }
}

const blocks = new WeakMap<FileFlow, readonly Span[]>()
const opened = /^([ \t]*)(?:async[ \t]+)?with\b[^\n]*\b(?:no_grad|inference_mode)\b[^\n]*/gm

/** Blocks of `with torch.no_grad():`; gradients are off in them alone. */
function blocksOf(flow: FileFlow): readonly Span[] {
  const kept = blocks.get(flow)
  if (kept !== undefined) return kept
  const { python } = flow.file
  const found = [...python.matchAll(opened)].map(({ 0: line, 1: indent = '', index }) => {
    const after = index + line.length
    const next = new RegExp(String.raw`\n(?=[ \t]{0,${indent.length}}[^\s#])`).exec(python.slice(after))
    return { start: index, end: next === null ? python.length : after + next.index }
  })
  blocks.set(flow, found)
  return found
}

function find(code: Code, flow: FileFlow, scope: number): FlowCues {
  const text = scope === 0 ? textOfModule(flow) : textOf(flow, scope)
  const decorators = decoratorsAt(code, flow, scope)
  return {
    noGradient: isWithoutGradient(text) || decorators.some((name) => noGradient.test(name)),
    evalMode: evalMode.test(text),
    trainMode: trainMode.test(text),
    optimises: optimises.test(text),
    backward: backward.test(text),
    decorators,
  }
}

/** For the whole of a function, and not for a block of it. */
function isWithoutGradient(text: string): boolean {
  return noGradient.test(text.replaceAll(opened, '')) || (keptBack.test(text) && !backward.test(text))
}

function textOf({ file, facts }: FileFlow, scope: number): string {
  const { start = 0, end = 0 } = facts.scopes[scope] ?? {}
  return file.python.slice(start, end)
}

/** What runs when the file does: everything outside of functions. */
function textOfModule({ file, facts }: FileFlow): string {
  let from = 0
  let text = ''
  const outer = facts.scopes.filter(
    ({ kind, parent }) => kind === 'function' && facts.scopes[parent]?.kind !== 'function',
  )
  for (const { start, end } of outer.toSorted((a, b) => a.start - b.start)) {
    text += file.python.slice(from, Math.max(from, start))
    from = Math.max(from, end)
  }
  return text + file.python.slice(from)
}

function decoratorsAt(code: Code, flow: FileFlow, scope: number): string[] {
  const found: string[] = []
  for (let at = scope; at > 0; at = flow.facts.scopes[at]?.parent ?? 0) {
    const { decorators = [], parent = 0 } = flow.facts.scopes[at] ?? {}
    for (const decorator of decorators) {
      const call = decorator.kind === 'call' ? flow.facts.calls[decorator.call] : undefined
      found.push(qualifiedName(code, flow, call?.callee ?? decorator, Math.max(0, parent)))
    }
  }
  return found
}
