/** What a link is called: by the models at its ends. */

interface Named {
  readonly label: string
}

/** As long as a label may be, never ending within a character. */
export function linkLabel(source: Named, target: Named): string {
  return `${source.label} → ${target.label}`.slice(0, 500).replace(/[\ud800-\udbff]$/, '')
}
