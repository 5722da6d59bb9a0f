/** The table of export formats, in the order in which they are offered. */
import { codebookJson } from './codebookJson.ts'
import { codebookMarkdown } from './codebookMarkdown.ts'
import { codingsCsv } from './codingsCsv.ts'
import { codingsJsonl } from './codingsJsonl.ts'
import type { ExportFormat } from './format.ts'
import { loadsCsv } from './loadsCsv.ts'
import { loadsJsonl } from './loadsJsonl.ts'
import { matrixCodes, matrixRepositories } from './matrices.ts'
import { pipelinesJsonl } from './pipelinesJsonl.ts'
import { replication } from './replication.ts'

export const exportFormats: readonly ExportFormat[] = [
  replication,
  codingsCsv,
  codingsJsonl,
  loadsCsv,
  loadsJsonl,
  matrixRepositories,
  matrixCodes,
  pipelinesJsonl,
  codebookJson,
  codebookMarkdown,
]
