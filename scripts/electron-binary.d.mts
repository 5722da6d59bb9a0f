/** Types of electron-binary.mjs, for the end-to-end tests. */
export type ElectronBinary = { readonly path: string } | { readonly missing: string }
export function findElectron(): ElectronBinary
export function windowObstacle(environment?: Record<string, string | undefined>, platform?: string): string | null
export function fetchElectron(say: (line: string) => void): Promise<ElectronBinary>
