/** About: which host and which versions this is, ready to be copied into a report. */
import { closeDialog } from '../session/dialog.ts'
import { copyText } from '../session/copyText.ts'
import { useQuery } from '../session/query.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

export function About() {
  const about = useQuery('shell.about', {}).data
  const lines =
    about === undefined
      ? []
      : Object.entries({ Loadstone: about.version, Host: about.host, Node: about.node, SQLite: about.sqlite })
  const text = lines.map(([name, value]) => `${name} ${value}`).join('\n')
  return (
    <Dialog
      title="About Loadstone"
      description="A workbench for studying how software reuses pre-trained models. It works offline; nothing leaves this machine."
      size="small"
      onClose={closeDialog}
      footer={<Button onClick={() => void copyText(text)}>Copy versions</Button>}
    >
      <dl className="study-facts">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
