/** Theme: the editor in the colours of the rest of the window, for both of its themes. */
import type { editor } from 'monaco-editor/editor'

export type Shade = 'dark' | 'light'

/** Reads a design token, `--surface-1` for example, as `#rrggbb`. */
export type TokenReader = (name: string) => string

interface Syntax {
  readonly comment: string
  readonly keyword: string
  readonly text: string
  readonly number: string
  readonly type: string
  readonly punctuation: string
}

/** Legible (4.5:1) on the editor's background and on a highlighted load, which theme.test.ts checks. */
export const syntax: Readonly<Record<Shade, Syntax>> = {
  dark: {
    comment: '#93a1a9',
    keyword: '#c9a8f5',
    text: '#a3d39c',
    number: '#f0b98a',
    type: '#8cc8ff',
    punctuation: '#b0bcc3',
  },
  light: {
    comment: '#53616a',
    keyword: '#6b33a8',
    text: '#1f6131',
    number: '#8a4300',
    type: '#0b4f9c',
    punctuation: '#43525b',
  },
}

/** The surface that text stands on. */
export const background: Readonly<Record<Shade, string>> = { dark: '--surface-1', light: '--surface-2' }

export function themeName(shade: Shade): string {
  return `loadstone-${shade}`
}

export function themeData(shade: Shade, token: TokenReader): editor.IStandaloneThemeData {
  return {
    base: shade === 'dark' ? 'vs-dark' : 'vs',
    inherit: false,
    rules: syntaxRules(syntax[shade], token('--text')),
    colors: { ...surfaceColours(shade, token), ...widgetColours(token), ...loadColours(token) },
  }
}

function syntaxRules(colours: Syntax, text: string): editor.ITokenThemeRule[] {
  const rule = (token: string, colour: string, fontStyle?: string): editor.ITokenThemeRule => ({
    token,
    foreground: colour.slice(1),
    ...(fontStyle === undefined ? {} : { fontStyle }),
  })
  return [
    rule('', text),
    rule('comment', colours.comment, 'italic'),
    rule('keyword', colours.keyword),
    rule('string', colours.text),
    rule('number', colours.number),
    rule('tag', colours.type),
    rule('type', colours.type),
    rule('attribute.name', colours.type),
    rule('metatag', colours.keyword),
    rule('delimiter', colours.punctuation),
    rule('strong', text, 'bold'),
    rule('emphasis', text, 'italic'),
  ]
}

function surfaceColours(shade: Shade, token: TokenReader): Record<string, string> {
  return {
    'editor.background': token(background[shade]),
    'editor.foreground': token('--text'),
    'editorGutter.background': token(background[shade]),
    'editorLineNumber.foreground': token('--text-faint'),
    'editorLineNumber.activeForeground': token('--text'),
    'editorCursor.foreground': token('--accent'),
    'editor.selectionBackground': `${token('--accent')}33`,
    'editor.inactiveSelectionBackground': `${token('--accent')}24`,
    'editor.wordHighlightBackground': `${token('--text-faint')}2e`,
    'editor.wordHighlightStrongBackground': `${token('--text-faint')}2e`,
    'editor.findMatchBackground': `${token('--warning')}66`,
    'editor.findMatchHighlightBackground': `${token('--warning')}33`,
    'editor.rangeHighlightBackground': `${token('--surface-3')}80`,
    'editor.lineHighlightBackground': `${token('--surface-3')}80`,
    'editor.lineHighlightBorder': '#00000000',
    'editorIndentGuide.background1': token('--border'),
    'editorIndentGuide.activeBackground1': token('--border-strong'),
    'editorOverviewRuler.border': '#00000000',
    'editorStickyScroll.background': token(background[shade]),
    'editorStickyScroll.border': token('--border'),
    'editorStickyScrollHover.background': token('--surface-3'),
    'scrollbarSlider.background': `${token('--border-strong')}55`,
    'scrollbarSlider.hoverBackground': `${token('--border-strong')}88`,
    'scrollbarSlider.activeBackground': `${token('--border-strong')}aa`,
  }
}

function widgetColours(token: TokenReader): Record<string, string> {
  return {
    'editorWidget.background': token('--surface-2'),
    'editorWidget.foreground': token('--text'),
    'editorWidget.border': token('--border'),
    'editorHoverWidget.background': token('--surface-2'),
    'editorHoverWidget.foreground': token('--text'),
    'editorHoverWidget.border': token('--border-strong'),
    'textCodeBlock.background': token('--surface-3'),
    'textPreformat.foreground': token('--text'),
    'textPreformat.background': token('--surface-3'),
    'input.background': token('--surface-1'),
    'input.foreground': token('--text'),
    'input.border': token('--border-strong'),
    'input.placeholderForeground': token('--text-faint'),
    'inputOption.activeBackground': token('--accent-soft'),
    'inputOption.activeForeground': token('--text'),
    'inputOption.activeBorder': token('--accent'),
    focusBorder: token('--focus'),
    'menu.background': token('--surface-2'),
    'menu.foreground': token('--text'),
    'menu.border': token('--border'),
    'menu.selectionBackground': token('--accent-soft'),
    'menu.selectionForeground': token('--text'),
    'menu.separatorBackground': token('--border'),
    'quickInput.background': token('--surface-2'),
    'quickInput.foreground': token('--text'),
    'quickInputList.focusBackground': token('--accent-soft'),
    'quickInputList.focusForeground': token('--text'),
    'widget.shadow': '#00000055',
    'icon.foreground': token('--text-muted'),
  }
}

/** Names of our own, which the decorations use in the overview ruler. */
function loadColours(token: TokenReader): Record<string, string> {
  return {
    'loadstone.loads': token('--accent'),
    'loadstone.currentLoad': token('--text'),
    'loadstone.idle': token('--text-faint'),
    'loadstone.doubtful': token('--warning'),
  }
}
