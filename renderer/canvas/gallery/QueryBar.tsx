/** Query bar: what is asked for in words, each of which can be taken away, and how many pipelines were found. */
import { Copy, Workflow, X } from 'lucide-react'
import { runByName } from '../../actions/run.ts'
import { anyShape, asksNothing } from '../../../shared/pipeline/shape.ts'
import { counted } from '../../../shared/text/counted.ts'
import { Button } from '../../ui/Button.tsx'
import { galleryPlace } from './galleryPlace.ts'
import { percentText } from './percentText.ts'
import { queryParts } from './queryWords.ts'
import type { Gallery } from './useGallery.ts'

function countWords({ found, all }: Gallery): string {
  const models = new Set(found.map(({ unitId }) => unitId)).size
  const repositories = new Set(found.map(({ repositoryId }) => repositoryId)).size
  const words = `${counted(models, 'model')} in ${counted(repositories, 'repository', 'repositories')}`
  return found.length === all.length ? words : `${words}, ${percentText(found.length, all.length)} of all`
}

export function QueryBar({ gallery }: { readonly gallery: Gallery }) {
  const query = galleryPlace((state) => state.query)
  const parts = queryParts(query, gallery.schemes, gallery.names.raters)
  return (
    <header className="gallery-bar-head">
      <output className="gallery-found">
        <strong>{gallery.found.length.toLocaleString('en')}</strong> of {counted(gallery.all.length, 'pipeline')}
        <span className="gallery-found-more">{countWords(gallery)}</span>
      </output>
      <span className="gallery-steps">
        <Button icon={Workflow} onClick={() => runByName('room.canvas')}>
          Canvas
        </Button>
        <Button icon={Copy} onClick={() => runByName('gallery.copy')}>
          Copy as CSV
        </Button>
      </span>
      {parts.length > 0 && (
        <ul className="gallery-parts" aria-label="What is asked for">
          {parts.map(({ key, words, without }) => (
            <li key={key}>
              <button
                type="button"
                className="gallery-part"
                aria-label={`${words}: take this away`}
                onClick={() => galleryPlace.setState({ query: without })}
              >
                {words} <X size={12} aria-hidden />
              </button>
            </li>
          ))}
          {!asksNothing(query) && (
            <li>
              <Button tone="quiet" onClick={() => galleryPlace.setState({ query: anyShape })}>
                Clear
              </Button>
            </li>
          )}
        </ul>
      )}
    </header>
  )
}
