/** A commit as people name it: seven characters, or a word for a folder that is no clone. */
export function shortCommit(commit: string): string {
  return commit.startsWith('folder:') ? 'no commit' : commit.slice(0, 7)
}
