/** `loadstone export`: writes a study's data as files for other programs. */
import { exportFormats } from '../exchange/formats.ts'
import { exportStudy } from '../exchange/exportStudy.ts'
import { StudyFile } from '../store/studyFile.ts'
import type { Command } from './command.ts'
import { parseWords, usageError } from './words.ts'

const usage = 'export STUDY --format FORMAT[,FORMAT...] --out FOLDER [--overwrite]'

export const exportCommand: Command = {
  name: 'export',
  usage,
  summary: 'write codings, loads, the codebook or the replication tables of a study as files',
  options: [
    ['--format FORMAT', `${exportFormats.map(({ id }) => id).join(', ')}; several with commas, or "all"`],
    ['--out FOLDER', 'where to write; made when it does not exist'],
    ['--overwrite', 'replace files that exist already'],
  ],
  run: async (words, { print }) => {
    const options = {
      format: { type: 'string' },
      out: { type: 'string' },
      overwrite: { type: 'boolean', default: false },
    } as const
    const { values, positionals } = parseWords(words, options, usage)
    const [path] = positionals
    if (path === undefined || positionals.length > 1) throw usageError('export takes one study.', usage)
    if (values.format === undefined) throw usageError('export needs --format.', usage)
    if (values.out === undefined) throw usageError('export needs --out.', usage)
    const formats = values.format === 'all' ? exportFormats.map(({ id }) => id) : values.format.split(',')
    const file = StudyFile.open(path)
    try {
      const written = exportStudy(file, { formats, folder: values.out, overwrite: values.overwrite })
      for (const { path: target, rows, bytes } of written) print(`${target}  ${rows} rows  ${bytes} bytes`)
      return 0
    } finally {
      file.close()
    }
  },
}
