/** What a code is and has become, how often it is said, and the steps that change more than its words. */
import { Archive, ArchiveRestore, FolderInput, GitMerge, History, Split, Unlink } from 'lucide-react'
import type { CodeCount, CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { showCodings } from '../session/codingQuery.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { openRetire } from './codeSteps.ts'
import { openChange, openMerge, openMove, openSplit } from './openChange.ts'
import { showCode, showHistoryOf } from './place.ts'
import { usageWords } from './usageWords.ts'

interface CodeHeadProps {
  readonly schemes: readonly SchemeRow[]
  readonly scheme: SchemeRow
  readonly code: CodeRow
  readonly count: CodeCount | undefined
}

export function CodeHead({ schemes, scheme, code, count }: CodeHeadProps) {
  const merged = code.mergedInto !== null
  return (
    <header className="taxonomy-head">
      <div className="taxonomy-head-line">
        <Chip colour={code.colour} abbreviation={code.abbreviation || '·'} />
        <h2 className="taxonomy-head-name">{code.name}</h2>
        {count === undefined ? (
          <p className="taxonomy-head-count">{usageWords(count)}</p>
        ) : (
          <button
            type="button"
            className="taxonomy-head-count taxonomy-link"
            title="Show these codings"
            onClick={() => showCodings({ codeIds: [code.id] })}
          >
            {usageWords(count)}
          </button>
        )}
      </div>
      <Became schemes={schemes} code={code} />
      <div className="taxonomy-head-steps" role="toolbar" aria-label={`Change ${code.name}`}>
        {merged ? (
          <Button icon={Unlink} onClick={() => openChange({ verb: 'separate', codeIds: [code.id] })}>
            Separate…
          </Button>
        ) : (
          <Button icon={GitMerge} onClick={() => openMerge([code.id])}>
            Merge…
          </Button>
        )}
        <Button icon={Split} disabled={merged} onClick={() => openSplit(code.id)}>
          Split…
        </Button>
        <Button icon={FolderInput} onClick={() => openMove([code.id], scheme, code.id)}>
          Move…
        </Button>
        <Button icon={code.retired ? ArchiveRestore : Archive} disabled={merged} onClick={() => openRetire([code])}>
          {code.retired ? 'Revive…' : 'Retire…'}
        </Button>
        <IconButton icon={History} label={`History of ${code.name}`} onClick={() => showHistoryOf(code.id)} />
      </div>
    </header>
  )
}

function Became({ schemes, code }: Pick<CodeHeadProps, 'schemes' | 'code'>) {
  const find = (id: string) => {
    const home = schemes.find(({ codes }) => codes.some((one) => one.id === id))
    const found = home?.codes.find((one) => one.id === id)
    return home === undefined || found === undefined ? [] : [{ schemeId: home.id, code: found }]
  }
  const into = code.mergedInto === null ? [] : find(code.mergedInto)
  const parts = code.splitInto.flatMap(find)
  const taken = schemes.flatMap(({ codes }) => codes).filter(({ mergedInto }) => mergedInto === code.id)
  const sentences = [
    { words: 'Merged into', codes: into },
    { words: 'Split into', codes: parts },
    { words: 'Takes the codings of', codes: taken.flatMap(({ id }) => find(id)) },
  ].filter(({ codes }) => codes.length > 0)
  if (sentences.length === 0 && !code.retired) return null
  return (
    <p className="taxonomy-became-words">
      {code.retired && <span>Retired: it takes no new codings. </span>}
      {sentences.map(({ words, codes }) => (
        <span key={words}>
          {words}{' '}
          {codes.map(({ schemeId, code: other }, index) => (
            <span key={other.id}>
              {index > 0 && ', '}
              <button type="button" className="taxonomy-link" onClick={() => showCode(schemeId, other.id)}>
                {other.name}
              </button>
            </span>
          ))}
          .{' '}
        </span>
      ))}
    </p>
  )
}
