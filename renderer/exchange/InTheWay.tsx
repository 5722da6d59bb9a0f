/** Asks whether files that are in the folder already may be replaced. */
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface InTheWayProps {
  /** Names the files. */
  readonly message: string
  readonly onReplace: () => void
  readonly onGiveUp: () => void
}

export function InTheWay({ message, onReplace, onGiveUp }: InTheWayProps) {
  return (
    <Dialog
      title="Replace files?"
      description={message}
      size="small"
      onClose={onGiveUp}
      footer={
        <>
          <Button onClick={onGiveUp}>Keep them</Button>
          <Button tone="danger" onClick={onReplace}>
            Replace
          </Button>
        </>
      }
    >
      <p>Replaced files cannot be brought back. Nothing has been written so far.</p>
    </Dialog>
  )
}
