/** Stage bars: in how many of the pipelines found each stage occurs; choosing a stage asks for it. */
import { useMemo } from 'react'
import { stageCounts } from '../../../shared/pipeline/shapeCounts.ts'
import { counted } from '../../../shared/text/counted.ts'
import { countedStages } from './galleryCsv.ts'
import { galleryPlace } from './galleryPlace.ts'
import { percentText } from './percentText.ts'
import { Sign } from './PipelineStrip.tsx'
import { withWish } from './queryWords.ts'
import type { Gallery } from './useGallery.ts'

function askForStage(codeId: string): void {
  galleryPlace.setState(({ query }) => ({ query: withWish(query, codeId, 'must'), tab: 'pipelines' }))
}

export function StageBars({ gallery }: { readonly gallery: Gallery }) {
  const { found, codes } = gallery
  const counts = useMemo(() => {
    const all = stageCounts(found, countedStages(found, gallery))
    return [...all].map(([id, count]) => ({ id, count }))
  }, [found, gallery])
  return (
    <section className="gallery-card" aria-label="Stages">
      <h3>Pipelines with each stage</h3>
      <p className="gallery-about">
        Of {counted(found.length, 'pipeline')} found. Choosing a stage lists the pipelines that have it.
      </p>
      <ul className="gallery-bars">
        {counts.map(({ id, count }) => (
          <li key={id}>
            <button
              type="button"
              className="ui-row-button gallery-bar-row"
              disabled={count === 0}
              onClick={() => askForStage(id)}
            >
              <Sign codeId={id} codes={codes} />
              <span className="gallery-bar-name">{codes.get(id)?.name}</span>
              <span className="gallery-bar-track">
                <span className="gallery-bar" style={{ width: `${(100 * count) / Math.max(1, found.length)}%` }} />
              </span>
              <span className="gallery-number">
                {count.toLocaleString('en')}
                <span className="ui-hidden"> {count === 1 ? 'pipeline' : 'pipelines'},</span>
              </span>
              <span className="gallery-share">{percentText(count, found.length)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
