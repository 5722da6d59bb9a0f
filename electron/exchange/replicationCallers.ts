/** The replication package's table of functions that load models: 401_caller.csv. */
import type { Load } from '../../shared/model/load.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { listLoads } from '../study/loads.ts'
import { cloneFolder, githubUrl, type NamedRepository } from './repositoryAddress.ts'

/** Loads of these count without weights: they are part of loading a model, not a model left untrained. */
const companions: ReadonlySet<string> = new Set<Load['component']>(['tokenizer', 'processor', 'config', 'scheduler'])

/**
 * Rows `caller, file_path, github_url`. The published table has one row for each library of a file, and for torchvision
 * and PyTorch Hub one for each function called; callers are joined by semicolons and empty at module level.
 */
export function callerRows(study: StudyFile): string[][] {
  const repositories = study.rows<NamedRepository & { readonly id: string }>('SELECT id, name, origin FROM v_repositories')
  const byId = new Map(repositories.map((repository) => [repository.id, repository]))
  const groups = new Map<string, { repository: NamedRepository; path: string; callers: Set<string> }>()
  for (const load of listLoads(study)) {
    const repository = byId.get(load.repositoryId)
    // A candidate that only looks like a load has no place in a published table.
    if (repository === undefined || load.confidence === 'low') continue
    if (!load.loadsWeights && !companions.has(load.component)) continue
    const source = load.hub === 'pytorch' ? load.signature : load.library
    const key = JSON.stringify([load.repositoryId, load.path, source])
    const group = groups.get(key) ?? { repository, path: load.path, callers: new Set() }
    groups.set(key, group)
    if (load.caller !== '') group.callers.add(load.caller)
  }
  return [...groups.values()].map(({ repository, path, callers }) => [
    [...callers].join(';'),
    cloneFolder(repository) + path,
    githubUrl(repository),
  ])
}
