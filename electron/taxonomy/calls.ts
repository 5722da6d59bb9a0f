/** The calls of the taxonomy room: the codebook as it stands, the ways to change it, and what it was. */
import type { Context } from '../context.ts'
import type { Handlers } from '../transport/handlers.ts'
import { consequencesOf, makeChange } from './change.ts'
import { changeLogOf } from './changeLog.ts'
import { listSchemes } from '../study/schemes.ts'
import { completeCodebook, missingSchemes } from './complete.ts'
import { countCodes } from './counts.ts'
import { differenceBetween } from './difference.ts'
import { createCode, createScheme, editCode, editScheme, orderSchemes } from './edits.ts'
import { codebookAt } from './moment.ts'
import { createRelease, editRelease, listReleases, removeRelease } from './releases.ts'
import { saturationOf } from './saturation.ts'
import { timelineOf } from './timeline.ts'

const done = {}

export function taxonomyHandlers({ desk, resources }: Context): Handlers<'taxonomy'> {
  return {
    schemes: () => listSchemes(desk.file),
    counts: () => countCodes(desk.file),
    createScheme: (input) => createScheme(desk.file, input),
    editScheme: (input) => {
      editScheme(desk.file, input)
      return done
    },
    createCode: (input) => createCode(desk.file, input),
    editCode: (input) => {
      editCode(desk.file, input)
      return done
    },
    missing: () => missingSchemes(desk.file, resources),
    complete: () => completeCodebook(desk.file, resources),
    orderSchemes: ({ schemeIds }) => {
      orderSchemes(desk.file, schemeIds)
      return done
    },
    consequences: ({ change }) => consequencesOf(desk.file, change),
    change: ({ change, reason }) => makeChange(desk.file, change, reason),
    timeline: ({ id, limit }) => timelineOf(desk.file, id, limit),
    at: ({ moment }) => codebookAt(desk.file, moment),
    releases: () => listReleases(desk.file),
    createRelease: (input) => createRelease(desk.file, input),
    editRelease: (input) => {
      editRelease(desk.file, input)
      return done
    },
    removeRelease: ({ releaseId }) => {
      removeRelease(desk.file, releaseId)
      return done
    },
    difference: ({ from, to }) => differenceBetween(codebookAt(desk.file, from), codebookAt(desk.file, to)),
    changeLog: ({ from, to }) => ({ markdown: changeLogOf(desk.file, from, to) }),
    saturation: ({ schemeId }) => saturationOf(desk.file, schemeId),
  }
}
