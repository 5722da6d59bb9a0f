/** Packs as people write them: a small one that is valid as it stands, and what can be said of a text before it is sent. */
export const packExample = `{
  "library": "ourhub",
  "hub": "other",
  "roots": ["ourhub"],
  "loaders": [
    { "pattern": "ourhub.load_model", "component": "model", "name": { "position": 0, "keywords": ["name"] } }
  ]
}`

const longestPack = 200_000

/** What is wrong with the text whatever it says, or undefined. */
export function packProblem(content: string): string | undefined {
  if (content.length <= longestPack) return undefined
  const [most, length] = [longestPack, content.length].map((count) => count.toLocaleString('en'))
  return `A pack has at most ${most} characters; this text has ${length}. Is it the right file?`
}
