/** Types of find-browser.mjs, for the tests. */
export function presentBrowser(environment?: Record<string, string | undefined>): Promise<string | undefined>
export function findBrowser(say?: (line: string) => void): Promise<string>
