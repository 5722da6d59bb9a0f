/** The served host with a real back end process over real sockets, and each attack that its gate is there for. */
import { type IncomingMessage, request, type RequestOptions } from 'node:http'
import { once } from 'node:events'
import { connect as connectSocket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createClient, type Client } from '../../shared/client.ts'
import type { HostFrame } from '../../shared/frames.ts'
import { makeBuiltFolder, type BuiltFolder } from './builtFolder.fixture.ts'
import { serve, type ServedHost } from './servedHost.ts'

let host: ServedHost
let folder: BuiltFolder
let deaths: boolean[]

beforeEach(async () => {
  folder = makeBuiltFolder()
  deaths = []
  host = await serve({
    built: folder.built,
    resources: folder.built,
    version: '1.2.3',
    dataFolder: folder.built,
    cacheFolder: folder.built,
    port: 0,
    backEndDied: (again) => deaths.push(again),
  })
})

afterEach(() => host.close())

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

async function ask(path: string, options: RequestOptions = {}): Promise<Answer> {
  const asked = request({ host: '127.0.0.1', port: host.port, path, ...options })
  asked.end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const body = await response.toArray()
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(body as Buffer[]).toString() }
}

const tokenPath = () => host.address.slice(new URL(host.address).origin.length)

async function cookie(): Promise<string> {
  const { headers } = await ask(tokenPath())
  return (headers['set-cookie']?.[0] ?? '').split(';', 1)[0] ?? ''
}

const own = () => `http://127.0.0.1:${host.port}`

/** The status with which an upgrade is refused, or 101. */
async function upgrade(headers: Record<string, string>, path = '/socket'): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers })
  const refused = once(socket, 'unexpected-response').then(([, response]) => (response as IncomingMessage).statusCode ?? 0)
  socket.on('error', () => undefined)
  const status = await Promise.race([refused, once(socket, 'open').then(() => 101)])
  socket.terminate()
  return status
}

test('the one-time address gives the page, and reloading it goes on with the cookie', async () => {
  const first = await ask(tokenPath(), { headers: { 'sec-fetch-site': 'none' } })
  expect(first).toMatchObject({ status: 303, headers: { location: '/', 'cache-control': 'no-store' } })
  const [given = ''] = first.headers['set-cookie'] ?? []
  expect(given).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
  const headers = { cookie: given.split(';', 1)[0] ?? '' }
  const page = { status: 200, body: '<title>Loadstone</title>' }
  expect(await ask('/', { headers })).toMatchObject(page)
  expect(await ask('/', { headers })).toMatchObject(page)
  expect(await ask(tokenPath(), { headers })).toMatchObject({ status: 303 })
})

test('attack: the address used a second time, by somebody else', async () => {
  await ask(tokenPath())
  const again = await ask(tokenPath())
  expect(again.status).toBe(403)
  expect(again.headers['set-cookie']).toBeUndefined()
})

test('attack: a guessed token, which does not use the real one up', async () => {
  const guess = await ask('/?token=guess')
  expect(guess.status).toBe(403)
  expect(await cookie()).toMatch(/^loadstone-\d+=/)
})

test('a preview of the link (HEAD) does not use it up', async () => {
  expect((await ask(tokenPath(), { method: 'HEAD' })).status).toBe(403)
  expect(await cookie()).toMatch(/^loadstone-\d+=/)
})

test.each(['/', '/index.html', '/assets/index-abc123.js'])('attack: no cookie, or a wrong one: %s', async (path) => {
  expect((await ask(path)).status).toBe(403)
  const headers = { cookie: `loadstone-${host.port}=guess` }
  expect((await ask(path, { headers })).status).toBe(403)
})

test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1.evil.example', '[::1]'])(
  'attack: DNS rebinding, that is another Host: %s',
  async (name) => {
    const headers = { cookie: await cookie(), host: name }
    expect((await ask('/', { headers })).status).toBe(421)
    expect(await upgrade({ ...headers, origin: `http://${name}` })).toBe(421)
  },
)

test('attack: a token tried under another Host is refused and not used up', async () => {
  expect((await ask(tokenPath(), { headers: { host: 'evil.example' } })).status).toBe(421)
  expect((await ask(tokenPath())).status).toBe(303)
})

test.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1'])(
  'attack: a page of another origin: %s',
  async (origin) => {
    const headers = { cookie: await cookie(), origin }
    expect((await ask('/', { headers })).status).toBe(403)
    expect(await upgrade(headers)).toBe(403)
  },
)

test.each(['cross-site', 'same-site', 'cross-site, none'])('attack: another site leads here: %s', async (site) => {
  const headers = { cookie: await cookie(), 'sec-fetch-site': site }
  expect((await ask('/', { headers })).status).toBe(403)
  expect(await upgrade({ ...headers, origin: own() })).toBe(403)
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('attack: another method: %s', async (method) => {
  const answer = await ask('/', { method, headers: { cookie: await cookie() } })
  expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
})

test.each([
  '/../secret.html',
  '/assets/../../secret.html',
  '/%2e%2e/secret.html',
  '/..%2fsecret.html',
  '/%2e%2e%2fsecret.html',
  '/%252e%252e/secret.html',
  '/..\\secret.html',
  '/..%5csecret.html',
  '/assets/..;/../secret.html',
  '//secret.html',
  '/./secret.html',
  '/index.html%00',
  '/link.html',
  '/assets',
  '/main/backEndProcess.js',
])('attack: a path that leads out of the page: %s', async (path) => {
  const answer = await ask(path, { headers: { cookie: await cookie() } })
  expect(answer.status).toBe(404)
  expect(answer.body).not.toContain(folder.secret)
})

test('attack: an absolute address in the request line', async () => {
  const target = `http://127.0.0.1:${host.port}/../secret.html`
  expect((await ask(target, { headers: { cookie: await cookie() } })).status).toBe(404)
})

test('attack: an upgrade without the cookie, without an origin, or elsewhere', async () => {
  const held = await cookie()
  expect(await upgrade({ origin: own() })).toBe(403)
  expect(await upgrade({ origin: own(), cookie: `loadstone-${host.port}=guess` })).toBe(403)
  expect(await upgrade({ cookie: held })).toBe(403)
  expect(await upgrade({ origin: own(), cookie: held }, '/other')).toBe(404)
  expect(await upgrade({ origin: own(), cookie: held })).toBe(101)
})

test('nobody is listening but on 127.0.0.1', async () => {
  const other = connectSocket({ host: '127.0.0.2', port: host.port })
  const [error] = (await once(other, 'error')) as [NodeJS.ErrnoException]
  expect(error.code).toBe('ECONNREFUSED')
})

test.each(['/', '/nothing.html', '/?token=guess'])('every answer carries the security headers: %s', async (path) => {
  const { headers } = await ask(path, { headers: { cookie: path === '/' ? await cookie() : '' } })
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
  })
  const policy = headers['content-security-policy']
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
})

test('HEAD answers like GET without a body; files with a hash in their name are kept', async () => {
  const headers = { cookie: await cookie() }
  expect(await ask('/', { headers, method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  const asset = await ask('/assets/index-abc123.js', { headers })
  expect(asset.headers['cache-control']).toContain('immutable')
  expect(asset.headers['content-type']).toMatch(/^text\/javascript/)
})

/** A client over a socket that sends what a browser would. */
async function pageClient(closed: () => void = () => undefined): Promise<Client> {
  const headers = { cookie: await cookie(), origin: own() }
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/socket`, { headers })
  const client = createClient(
    {
      send: (frame) => socket.send(JSON.stringify(frame)),
      listen: (listener) => {
        socket.on('message', (data: Buffer) => listener.frame(JSON.parse(data.toString()) as HostFrame))
        socket.on('close', listener.closed)
      },
      close: () => socket.close(),
    },
    { changed: () => undefined, closed },
  )
  await once(socket, 'open')
  return client
}

test('calls reach the back end in its own process, and come back', async () => {
  const client = await pageClient()
  const { output } = await client.call('shell.about', {})
  expect(output).toMatchObject({ host: 'served', version: '1.2.3' })
  expect((output as { node: string }).node).not.toBe(String(process.pid))
})

test('when the back end is killed, pending calls are rejected, the page is told, and a new one serves the next', async () => {
  let closed = 0
  const client = await pageClient(() => {
    closed += 1
  })
  const waiting = client.call('shell.listFolder', { path: null })
  const deadly = client.call('study.close', {})
  await expect(waiting).rejects.toMatchObject({ code: 'disconnected' })
  await expect(deadly).rejects.toMatchObject({ code: 'disconnected' })
  expect(closed).toBe(1)
  expect(deaths).toEqual([true])
})

test('what is not a frame ends the connection, and so does a message that is too large', async () => {
  const headers = { cookie: await cookie(), origin: own() }
  const code = async (data: string | Buffer): Promise<number> => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}/socket`, { headers })
    socket.on('error', () => undefined)
    await once(socket, 'open')
    socket.send(data)
    const [status] = (await once(socket, 'close')) as [number]
    return status
  }
  expect(await code('{"type":"eval","id":1}')).toBe(1003)
  expect(await code('no JSON')).toBe(1003)
  expect(await code(Buffer.from('{"type":"cancel","id":1}'))).toBe(1003)
  expect(await code('x'.repeat(17 * 1024 * 1024))).toBe(1009)
})

test('closing ends the server and the back end', async () => {
  const client = await pageClient()
  const { output } = await client.call('shell.about', {})
  await host.close()
  expect(() => process.kill(Number((output as { node: string }).node), 0)).toThrow(/ESRCH/)
  await expect(ask('/')).rejects.toThrow(/ECONNREFUSED/)
})

test('a port that is taken is an error of the start, and leaves no back end behind', async () => {
  const options = { built: folder.built, resources: '', version: '', dataFolder: '', cacheFolder: '' }
  const second = serve({ ...options, port: host.port, backEndDied: () => undefined })
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
