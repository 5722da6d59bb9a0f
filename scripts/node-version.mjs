/** Stops at once, with a sentence, under a Node on which the database would crash without one. */

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

/** Every script calls this before it loads anything else. */
export function checkNode() {
  if (major > 22 || (major === 22 && minor >= 12)) return
  console.error(
    `Loadstone needs Node 22.12 or newer, and this is ${process.versions.node}. ` +
      'Run it through npm (`npm start`, `npm test`): `npm ci` brings Node 24 along on Linux.',
  )
  process.exit(1)
}
