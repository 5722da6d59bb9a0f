/** Serves the built page under `app://loadstone/` with the same headers and from the same folder as the served host. */
import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { securityHeaders } from '../page/headers.ts'
import { findPageFile } from '../page/pageFiles.ts'
import { isOwnPage, pageScheme } from './pageOrigin.ts'

/** Must run before the application is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

async function answer(page: string, request: Request): Promise<Response> {
  const headers: Record<string, string> = { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' }
  if (request.method !== 'GET' || !isOwnPage(request.url, undefined)) return new Response(null, { status: 405, headers })
  const file = await findPageFile(page, new URL(request.url).pathname)
  if (file === null) return new Response('There is no such file.', { status: 404, headers })
  return new Response(await readFile(file.path), { headers: { ...headers, 'Content-Type': file.type } })
}

/** `page` is the folder of the built page. */
export function servePage(page: string): void {
  protocol.handle(pageScheme, (request) => answer(page, request))
}
