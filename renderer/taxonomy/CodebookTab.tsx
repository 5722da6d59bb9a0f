/** The codebook as it stands: schemes, their codes, and everything about the one that is shown. */
import { useMemo } from 'react'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { useQuery } from '../session/query.ts'
import { Splitter } from '../ui/Splitter.tsx'
import { CodeForm } from './CodeForm.tsx'
import { CodeTree } from './CodeTree.tsx'
import { place } from './place.ts'
import { SchemeForm } from './SchemeForm.tsx'
import { SchemeList } from './SchemeList.tsx'

export function CodebookTab({ schemes }: { readonly schemes: readonly SchemeRow[] }) {
  const schemeId = place((state) => state.schemeId)
  const codeId = place((state) => state.codeId)
  const { data } = useQuery('taxonomy.counts', {})
  const counts = useMemo(() => new Map((data ?? []).map((count) => [count.codeId, count])), [data])
  // A code that went to another scheme, or whose scheme is not known, takes its scheme with it.
  const home = schemes.find(({ codes }) => codes.some(({ id }) => id === codeId))
  const scheme = home ?? schemes.find(({ id }) => id === schemeId) ?? schemes[0]
  if (scheme === undefined) return null
  const code = scheme.codes.find(({ id }) => id === codeId)
  return (
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
          size: 340,
          least: 220,
          fixed: true,
          content: <CodeTree schemes={schemes} scheme={scheme} code={code} counts={counts} />,
        },
        {
          id: 'detail',
          label: 'the definition',
          size: '60%',
          least: 320,
          content: code ? (
            <CodeForm key={code.id} schemes={schemes} scheme={scheme} code={code} count={counts.get(code.id)} />
          ) : (
            <SchemeForm key={scheme.id} schemes={schemes} scheme={scheme} />
          ),
        },
      ]}
    />
  )
}
