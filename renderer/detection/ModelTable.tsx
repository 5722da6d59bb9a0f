/** Model table: one row for each model of a repository, with ways to its loads and to where it is mentioned. */
import { Pin, PinOff } from 'lucide-react'
import { Fragment, useState } from 'react'
import type { ProfiledModel } from '../../shared/model/profile.ts'
import { scrollRegion } from '../ui/scrollRegion.ts'
import { goToFirstLoad, goToLine } from './goTo.ts'
import { mentionWords, modalityNames } from './profileWords.ts'

interface ModelTableProps {
  readonly repositoryId: string
  readonly models: readonly ProfiledModel[]
}

export function ModelTable({ repositoryId, models }: ModelTableProps) {
  return (
    <div className="models-scroll" role="group" aria-label="Models" {...scrollRegion}>
      <table className="models-table">
        <thead>
          <tr>
            {['Model', 'Family', 'Modality', 'Loads', 'Version', 'Mentioned'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <ModelRow key={model.name} repositoryId={repositoryId} model={model} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ModelRow({ repositoryId, model }: { readonly repositoryId: string; readonly model: ProfiledModel }) {
  const [open, setOpen] = useState(false)
  const { name, family, modality, reason, loadIds, pinned, mentions } = model
  const Version = pinned ? Pin : PinOff
  return (
    <Fragment>
      <tr>
        <th scope="row">{name}</th>
        <td title={reason}>{family ?? <em>not known</em>}</td>
        <td title={reason}>{modalityNames[modality]}</td>
        <td>
          <button type="button" className="detection-link" onClick={() => void goToFirstLoad(repositoryId, loadIds)}>
            {loadIds.length === 1 ? '1 load' : `${loadIds.length} loads`}
          </button>
        </td>
        <td>
          <span className="models-version">
            <Version size={13} aria-hidden />
            {pinned ? 'pinned' : 'not pinned'}
          </span>
        </td>
        <td>
          {mentions.length === 0 ? (
            <span className="detection-muted">in code only</span>
          ) : (
            <button type="button" className="detection-link" aria-expanded={open} onClick={() => setOpen(!open)}>
              {mentionWords(mentions)}
            </button>
          )}
        </td>
      </tr>
      {open && (
        <tr className="models-mentions">
          <td colSpan={6}>
            <ul>
              {mentions.map(({ path, line, place }) => (
                <li key={`${path}:${line}`}>
                  <button
                    type="button"
                    className="detection-link"
                    onClick={() => void goToLine(repositoryId, path, line)}
                  >
                    {path}:{line}
                  </button>
                  <span className="detection-muted">{place === 'readme' ? 'README' : 'configuration'}</span>
                </li>
              ))}
            </ul>
            <p className="detection-muted">Family: {reason}</p>
          </td>
        </tr>
      )}
    </Fragment>
  )
}
