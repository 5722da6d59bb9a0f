/** Signature files: reads the packs of a folder; the only part of detection that touches the disk. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSignaturePack, type SignaturePack } from './signaturePack.ts'

/** All `*.json` packs of `folder`, by library name. */
export async function readSignaturePacks(folder: string): Promise<SignaturePack[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  return Promise.all(names.map(async (name) => parseSignaturePack(await readFile(join(folder, name), 'utf8'), name)))
}
