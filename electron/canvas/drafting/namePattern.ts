/** Name pattern: how rules write what is called, read or stored; a pattern knows text alone. */

/**
 * A test for dotted names. `*` stands for any letters within one part, `**` for any number of parts; a pattern without a
 * dot is compared with the last part, so that `generate` fits `self.model.generate`.
 */
export function namePattern(pattern: string): (name: string) => boolean {
  const expression = new RegExp(`^${expressionOf(pattern)}$`)
  if (pattern.includes('.')) return (name) => expression.test(name)
  return (name) => expression.test(name.slice(name.lastIndexOf('.') + 1))
}

function expressionOf(pattern: string): string {
  const parts = pattern.split('.')
  return parts
    .map((part, index) => {
      const last = index === parts.length - 1
      if (part === '**') return last ? '.*' : '(?:[^.]+\\.)*'
      const letters = part.replaceAll(/[^\w*]/g, '\\$&').replaceAll('*', '[^.]*')
      return last || parts[index + 1] === undefined ? letters : `${letters}\\.`
    })
    .join('')
}
