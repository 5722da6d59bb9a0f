/** Query panel: everything that can be asked of the shape of pipelines. */
import { Lightbulb } from 'lucide-react'
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import { activeCodes, builtIn, codeTitle, interactionScheme, stageSchemes } from '../../../shared/pipeline/codebook.ts'
import type { ShapeQuery } from '../../../shared/pipeline/shape.ts'
import { shapeExamples } from '../../../shared/pipeline/shapeExamples.ts'
import { Button } from '../../ui/Button.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Select } from '../../ui/Select.tsx'
import { Several } from '../../ui/Several.tsx'
import { askFor, galleryPlace } from './galleryPlace.ts'
import { OrderBuilder } from './OrderBuilder.tsx'
import { withAnswers } from './queryWords.ts'
import { StageWishes } from './StageWishes.tsx'
import type { Gallery } from './useGallery.ts'

const origins = [
  { value: 'any', label: 'Origin: any' },
  { value: 'pretrained', label: 'Origin: pre-trained' },
  { value: 'scratch', label: 'Origin: trained from scratch' },
]

const asked: readonly string[] = [builtIn.organisation, builtIn.adaptation, builtIn.family]

function items(scheme: SchemeRow) {
  return activeCodes(scheme).map((code) => ({ id: code.id, name: codeTitle(code) }))
}

function Examples({ schemes }: { readonly schemes: readonly SchemeRow[] }) {
  return (
    <MenuButton
      trigger={<Button icon={Lightbulb}>Examples</Button>}
      items={shapeExamples(schemes).map(({ name, query }) => ({
        label: name,
        perform: () => galleryPlace.setState({ query }),
      }))}
    />
  )
}

function Answers({ gallery, query }: { readonly gallery: Gallery; readonly query: ShapeQuery }) {
  const { schemes, raters, names } = gallery
  const interaction = interactionScheme(schemes)
  return (
    <div className="gallery-answers">
      {schemes
        .filter(({ id, retired }) => asked.includes(id) && !retired)
        .map((scheme) => (
          <Several
            key={scheme.id}
            name={scheme.name}
            all="any"
            items={items(scheme)}
            chosen={query.codeIds.filter((id) => scheme.codes.some((code) => code.id === id))}
            onChange={(chosen) => galleryPlace.setState({ query: withAnswers(query, scheme, chosen) })}
          />
        ))}
      {interaction !== undefined && (
        <Several
          name={interaction.name}
          all="any"
          items={items(interaction)}
          chosen={query.interactionIds}
          onChange={(interactionIds) => askFor({ interactionIds })}
        />
      )}
      <Select
        label="Origin"
        options={origins}
        value={query.origin}
        onChange={(origin) => askFor({ origin: origin as ShapeQuery['origin'] })}
      />
      <Several
        name="Raters"
        all="everybody"
        items={raters.map(({ id }) => ({ id, name: names.raters.get(id) ?? '' }))}
        chosen={query.raterIds}
        onChange={(raterIds) => askFor({ raterIds })}
      />
    </div>
  )
}

export function QueryPanel({ gallery }: { readonly gallery: Gallery }) {
  const query = galleryPlace((state) => state.query)
  const { schemes, codes } = gallery
  const [first, ...others] = stageSchemes(schemes, 'pretrained')
  const used = others.some((scheme) => scheme.codes.some(({ id }) => query.stages[id] !== undefined))
  return (
    <div className="gallery-query">
      <header className="gallery-query-head">
        <h2>Pipelines</h2>
        <Examples schemes={schemes} />
      </header>
      <SearchField
        label="Model, repository or rater"
        value={query.text}
        onChange={(text) => askFor({ text })}
        data-first-focus
      />
      {first !== undefined && (
        <>
          <h3 className="ui-label">Stages</h3>
          <StageWishes scheme={first} codes={codes} />
        </>
      )}
      {others.map((scheme) => (
        <details key={scheme.id} className="gallery-more" open={used || undefined}>
          <summary>{scheme.name}s</summary>
          <StageWishes scheme={scheme} codes={codes} />
        </details>
      ))}
      <OrderBuilder schemes={schemes} codes={codes} />
      <h3 className="ui-label">What else is said</h3>
      <Answers gallery={gallery} query={query} />
    </div>
  )
}
