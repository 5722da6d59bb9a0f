/** Dialog: the signature packs that scans go by; the study adds its own by text or file, and takes them out again. */
import { FileUp, Trash2 } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import type { Output } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import { runByName } from '../actions/run.ts'
import { closeDialog } from '../session/dialog.ts'
import { attempt, notify } from '../session/notices.ts'
import { useQuery } from '../session/query.ts'
import { session, useSession } from '../session/state.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import './detection.css'
import './models.css'
import { packExample, packProblem } from './packExample.ts'

type PackRow = Output<'detection.packs'>[number]

export function SignaturePacks() {
  const packs = useQuery('detection.packs', {}).data ?? []
  const hasRepository = useSession((state) => state.repositoryId !== null)
  const [changed, setChanged] = useState(false)
  const scan = () => {
    closeDialog()
    runByName('repository.scan')
  }
  const footer = (
    <>
      {changed && <p className="packs-scan">Scans use the change from now on.</p>}
      <Button onClick={closeDialog}>Close</Button>
      {hasRepository && (
        <Button tone={changed ? 'primary' : 'plain'} onClick={scan}>
          Scan this repository again
        </Button>
      )}
    </>
  )
  return (
    <Dialog
      title="Signature packs"
      description="Which calls count as loads. A pack of the study takes the place of the built-in one of the same library."
      size="large"
      onClose={closeDialog}
      footer={footer}
    >
      <AddPack onAdded={() => setChanged(true)} />
      <PackTable packs={packs} onRemoved={() => setChanged(true)} />
    </Dialog>
  )
}

function AddPack({ onAdded }: { readonly onAdded: () => void }) {
  const [content, setContent] = useState('')
  const [problem, setProblem] = useState<string>()
  const file = useRef<HTMLInputElement>(null)
  const change = (text: string) => {
    setContent(text)
    setProblem(packProblem(text))
  }
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? []
    if (chosen !== undefined) change(await chosen.text())
    // The same file can be chosen again after it was corrected.
    event.target.value = ''
  }
  const add = async () => {
    try {
      const { library } = await session.getState().call('detection.addPack', { content })
      change('')
      onAdded()
      const undo = { label: 'Undo', perform: () => runByName('edit.undo') }
      notify({ tone: 'success', text: `The signatures of ${library} were added.`, action: undo })
    } catch (error) {
      setProblem(error instanceof AppError ? error.message : String(error))
    }
  }
  return (
    <section className="packs-add" aria-label="Add a pack">
      <Field
        label="Add a pack (JSON)"
        value={content}
        onChange={change}
        multiline
        placeholder={packExample}
        problem={problem}
        hint="In the form of the built-in packs: library, hub, roots and loaders."
      />
      <div className="packs-buttons">
        <input ref={file} type="file" accept=".json,application/json" hidden onChange={(event) => void read(event)} />
        <Button icon={FileUp} onClick={() => file.current?.click()}>
          Choose a file…
        </Button>
        {content === '' && (
          <Button tone="quiet" onClick={() => change(packExample)}>
            Begin with an example
          </Button>
        )}
        <Button
          tone="primary"
          disabled={content.trim().length < 2 || packProblem(content) !== undefined}
          onClick={() => void add()}
        >
          Add the pack
        </Button>
      </div>
    </section>
  )
}

interface PackTableProps {
  readonly packs: readonly PackRow[]
  readonly onRemoved: () => void
}

function PackTable({ packs, onRemoved }: PackTableProps) {
  const own = packs.filter(({ packId }) => packId !== null)
  const builtIn = packs.filter(({ packId }) => packId === null)
  return (
    <table className="models-table">
      <caption className="ui-hidden">Signature packs in force</caption>
      <thead>
        <tr>
          {['Library', 'Hub', 'Signatures', 'From'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...own, ...builtIn].map((pack) => (
          <tr key={pack.library}>
            <th scope="row">{pack.library}</th>
            <td>{pack.hub}</td>
            <td>{pack.signatures}</td>
            <td>
              {pack.packId === null ? 'built in' : <OwnPack pack={pack} packId={pack.packId} onRemoved={onRemoved} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface OwnPackProps {
  readonly pack: PackRow
  readonly packId: string
  readonly onRemoved: () => void
}

function OwnPack({ pack, packId, onRemoved }: OwnPackProps) {
  const remove = () =>
    attempt(async () => {
      await session.getState().call('detection.removePack', { packId })
      onRemoved()
      const undo = { label: 'Undo', perform: () => runByName('edit.undo') }
      notify({ tone: 'success', text: `The signatures of ${pack.library} were removed.`, action: undo })
    })
  return (
    <span className="packs-own">
      this study
      <IconButton icon={Trash2} label={`Remove the pack of ${pack.library}`} onClick={() => void remove()} />
    </span>
  )
}
