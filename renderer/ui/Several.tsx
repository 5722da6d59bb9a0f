/** Several: a choice of several things out of a menu; none chosen means all. */
import { Button } from './Button.tsx'
import { MenuButton } from './Menu.tsx'

interface SeveralProps {
  readonly name: string
  readonly all: string
  readonly items: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

export function Several({ name, all, items, chosen, onChange }: SeveralProps) {
  const [only] = items.filter(({ id }) => chosen.includes(id))
  const words = chosen.length === 0 ? all : chosen.length === 1 ? (only?.name ?? all) : `${chosen.length} chosen`
  return (
    <MenuButton
      trigger={
        <Button>
          {name}: {words}
        </Button>
      }
      items={[
        {
          label: `${all.slice(0, 1).toUpperCase()}${all.slice(1)}`,
          checked: chosen.length === 0,
          perform: () => onChange([]),
        },
        ...items.map((item, at) => ({
          label: item.name,
          checked: chosen.includes(item.id),
          startsGroup: at === 0,
          perform: () =>
            onChange(chosen.includes(item.id) ? chosen.filter((id) => id !== item.id) : [...chosen, item.id]),
        })),
      ]}
    />
  )
}
