/** Path field: a path to type or paste, with a button that picks one instead. */
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'

interface PathFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (path: string) => void
  readonly pick: () => Promise<string | null>
  readonly hint?: string
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

export function PathField({ pick, onChange, ...rest }: PathFieldProps) {
  const choose = async () => {
    const path = await pick()
    if (path !== null) onChange(path)
  }
  return <Field {...rest} onChange={onChange} beside={<Button onClick={() => void choose()}>Browse…</Button>} />
}
