/** The calls of the detection room. */
import type { Context } from '../context.ts'
import { listLoads } from '../study/loads.ts'
import type { Handlers } from '../transport/handlers.ts'
import { attributedNamings, nameLoad, unnameLoad } from './namings.ts'
import { addPack, Packs, removePack } from './packs.ts'
import type { EffectiveProfiles } from './profile/effectiveProfiles.ts'
import { readReports } from './results.ts'
import { scanRepositories } from './scanRepositories.ts'

export function detectionHandlers(context: Context, profiles: EffectiveProfiles): Handlers<'detection'> {
  const { desk } = context
  const packs = new Packs(context.resources)

  return {
    scan: async ({ repositoryIds }, call) => {
      const inForce = (await packs.inForce(desk.file)).map(({ pack }) => pack)
      return scanRepositories(context, inForce, repositoryIds, call)
    },
    loads: ({ repositoryId }) => listLoads(desk.file, repositoryId),
    namings: ({ repositoryId }) => attributedNamings(desk.file, repositoryId),
    nameLoad: (input) => nameLoad(context, input),
    unnameLoad: ({ loadId }) => {
      unnameLoad(context, loadId)
      return {}
    },
    profiles: ({ repositoryId }) => profiles.list(repositoryId),
    packs: () => packs.list(desk.file),
    addPack: ({ content }) => addPack(context, content),
    removePack: ({ packId }) => {
      removePack(context, packId)
      return {}
    },
    reports: () => readReports(desk.file),
  }
}
