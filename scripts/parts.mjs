/** The parts of `npm run check` and `npm test`: each runs one tool, keeps its output, and counts its tests. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './built.mjs'
import { longFiles } from './long-files.mjs'

const reports = join(root, 'node_modules/.cache/loadstone')

/** `{ ok, output, seconds }`; with `live` the output is shown as it comes. */
export function run(name, given, { live = false, environment = {} } = {}) {
  return new Promise((resolve) => {
    const started = performance.now()
    const command = join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)
    const child = spawn(command, given, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...environment },
    })
    let output = ''
    const take = (chunk) => {
      output += chunk
      if (live) process.stdout.write(chunk)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    const end = (ok) => resolve({ ok, output: live ? '' : output, seconds: (performance.now() - started) / 1000 })
    child.on('error', (error) => {
      take(`${error.message}\n`)
      end(false)
    })
    child.on('close', (code) => end(code === 0))
  })
}

function freshReport(name) {
  const path = join(reports, name)
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { force: true })
  return path
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** A part without tests of its own counts as one that failed, so that the last line never hides it. */
function withCounts(part, counts) {
  const failed = counts.failed === 0 && !part.ok ? 1 : counts.failed
  return { ...part, counts: { ...counts, failed } }
}

export async function types() {
  return withCounts({ name: 'types', ...(await run('tsc', ['-b'])) }, none())
}

export async function lint() {
  const ran = await run('oxlint', ['--type-aware', '--deny-warnings'])
  const long = longFiles()
  const note = long.length === 0 ? undefined : `longer than 250 lines: ${long.join(', ')}`
  return withCounts({ name: 'lint and boundaries', ...ran, note }, none())
}

export async function unit() {
  const path = freshReport('unit.json')
  const ran = await run('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${path}`])
  const report = readReport(path)
  const counts = {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
  return withCounts({ name: 'unit tests', ...ran }, counts)
}

/** `projects` are the hosts that can run here; `given` goes to Playwright as it is. */
export async function endToEnd(projects, browser, given) {
  const path = freshReport('end-to-end.json')
  const chosen = projects.map((project) => `--project=${project}`)
  // On a busy machine a gesture may be lost between two frames: what passes only the second time is told, and no failure.
  const ran = await run('playwright', ['test', ...chosen, '--retries=1', '--reporter=list,json', ...given], {
    live: true,
    environment: { LOADSTONE_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: path },
  })
  const stats = readReport(path)?.stats
  const flaky = stats?.flaky ?? 0
  const note = flaky === 0 ? undefined : `passed only the second time: ${flaky} (listed above as flaky)`
  const counts = {
    passed: (stats?.expected ?? 0) + flaky,
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  }
  return withCounts({ name: 'end-to-end tests', ...ran, note }, counts)
}

export async function production(build) {
  const started = performance.now()
  try {
    await build()
    return { name: 'build', ok: true, output: '', seconds: (performance.now() - started) / 1000, counts: none() }
  } catch (error) {
    const seconds = (performance.now() - started) / 1000
    return withCounts({ name: 'build', ok: false, output: `${error.message}\n`, seconds }, none())
  }
}

function none() {
  return { passed: 0, failed: 0, skipped: 0 }
}

/** Prints what failed in full, then one line for each part; true when all is well. */
export function summarise(parts) {
  for (const part of parts.filter(({ ok, output }) => !ok && output !== '')) {
    console.log(`\n--- ${part.name} failed ---\n${part.output.trimEnd()}`)
  }
  console.log('')
  for (const { name, ok, seconds, counts, note } of parts) {
    const tests = counts.passed + counts.failed + counts.skipped
    const counted = tests > 0 && counts.passed > 0 ? `, ${closingLine(counts)}` : ''
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s${counted})`)
    if (note !== undefined) console.log(`       ${note}`)
  }
  return parts.every(({ ok }) => ok)
}

export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

export function total(parts) {
  const sum = (key) => parts.reduce((before, { counts }) => before + counts[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}
