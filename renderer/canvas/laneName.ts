/** A name for models that stand in for one another, out of what their own names have in common. Pure. */

/** `facebook/opt-1.3b` is facebook, opt, 1.3b: names of models are words between these signs. */
const between = /[/\-_:\s]+/

/** The words that all names begin with, as they are written in the first. */
function commonBeginning(names: readonly string[]): string {
  const [first = '', ...rest] = names
  const words = first.split(between)
  let end = 0
  for (const [index, word] of words.entries()) {
    const same = rest.every((name) => name.split(between)[index]?.toLowerCase() === word.toLowerCase())
    if (!same) break
    end = first.indexOf(word, end) + word.length
  }
  return first.slice(0, end)
}

/** The letters that all names begin with, as `resnet` of `resnet18` and `resnet50`; less than three say nothing. */
function commonLetters(names: readonly string[]): string {
  const [first = '', ...rest] = names
  let end = 0
  while (end < first.length && rest.every((name) => name[end]?.toLowerCase() === first[end]?.toLowerCase())) end += 1
  const letters = first.slice(0, end).replace(/[^a-z]+$/i, '')
  return letters.length < 3 ? '' : letters
}

/** The longest word that all names have somewhere; numbers and sizes say nothing. */
function commonWord(names: readonly string[]): string {
  const [first = '', ...rest] = names.map((name) => name.split(between))
  const has = (words: readonly string[], word: string) =>
    words.some((candidate) => candidate.toLowerCase() === word.toLowerCase())
  const common = [...first].filter((word) => /[a-z]{3}/i.test(word) && rest.every((words) => has(words, word)))
  return common.toSorted((a, b) => b.length - a.length)[0] ?? ''
}

function withoutOwner(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

/** `families` are those of the models as far as they are known; all alike they are the name when the names have nothing. */
export function laneName(labels: readonly string[], families: readonly string[]): string {
  const beginning = commonBeginning(labels.map(withoutOwner))
  if (beginning.length > 1) return beginning
  const [family = ''] = families
  if (family !== '' && families.length === labels.length && families.every((other) => other === family)) return family
  const bare = labels.map(withoutOwner)
  const word = commonWord(bare) || commonLetters(bare) || commonBeginning(labels)
  return word === '' ? `${withoutOwner(labels[0] ?? 'models')} or ${labels.length - 1} more` : word
}
