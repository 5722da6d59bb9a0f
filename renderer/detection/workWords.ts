/** What is left to do, in words. Pure. */
export function unnamedWords(count: number): string {
  if (count === 0) return 'No load needs a name'
  return count === 1 ? '1 load needs a name' : `${count.toLocaleString('en')} loads need a name`
}

export function candidateWords(count: number): string {
  if (count === 0) return 'No candidates'
  return count === 1 ? '1 candidate of low confidence' : `${count.toLocaleString('en')} candidates of low confidence`
}
