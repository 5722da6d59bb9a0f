/** Version: what pins a load: `revision=`, a tag in the name, a weights enumeration; a branch name counts, since it is what the code says. */
import type { Call } from '../syntax/facts.ts'
import { argumentOf, argumentValues, placeOfCall } from './arguments.ts'
import type { Resolver } from './resolver.ts'
import type { Loader } from './signaturePack.ts'
import { excerpt, type SourceFile } from './sourceFile.ts'
import { toText } from './texts.ts'
import type { Value } from './values.ts'

/** The pinned version, or null. What is passed but cannot be resolved is given as written, in angle brackets. */
export function versionOf(
  resolver: Resolver,
  loader: Loader,
  file: SourceFile,
  call: Call,
  names: readonly string[],
): string | null {
  return (
    explicitVersion(resolver, loader, file, call) ??
    taggedVersion(resolver, loader, file, call, names) ??
    weightsVersion(resolver, loader, file, call)
  )
}

function explicitVersion(resolver: Resolver, loader: Loader, file: SourceFile, call: Call): string | null {
  if (loader.version === undefined) return null
  const { expression, values } = argumentValues(resolver, call, loader.version, placeOfCall(file, call))
  const texts = wholeTexts(values)
  if (texts.length > 0) return texts.join(' | ')
  const isNone = values.length > 0 && values.every((value) => value.kind === 'truth')
  return expression === undefined || isNone ? null : `<${excerpt(file, expression, 80)}>`
}

/** `owner/repository:tag` of torch.hub, `name.tag` of timm, `name@revision`. */
function taggedVersion(
  resolver: Resolver,
  loader: Loader,
  file: SourceFile,
  call: Call,
  names: readonly string[],
): string | null {
  const separator = loader.versionAfter
  if (separator === undefined) return null
  const texts =
    loader.versionIn === undefined
      ? names
      : wholeTexts(argumentValues(resolver, call, loader.versionIn, placeOfCall(file, call)).values)
  const tags = texts.flatMap((text) => {
    const at = /^\w+:\/\//.test(text) ? -1 : text.lastIndexOf(separator)
    return at > 0 && at < text.length - separator.length ? [text.slice(at + separator.length)] : []
  })
  return tags.length === 0 ? null : [...new Set(tags)].join(' | ')
}

/** `weights=ResNet50_Weights.IMAGENET1K_V2` pins the weights by name. */
function weightsVersion(resolver: Resolver, loader: Loader, file: SourceFile, call: Call): string | null {
  if (loader.weights === undefined || !loader.weights.keywords.includes('weights')) return null
  const expression = argumentOf(call, loader.weights)
  if (expression === undefined) return null
  const { values } = argumentValues(resolver, call, loader.weights, placeOfCall(file, call))
  const members = values.flatMap((value) =>
    value.kind === 'external' && /_Weights\.\w+$/.test(value.name) ? [value.name.split('.').slice(-2).join('.')] : [],
  )
  const pinned = [...new Set([...wholeTexts(values), ...members])]
  return pinned.length === 0 ? null : pinned.join(' | ')
}

function wholeTexts(values: readonly Value[]): string[] {
  const texts = values.flatMap((value) => toText(value)).filter((value) => value.whole && value.text !== '')
  return [...new Set(texts.map((value) => value.text))].slice(0, 6)
}
