/** Load record: puts together what the phases found about one call; it decides only how sure the whole is. */
import type { Load } from '../../shared/model/load.ts'
import { cellAt } from '../syntax/notebook.ts'
import type { LoadCall } from './callSites.ts'
import { enclosingFunction } from './enclosing.ts'
import { loadId } from './loadId.ts'
import type { Component, Confidence } from './loadParts.ts'
import { nameModels } from './modelName.ts'
import { isUrl } from './nameShape.ts'
import type { Resolver } from './resolver.ts'
import { componentOf, type Match } from './signatureMatch.ts'
import type { Loader, SignaturePack } from './signaturePack.ts'
import { columnAt, excerpt, lineAt, type SourceFile } from './sourceFile.ts'
import { versionOf } from './version.ts'
import { weightsOf } from './weights.ts'

export interface LoadContext {
  readonly repositoryId: string
  readonly commit: string
  readonly rulesVersion: string
  readonly packs: readonly SignaturePack[]
  /** Folders of the repository that bear a library's name: imports of it may mean the copy. */
  readonly carried: ReadonlySet<string>
}

/** Loaders without a pack are read as `from_pretrained` is: the first argument names the model. */
const unlisted: Loader = {
  pattern: '*',
  name: { position: 0, keywords: ['pretrained_model_name_or_path', 'model_name', 'model', 'repo_id'] },
  version: { keywords: ['revision'] },
}

export function loadRecord(resolver: Resolver, context: LoadContext, file: SourceFile, found: LoadCall): Load {
  const { call, signature, kind } = found
  const match = found.match ?? unlistedMatch(context, signature)
  const names = nameModels(resolver, match, found.callees, file, call)
  const weights = weightsOf(resolver, match.loader, file, call)
  const hasUrl = names.names.some(({ name }) => isUrl(name))
  const root = signature.split('.')[0] ?? ''
  const remarks = [
    ...found.remarks,
    ...names.remarks,
    ...(weights.remark === null ? [] : [weights.remark]),
    ...(match.loader.remark === undefined ? [] : [match.loader.remark]),
    ...(context.carried.has(root)
      ? [`the repository carries a folder named ${root}: this may be its own copy of the library`]
      : []),
  ]
  return {
    id: loadId({ blob: file.blob, path: file.path, start: call.start, end: call.end, signature }),
    repositoryId: context.repositoryId,
    commit: context.commit,
    path: file.path,
    blob: file.blob,
    start: call.start,
    end: call.end,
    line: lineAt(file, call.start),
    endLine: lineAt(file, Math.max(call.start, call.end - 1)),
    column: columnAt(file, call.start),
    cell: file.role === 'notebook' ? cellAt(file.cells, call.start) : null,
    library: found.match?.pack.library ?? libraryOf(found),
    signature,
    callee: excerpt(file, call.callee, 300),
    kind,
    hub: match.pack.hub,
    component: match.component,
    modelNames: [...names.names],
    nameArgument: names.argument,
    version: versionOf(
      resolver,
      match.loader,
      file,
      call,
      names.names.map(({ name }) => name),
    ),
    loadsWeights: weights.loads,
    caller: file.facts === undefined ? '' : enclosingFunction(file.facts, call.scope),
    confidence: confidenceOf(found, match.loader, hasUrl),
    remarks,
    rulesVersion: context.rulesVersion,
  }
}

function libraryOf(found: LoadCall): string {
  if (found.kind === 'vendored' || found.kind === 'wrapper') return 'repository'
  return found.kind === 'unresolved' ? 'unknown' : (found.signature.split('.')[0] ?? 'unknown')
}

/** Suffix rules of the library whose naming the others follow serve for classes of unknown origin. */
function unlistedMatch(context: LoadContext, signature: string): Match {
  const model = context.packs.find((pack) => pack.library === 'transformers') ?? context.packs[0]
  const pack: SignaturePack = {
    library: 'unknown',
    hub: 'other',
    roots: ['unknown'],
    components: model?.components ?? [],
    sets: {},
    loaders: [unlisted],
  }
  const component: Component = componentOf(pack, signature.split('.'))
  return { pack, loader: unlisted, component, method: signature.split('.').at(-1) ?? '' }
}

function confidenceOf(found: LoadCall, loader: Loader, hasUrl: boolean): Confidence {
  if (found.kind === 'unresolved') return 'low'
  if (loader.only !== undefined && !hasUrl) return 'low'
  if (found.match === undefined) return 'medium'
  return found.signature.includes('*') ? 'medium' : 'high'
}
