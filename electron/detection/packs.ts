/** Signature packs in force: the built-in ones, and those that the study adds or puts in their place. */
import { join } from 'node:path'
import type { Output } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { Context } from '../context.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { readSignaturePacks } from './signatureFiles.ts'
import { parseSignaturePack, type SignaturePack } from './signaturePack.ts'

/** A pack of the study stands in for the built-in one of the same library. */
interface PackInForce {
  readonly pack: SignaturePack
  readonly packId: string | null
}

function studyPacks(file: StudyFile): PackInForce[] {
  return file
    .records('pack', 'SELECT * FROM pack ORDER BY library, id')
    .map(({ id, library, content }) => ({ pack: parseSignaturePack(content, library), packId: id }))
}

export class Packs {
  readonly #folder: string
  #builtIn: Promise<SignaturePack[]> | null = null

  constructor(resources: string) {
    this.#folder = join(resources, 'signatures')
  }

  /** By library; what scans of this study go by. */
  async inForce(file: StudyFile): Promise<PackInForce[]> {
    this.#builtIn ??= readSignaturePacks(this.#folder)
    const own = studyPacks(file)
    const replaced = new Set(own.map(({ pack }) => pack.library))
    const builtIn = (await this.#builtIn)
      .filter(({ library }) => !replaced.has(library))
      .map((pack): PackInForce => ({ pack, packId: null }))
    return [...builtIn, ...own].toSorted((a, b) => (a.pack.library < b.pack.library ? -1 : 1))
  }

  async list(file: StudyFile): Promise<Output<'detection.packs'>> {
    const packs = await this.inForce(file)
    return packs.map(({ pack, packId }) => ({
      library: pack.library,
      hub: pack.hub,
      signatures: pack.loaders.length,
      packId,
    }))
  }
}

/** Saves a pack in the study; throws `invalid_input` with the field that does not fit. */
export function addPack({ desk }: Context, content: string): Output<'detection.addPack'> {
  const { library } = parseSignaturePack(content, 'that was given')
  const { file } = desk
  const [known] = file.records('pack', 'SELECT * FROM pack WHERE library = ? ORDER BY id LIMIT 1', library)
  const packId = known?.id ?? newIdentifier()
  file.commit(`${known === undefined ? 'added' : 'replaced'} the signatures of ${library}`, [
    { kind: 'pack.set', entity: packId, payload: { library, content } },
  ])
  return { packId, library }
}

export function removePack({ desk }: Context, packId: string): void {
  const pack = desk.file.record('pack', packId)
  if (pack === undefined) {
    throw new AppError({
      code: 'not_found',
      message: 'This signature pack is not in the study.',
      attempted: 'remove a signature pack',
      next: 'Built-in packs cannot be removed; add one of the same library to put it in their place.',
    })
  }
  const label = `the signatures of ${pack.library}`
  desk.file.commit(`removed ${label}`, [{ kind: 'pack.remove', entity: packId, payload: { label } }])
}
