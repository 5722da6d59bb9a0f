/** Keeps the session in step with the study: a new study starts afresh where one left it, a removed repository is left. */
import { useEffect, useRef } from 'react'
import type { RepositoryRow } from '../../shared/api/corpus.ts'
import { codingScope, everyCodingHere } from './codingQuery.ts'
import { attempt } from './notices.ts'
import { goToLoad } from './navigate.ts'
import { useQuery } from './query.ts'
import { rememberedPlace, rememberPlace } from './remember.ts'
import { initialSession, type Session, session, useSession } from './state.ts'
import { useStudy } from './useStudy.ts'

/** Everything in the session that belongs to one study. */
const fresh: Partial<Session> = {
  view: 'workbench',
  repositoryId: null,
  file: null,
  reveal: null,
  selection: null,
  caret: null,
  loadId: null,
  tracedId: null,
  loadFilter: initialSession.loadFilter,
  codingId: null,
  unitIds: initialSession.unitIds,
  schemeId: null,
  codeId: null,
  dialog: null,
}

/** Where to begin: where one was, else at the first load, so that there is something to see. True when there was a place. */
async function enter(studyId: string): Promise<boolean> {
  // Asked here and not taken from a query, whose answer may still be that of the study before.
  const repositories = await session.getState().call('corpus.list', {})
  const place = rememberedPlace(localStorage, studyId)
  const { repositoryId, file } = session.getState()
  if (file !== null) return true
  if (place !== null && repositories.some((repository) => repository.id === place.repositoryId)) {
    // Not by openFile, which would bring the editor back where only the canvas was shown.
    session.setState({ file: place, repositoryId: place.repositoryId })
    return true
  }
  const repository =
    repositories.find((candidate) => candidate.id === repositoryId) ??
    repositories.find((candidate) => candidate.loads > 0) ??
    repositories[0]
  if (repository === undefined) return false
  session.setState({ repositoryId: repository.id })
  if (repository.loads === 0 || repository.path === null) return false
  const loads = await session.getState().call('detection.loads', { repositoryId: repository.id })
  const first = loads.find((load) => load.modelNames.length > 0 && load.confidence !== 'low') ?? loads[0]
  if (first === undefined) return false
  if (session.getState().file === null) goToLoad(first)
  return true
}

/** Once for each study: tries again while it fills, and never after a place was found. */
function useEntrance(studyId: string | null, repositories: readonly RepositoryRow[] | undefined): void {
  const entered = useRef<string | null>(null)
  const file = useSession((state) => state.file)
  useEffect(() => {
    if (studyId === null || repositories === undefined || entered.current === studyId) return
    // Read from the store: what was drawn last may still be the file of the study before.
    if (session.getState().file !== null) {
      entered.current = studyId
      return
    }
    void attempt(async () => {
      if (await enter(studyId)) entered.current = studyId
    })
  }, [studyId, repositories, file])
}

/** The current repository was removed, or its adding undone: another takes its place, or the first that comes back. */
function useRemoval(studyId: string | null, repositories: readonly RepositoryRow[] | undefined): void {
  const known = useRef<readonly string[]>([])
  const emptied = useRef<string | null>(null)
  useEffect(() => {
    if (repositories === undefined) return
    const ids = repositories.map((repository) => repository.id)
    const { repositoryId } = session.getState()
    // One that was never listed has just been added, and the list has not heard of it yet.
    const removed = repositoryId !== null && known.current.includes(repositoryId) && !ids.includes(repositoryId)
    known.current = ids
    const back = repositoryId === null && ids.length > 0 && emptied.current === studyId
    if (removed || back) {
      emptied.current = ids.length === 0 ? studyId : null
      session.setState({ ...(removed ? fresh : {}), repositoryId: ids[0] ?? null })
    }
  }, [studyId, repositories])
}

export function useFollowStudy(): void {
  const studyId = useStudy()?.study.id ?? null
  const repositories = useQuery('corpus.list', studyId === null ? null : {}).data
  const file = useSession((state) => state.file)

  useEffect(() => {
    session.setState({ ...fresh, studyId })
    codingScope.setState(everyCodingHere)
  }, [studyId])
  useEntrance(studyId, repositories)

  useRemoval(studyId, repositories)

  useEffect(() => {
    const { file: current } = session.getState()
    if (studyId !== null && current !== null) rememberPlace(localStorage, studyId, current)
  }, [studyId, file])
}
