/** Limits: how much of a clone is read before it counts as an attack or a mistake rather than as source code. */

const mebibyte = 1024 * 1024

/** Files in one repository; a few entries of a crafted tree can expand to billions. */
export const mostFiles = 250_000
/** Folders inside folders, for plain folders. */
export const deepestFolder = 64
/** Bytes of one file that is read at all. */
export const largestFile = 64 * mebibyte
/** Bytes of a text that is shown; the rest is cut off and said to be. */
export const largestText = 5 * mebibyte
/** Bytes of HEAD, a loose ref or a `.git` file. */
export const largestRef = 4096
/** Bytes of a loose object that is looked at without git; a commit is a few hundred. */
export const largestLooseCommit = 64 * 1024
/** Packs looked through without git, and bytes of the names in one that begin with the same byte. */
export const mostPacksSearched = 50
export const widestFan = 4 * mebibyte
/** Bytes of packed-refs; a large forge repository has some hundred thousand refs. */
export const largestPackedRefs = 64 * mebibyte
/** Bytes of a clone's config. */
export const largestConfiguration = mebibyte
/** Bytes of answers asked for ahead of the consumer. */
export const readAhead = 8 * mebibyte
/** Answers asked for ahead of the consumer. */
export const mostReadAhead = 64
/** Folders looked into in search of clones. */
export const mostFoldersSearched = 50_000
