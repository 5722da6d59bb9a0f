/** Follow theme: redefines the editor's theme whenever the page's own changes. */
import { monaco } from './monaco.ts'
import { type Shade, themeData, themeName } from './theme.ts'

/** Minifiers shorten `#ffffff` to `#fff`, which Monaco refuses. */
export function sixDigits(colour: string): string {
  return /^#[0-9a-f]{3}$/i.test(colour) ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour
}

/** Returns how to stop it. */
export function followTheme(): () => void {
  const page = document.documentElement
  const apply = () => {
    const shade: Shade = page.dataset['theme'] === 'light' ? 'light' : 'dark'
    const style = getComputedStyle(page)
    const token = (name: string) => sixDigits(style.getPropertyValue(name).trim())
    monaco.editor.defineTheme(themeName(shade), themeData(shade, token))
    monaco.editor.setTheme(themeName(shade))
  }
  apply()
  const observer = new MutationObserver(apply)
  observer.observe(page, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
