/** Kbd: a key press, drawn as keys. */
import { keyParts } from './keyNames.ts'

export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className="ui-kbd">
      {keyParts(keys).map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  )
}
