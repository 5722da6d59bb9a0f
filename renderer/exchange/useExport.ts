/** The state of the export form: the choice, what is wrong with it, and how the last export ended. */
import { useState } from 'react'
import type { Format } from '../../shared/api/exchange.ts'
import type { OpenStudy } from '../../shared/api/study.ts'
import { useSession } from '../session/state.ts'
import {
  chosenFormats,
  type ExportChoice,
  type Problems,
  problemsOf,
  rememberChoice,
  rememberedChoice,
} from './exportChoice.ts'
import { type ExportOutcome, runExport } from './runExport.ts'

export interface ExportForm {
  readonly choice: ExportChoice
  readonly problems: Problems
  readonly running: boolean
  readonly outcome: ExportOutcome | null
  readonly change: (choice: ExportChoice) => void
  /** Starts the export, or says what is missing. */
  readonly start: (overwrite: boolean) => Promise<void>
  /** Leaves the files that are in the way where they are. */
  readonly giveUp: () => void
}

export function useExport(open: OpenStudy, offered: readonly Format[]): ExportForm {
  const call = useSession((state) => state.call)
  const [choice, setChoice] = useState(() => rememberedChoice(window.localStorage, open.study.id, open.path))
  const [asked, setAsked] = useState(false)
  const [running, setRunning] = useState(false)
  const [outcome, setOutcome] = useState<ExportOutcome | null>(null)
  const problems = problemsOf(choice, offered)

  async function start(overwrite: boolean): Promise<void> {
    setAsked(true)
    if (running) return
    setOutcome(null)
    if (Object.keys(problems).length > 0) return
    setRunning(true)
    const formats = chosenFormats(choice, offered).map(({ id }) => id)
    rememberChoice(window.localStorage, open.study.id, { ...choice, formats })
    setOutcome(await runExport(call, { ...choice, formats }, overwrite))
    setRunning(false)
  }

  return {
    choice,
    // Nobody is told off before having tried.
    problems: asked ? problems : {},
    running,
    outcome,
    change: setChoice,
    start,
    giveUp: () => setOutcome(null),
  }
}
