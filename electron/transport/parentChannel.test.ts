import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const modulePath = join(import.meta.dirname, 'parentChannel.ts')

/** A process that says back what it is told, until its parent is gone. */
function echo(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'loadstone-channel-')), 'echo.ts')
  writeFileSync(
    path,
    `import { parentChannel } from ${JSON.stringify(modulePath)}
     const channel = parentChannel()
     channel.listen({ message: (message) => channel.send(message as never), gone: () => process.exit(7) })
     channel.send({ ready: true })`,
  )
  return path
}

test('a forked process talks to its parent, and learns when that is gone', async () => {
  const child = fork(echo(), [], { serialization: 'advanced', execArgv: [] })
  const [ready] = (await once(child, 'message')) as [unknown]
  expect(ready).toEqual({ ready: true })
  child.send({ client: 1, closed: true })
  const [answer] = (await once(child, 'message')) as [unknown]
  expect(answer).toEqual({ client: 1, closed: true })
  child.disconnect()
  const [code] = (await once(child, 'exit')) as [number]
  expect(code).toBe(7)
})
