/**
 * Flow: what the code does with models and with what comes out of them, as the trace room finds it by following values,
 * and as the canvas room reads it to draft pipelines. Places are UTF-16 offsets in the decoded text; lines count from 1.
 */
import type { Load } from '../../shared/model/load.ts'

/**
 * The loads that make one model; whoever asks names it. Where the key is one of several names of a load, and calls of the
 * function around the load say which is meant, what that function gives back at other calls is not followed.
 */
export interface FlowModel {
  readonly key: string
  readonly loads: readonly Load[]
}

export interface FlowPlace {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly line: number
  /** Dotted name of the enclosing function; empty at module level. */
  readonly symbol: string
}

/**
 * What of a model is used: `processor` is its tokenizer or processor, `part` a submodule, `weights` its state dict, `whole` a
 * network of the repository that the model has become part of, `input` what its processor made, or what either is given.
 */
export type FlowSubject = 'model' | 'part' | 'whole' | 'parameters' | 'weights' | 'processor' | 'input' | 'output'

/**
 * How: the model is called, one of its methods is, it is an argument of a call, something is stored in it, an attribute or
 * item is read, it takes part in an operation, it is returned from a function that nothing calls or that is decorated, it
 * becomes an attribute of a network. Of an `input`: `call` is a call that made what is given, `operate` a text that was put
 * together for it, `read` a name like `prompt`; `argument` is then where the model gets it.
 */
export type FlowVerb = 'call' | 'method' | 'argument' | 'store' | 'read' | 'operate' | 'return' | 'member'

/** Cues in the function around a use (section 4.2.1 of the paper: mode switches, optimisation, use of outputs). */
export interface FlowCues {
  /** Within a block of `torch.no_grad()` or `inference_mode`; or `requires_grad_(False)` where nothing is sent back. */
  readonly noGradient: boolean
  readonly evalMode: boolean
  readonly trainMode: boolean
  /** `optimizer.step()`, `Trainer.train()`, `fit`. */
  readonly optimises: boolean
  readonly backward: boolean
  /** Decorators of the function, fully qualified where imports say so: `app.route`. */
  readonly decorators: readonly string[]
}

export interface FlowUse {
  readonly model: string
  readonly subject: FlowSubject
  readonly verb: FlowVerb
  /**
   * What is called, read or stored: fully qualified where imports say so (`torch.nn.functional.l1_loss`), else as written
   * (`self.criterion`); the bare name of a method or attribute (`generate`, `fc`); an item as `[:-1]`; of operations `@`,
   * `if` for a test, `[]` for an index, `format` and `text`; the class of a `member`.
   */
  readonly name: string
  /** For `argument`: position from 0, the keyword, or `*` and `**`; the attribute of a `member`. */
  readonly argument: number | string | null
  /** The text that shows it, as evidence: the call or the assignment. */
  readonly place: FlowPlace
  readonly cues: FlowCues
  /** From the load to this use: what was followed on the way; empty for what is given to a model. */
  readonly trail: readonly FlowPlace[]
}

/** A model that is trained from scratch here: a class of layers of the repository, or a library's network without weights. */
export interface FlowScratch {
  readonly key: string
  /** Its class, or `network of` an optimiser where nobody could tell what that trains. */
  readonly label: string
  readonly place: FlowPlace
}

/** Something that one model gives and that reaches another. */
export interface FlowMeeting {
  /** Keys of models or of scratch-trained ones. */
  readonly from: string
  readonly to: string
  /**
   * Where it arrives: its input, a loss that trains it, a metric over it, a filter of its output, inside of it as a layer, or
   * what it is trained to give (`target`: a loss compares both); of a `fusion`, one call or operation takes what both give,
   * `from` and `to` are in no order.
   */
  readonly as: 'input' | 'loss' | 'metric' | 'filter' | 'layer' | 'target' | 'fusion'
  readonly place: FlowPlace
  readonly cues: FlowCues
  readonly trail: readonly FlowPlace[]
}

export interface FlowReport {
  /** Models that were asked for and scratch-trained ones alike, by key. */
  readonly uses: readonly FlowUse[]
  readonly scratch: readonly FlowScratch[]
  readonly meetings: readonly FlowMeeting[]
  /** Models whose following was given up, and why in words. */
  readonly gaps: readonly { readonly model: string; readonly reason: string }[]
}
