/** Dialog: saves or copies the pipelines of the canvas in one of the formats, as one rater draws them or as all do. */
import { Copy } from 'lucide-react'
import { useMemo, useState } from 'react'
import { copyText } from '../../session/copyText.ts'
import { attempt } from '../../session/notices.ts'
import { useQuery } from '../../session/query.ts'
import { raterNames } from '../../session/raterNames.ts'
import { saveFile } from '../../session/saveFile.ts'
import { Button } from '../../ui/Button.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { countOf } from '../graphToFlow.ts'
import type { DrawnScene } from '../useScene.ts'
import { documentIn, type ExportChoice, exportFormats, fileName, pictureOf, textOf } from './exportFormats.ts'
import { toPng } from './toPng.ts'

const everyone = 'everyone'

/** Those who have drawn something here, whoever exports first. */
function useDrawers({ graph, raterId }: DrawnScene): { value: string; label: string }[] {
  const { data: study } = useQuery('study.state', {})
  return useMemo(() => {
    const names = raterNames(study?.raters ?? [])
    const drawing = new Set([raterId, ...graph.codings.map((coding) => coding.raterId)])
    const raters = [...drawing].map((id) => ({ value: id, label: names.get(id) ?? 'another rater' }))
    return raters.length === 1 ? raters : [...raters, { value: everyone, label: 'everyone' }]
  }, [study, graph, raterId])
}

export function ExportDialog({ scene, onClose }: { readonly scene: DrawnScene; readonly onClose: () => void }) {
  const { data: repositories = [] } = useQuery('corpus.list', {})
  const repository = repositories.find(({ id }) => id === scene.repositoryId)
  const drawers = useDrawers(scene)
  const [drawer, setDrawer] = useState(scene.raterId)
  const [format, setFormat] = useState<(typeof exportFormats)[number]>(exportFormats[0])
  const choice = useMemo((): ExportChoice | undefined => {
    if (repository === undefined) return undefined
    const raterName = drawers.find(({ value }) => value === drawer)?.label ?? ''
    return { raterId: drawer === everyone ? null : drawer, raterName, repository }
  }, [repository, drawers, drawer])
  const document = useMemo(() => choice && documentIn(scene, choice), [scene, choice])
  if (document === undefined || repository === undefined) return null
  const shown = document
  const { models, links } = shown

  async function save(): Promise<void> {
    const { id, type } = format
    const done = await attempt(async () => {
      const content =
        id === 'png' ? await toPng(pictureOf(scene, shown)) : new Blob([textOf(scene, shown, id)], { type })
      saveFile(fileName(shown.repository.name, id), content)
      return true
    })
    if (done === true) onClose()
  }
  return (
    <FormDialog
      title="Export the pipelines"
      description="As they lie on the canvas. The same pipelines make the same file, whoever drew them and when."
      submit="Save"
      ready={models.length > 0}
      onSubmit={save}
      onClose={onClose}
    >
      <Select label="Drawn by" labelled options={drawers} value={drawer} onChange={setDrawer} />
      <fieldset className="canvas-checks">
        <legend>Format</legend>
        {exportFormats.map((one) => (
          <label key={one.id} className="canvas-format">
            <input
              type="radio"
              name="format"
              value={one.id}
              checked={one.id === format.id}
              onChange={() => setFormat(one)}
            />
            <span>{one.name}</span>
            <span className="canvas-format-hint">{one.hint}</span>
          </label>
        ))}
      </fieldset>
      <div className="canvas-format-end">
        <p role="status">
          {models.length === 0
            ? 'Nothing is drawn here by this rater.'
            : `${countOf(models.length, 'model')} and ${countOf(links.length, 'interaction')}, as ${fileName(repository.name, format.id)}.`}
        </p>
        {format.id !== 'png' && (
          <Button
            icon={Copy}
            disabled={models.length === 0}
            onClick={() => void copyText(textOf(scene, shown, format.id))}
          >
            Copy
          </Button>
        )}
      </div>
    </FormDialog>
  )
}
