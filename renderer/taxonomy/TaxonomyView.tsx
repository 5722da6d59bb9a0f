/** The codebook: schemes, their codes, and everything about the one that is selected. */
import { useEffect } from 'react'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { useQuery } from '../session/query.ts'
import { session } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Splitter } from '../ui/Splitter.tsx'
import { CodeForm } from './CodeForm.tsx'
import { CodeTree } from './CodeTree.tsx'
import { NameInput } from './NameInput.tsx'
import { place, startNaming, stopNaming } from './place.ts'
import { SchemeForm } from './SchemeForm.tsx'
import { SchemeList } from './SchemeList.tsx'
import { createScheme } from './steps.ts'
import './taxonomy.css'

export function TaxonomyView() {
  const { data: schemes, error } = useQuery('taxonomy.schemes', {})
  useArrival(schemes)
  const schemeId = place((state) => state.schemeId)
  const codeId = place((state) => state.codeId)
  if (schemes === undefined) return <Waiting failed={error !== undefined} />
  const scheme = schemes.find(({ id }) => id === schemeId) ?? schemes[0]
  if (scheme === undefined) return <NoScheme />
  const code = scheme.codes.find(({ id }) => id === codeId)
  return (
    <section className="taxonomy-view" aria-label="Codebook">
      <Splitter
        name="taxonomy"
        panels={[
          {
            id: 'schemes',
            label: 'the schemes',
            size: 230,
            least: 160,
            fixed: true,
            content: <SchemeList schemes={schemes} current={scheme} />,
          },
          {
            id: 'codes',
            label: 'the codes',
            size: 330,
            least: 220,
            fixed: true,
            content: <CodeTree schemes={schemes} scheme={scheme} code={code} />,
          },
          {
            id: 'detail',
            label: 'the definition',
            size: '60%',
            least: 320,
            content: code ? (
              <CodeForm key={code.id} scheme={scheme} code={code} />
            ) : (
              <SchemeForm key={scheme.id} scheme={scheme} />
            ),
          },
        ]}
      />
    </section>
  )
}

/** On arrival: the code whose definition was last looked at anywhere, when nothing was chosen here before. */
function useArrival(schemes: readonly SchemeRow[] | undefined): void {
  useEffect(() => {
    if (schemes === undefined || place.getState().schemeId !== null) return
    const { codeId, schemeId } = session.getState()
    const home = schemes.find(({ codes }) => codes.some(({ id }) => id === codeId))
    place.setState({
      schemeId: home?.id ?? schemeId ?? schemes[0]?.id ?? null,
      codeId: home === undefined ? null : codeId,
    })
  }, [schemes])
}

function Waiting({ failed }: { readonly failed: boolean }) {
  const title = failed ? 'The codebook could not be read' : 'Reading the codebook'
  return <EmptyState title={title}>{failed && 'Open a study to see its schemes and codes.'}</EmptyState>
}

function NoScheme() {
  const naming = place((state) => state.naming?.kind === 'newScheme')
  return (
    <EmptyState
      title="This codebook has no schemes"
      actions={!naming && <Button onClick={() => startNaming({ kind: 'newScheme' })}>New scheme</Button>}
    >
      A scheme is a question asked of units, with the codes that answer it.
      {naming && (
        <NameInput
          label="Name of the new scheme"
          others={[]}
          onDone={(name) => void createScheme(name)}
          onCancel={stopNaming}
          onShow={stopNaming}
        />
      )}
    </EmptyState>
  )
}
