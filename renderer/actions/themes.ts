/** Chooses between light and dark, or leaves it to the system. */
import { session, type Theme } from '../session/state.ts'
import { action } from './action.ts'

const labels: Record<Theme, string> = { system: 'Theme: as the System', light: 'Theme: Light', dark: 'Theme: Dark' }

export const themes = (['system', 'light', 'dark'] as const).map((theme) =>
  action({
    name: `theme.${theme}`,
    label: labels[theme],
    menu: 'View',
    startsGroup: theme === 'system',
    words: 'colour appearance mode',
    checked: (state) => state.theme === theme,
    perform: () => session.setState({ theme }),
  }),
)

/** One key between light and dark, starting from whichever is shown. */
export const toggleTheme = action({
  name: 'theme.toggle',
  label: 'Switch between Light and Dark',
  menu: 'View',
  key: '$mod+Shift+l',
  words: 'theme colour appearance mode',
  perform: () => {
    const shown = document.documentElement.dataset['theme']
    session.setState({ theme: shown === 'dark' ? 'light' : 'dark' })
  },
})
