/** Saves a file by the page itself, so that it is the same in a browser and in a window: the host asks where to, or knows. */
import { notify } from './notices.ts'

export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
  notify({ tone: 'success', text: `Saved as ${name}.` })
}
