/** The page's own origin in the desktop window: everything else is foreign. */

export const pageScheme = 'app'
const pageHost = 'loadstone'

/** The address of the page; a development server's takes its place in development. */
export function pageAddress(developmentServer: string | undefined): string {
  return developmentServer ?? `${pageScheme}://${pageHost}/`
}

/** Compared by prefix up to the slash after the host: `app://loadstone.evil/` is another origin. */
export function isOwnPage(url: string, developmentServer: string | undefined): boolean {
  const address = pageAddress(developmentServer)
  return url.startsWith(address.endsWith('/') ? address : `${address}/`)
}
