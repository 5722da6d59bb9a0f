/**
 * Pending codings: the codings of a repository as they will be once the steps under way are done, so that what was
 * asked for shows at once. What the back end says always wins: a step is forgotten as soon as a later answer is there.
 */
import { useMemo } from 'react'
import { create } from 'zustand'
import type { CodingRow } from '../../shared/api/coding.ts'
import { queries, useQuery } from '../session/query.ts'

/** Must change nothing when the rows are already as it would make them. */
export type Foresight = (codings: readonly CodingRow[]) => readonly CodingRow[]

interface PendingStep {
  readonly repositoryId: string
  readonly foresee: Foresight
}

const pending = create<{ readonly steps: readonly PendingStep[] }>()(() => ({ steps: [] }))

/** Runs a step and shows meanwhile what it will do. A step that fails leaves no trace. */
export async function foreseeing<T>(repositoryId: string, foresee: Foresight, step: () => Promise<T>): Promise<T> {
  const shown: PendingStep = { repositoryId, foresee }
  const forget = () => pending.setState(({ steps }) => ({ steps: steps.filter((other) => other !== shown) }))
  pending.setState(({ steps }) => ({ steps: [...steps, shown] }))
  try {
    const result = await step()
    // News of changes is gathered and may come later than the result; until then the list would lack what was done.
    queries.invalidate(['coding'])
    void answered(repositoryId).then(forget)
    return result
  } catch (error) {
    forget()
    throw error
  }
}

/** Settles when the list of codings is as new as the last change, or nobody looks at it. */
function answered(repositoryId: string): Promise<void> {
  const entry = queries.entry('coding.list', { repositoryId })
  if (entry.users === 0 || (!entry.running && !entry.stale)) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = queries.subscribe(entry, () => {
      if (entry.stale) return
      stop()
      resolve()
    })
  })
}

/** Settles when no step is under way any more. */
export function stepsDone(): Promise<void> {
  if (pending.getState().steps.length === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = pending.subscribe(({ steps }) => {
      if (steps.length > 0) return
      stop()
      resolve()
    })
  })
}

/** The codings with what the steps under way will do to them. */
export function foreseen(repositoryId: string, codings: readonly CodingRow[]): readonly CodingRow[] {
  return pending
    .getState()
    .steps.filter((step) => step.repositoryId === repositoryId)
    .reduce((rows, step) => step.foresee(rows), codings)
}

export function useCodings(repositoryId: string | null): readonly CodingRow[] | undefined {
  const { data } = useQuery('coding.list', repositoryId === null ? null : { repositoryId })
  const steps = pending((state) => state.steps)
  return useMemo(() => {
    if (data === undefined || repositoryId === null || steps.length === 0) return data
    return foreseen(repositoryId, data)
  }, [data, steps, repositoryId])
}

/** False while a coding is only foreseen: it has no id yet by which it could be changed. */
export function useIsKept({ id, unit }: CodingRow): boolean {
  const { data } = useQuery('coding.list', { repositoryId: unit.repositoryId })
  return data?.some((coding) => coding.id === id) === true
}
