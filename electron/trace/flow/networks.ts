/** Networks: which classes of the repository are made of layers, by what they derive from. */
import type { Expression } from '../../syntax/facts.ts'
import type { Code, CodeFile } from '../code.ts'
import { type Definition, isSame } from '../entities.ts'
import { lineage } from '../hierarchy.ts'
import { lastName } from '../indexedFile.ts'
import { meaningOf } from '../meaning.ts'

export const networkBase =
  /^(Module|LightningModule|Model|Layer|Sequential|PreTrainedModel|\w+PreTrainedModel|\w*LightningModule|Block|HybridBlock|Cell|ModelMixin|Chain|FairseqModel|Fairseq\w+Model|TorchGeneratorModel|GenerativeModel)$/

export interface Network {
  readonly of: Definition
  readonly name: string
}

const layer =
  /\b(Linear|Conv[123]d|ConvTranspose[123]d|LSTM|GRU|RNN|Embedding|Transformer\w*|MultiheadAttention|BatchNorm[123]d|Parameter|Dense|Conv[123]D|LSTMCell|GRUCell|EmbeddingBag|Bilinear|conv3x3|conv1x1)\s*\(/

/** Whether a class makes layers of its own, or networks of the repository that do. */
export function hasLayers(code: Code, of: Definition, left = 3): boolean {
  return lineage(code, of).some(({ file, scope }) => {
    const { start = 0, end = 0, bases = [] } = file.facts?.facts.scopes[scope] ?? {}
    if (bases.some((base) => isLibraryNetwork(code, base, file, scope))) return true
    if (layer.test(file.python.slice(start, end))) return true
    const calls =
      left === 0 ? [] : (file.facts?.facts.calls ?? []).filter((call) => start <= call.start && call.end <= end)
    return calls.some((call) =>
      meaningOf(code, call.callee, file, call.scope).some(
        (made) =>
          made.kind === 'class' &&
          !isSame(made, of) &&
          networkAround(code, made) !== null &&
          hasLayers(code, made, left - 1),
      ),
    )
  })
}

/** Whether a class derives from a Lightning module: a network together with how it is trained. */
export function isLightning(code: Code, of: Definition): boolean {
  return lineage(code, of).some(({ file, scope }) =>
    (file.facts?.facts.scopes[scope]?.bases ?? []).some((base) => /Lightning/.test(lastName(base) ?? '')),
  )
}

const plainBase = /^(Module|LightningModule|ABC|object|Mixin|\w+Mixin|Model|Layer|Sequential|Protocol|Generic)$/
const libraryNetwork =
  /(Model|Net|RCNN|Encoder|Decoder|Transformer|Generation|Classification|VAE|GAN|Unet|UNet|Backbone|Detector)/

/** A network of a library has layers, a bare `Module` has none. */
function isLibraryNetwork(code: Code, base: Expression, file: CodeFile, scope: number): boolean {
  const name = lastName(base) ?? ''
  if (plainBase.test(name) || !libraryNetwork.test(name)) return false
  const { parent = 0 } = file.facts?.facts.scopes[scope] ?? {}
  return meaningOf(code, base, file, Math.max(0, parent)).some(({ kind }) => kind === 'foreign')
}

const namedParts =
  /\bself\.(\w*(?:backbone|heads?|encoder|decoder|neck|classifier|transformer|generator|unet|fusion\w*))\s*=/g

/** Whether a class keeps further parts of networks than the attribute, by their names. */
export function hasFurtherParts({ file, scope }: Definition, attribute: string): boolean {
  const { start = 0, end = 0 } = file.facts?.facts.scopes[scope] ?? {}
  return [...file.python.slice(start, end).matchAll(namedParts)].some(([, name]) => name !== attribute)
}

const training =
  /\.backward\s*\(|def (configure_optimizers|training_step|create_optimizers?|optimize_parameters|train_step|fit)\b|\boptimizer\w*\s*=/

/** A network without layers of its own whose class trains what it holds: what it holds are networks in their own right. */
export function isTrainer(code: Code, of: Definition): boolean {
  if (isLightning(code, of)) return false
  const texts = lineage(code, of).map(({ file, scope }) => {
    const { start = 0, end = 0 } = file.facts?.facts.scopes[scope] ?? {}
    return file.python.slice(start, end)
  })
  return texts.some((text) => training.test(text)) && !texts.some((text) => layer.test(text))
}

/** Null when the class is no network. */
export function networkAround(code: Code, of: Definition): Network | null {
  const line = lineage(code, of)
  const isNetwork = line.some(({ file, scope }) =>
    (file.facts?.facts.scopes[scope]?.bases ?? []).some((base) => networkBase.test(lastName(base) ?? '')),
  )
  if (!isNetwork) return null
  return { of, name: of.file.facts?.facts.scopes[of.scope]?.name ?? '' }
}
