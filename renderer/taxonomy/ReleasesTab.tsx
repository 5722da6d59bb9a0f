/** Releases of the codebook, and what sets any two of its moments apart. */
import { ArrowLeftRight, ClipboardCopy, Download, Pencil, Tag, Trash2 } from 'lucide-react'
import type { CodebookEntry, Moment } from '../../shared/api/taxonomy.ts'
import type { Release } from '../../shared/model/release.ts'
import { useQuery } from '../session/query.ts'
import { useStudy } from '../session/useStudy.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Select } from '../ui/Select.tsx'
import { Splitter } from '../ui/Splitter.tsx'
import { copyChangeLog, saveChangeLog } from './changeLogSteps.ts'
import { DifferenceView } from './DifferenceView.tsx'
import { keyOf, momentOf, momentOptions, usualSpan } from './moments.ts'
import { place } from './place.ts'
import { openRelease, removeRelease } from './releaseSteps.ts'
import { dayOf } from './timelineRows.ts'

export function ReleasesTab() {
  const { data: releases } = useQuery('taxonomy.releases', {})
  const { data: entries } = useQuery('taxonomy.timeline', {})
  const chosenFrom = place((state) => state.from)
  const chosenTo = place((state) => state.to)
  if (releases === undefined || entries === undefined) return <EmptyState title="Reading the releases" />
  const usual = usualSpan(releases, entries)
  const exists = (moment: Moment | null) =>
    moment?.kind !== 'release' || releases.some(({ id }) => id === moment.releaseId) ? moment : null
  const [from, to] = [exists(chosenFrom) ?? usual.from, exists(chosenTo) ?? usual.to]
  return (
    <Splitter
      name="taxonomy-releases"
      panels={[
        {
          id: 'releases',
          label: 'the releases',
          size: 260,
          least: 200,
          fixed: true,
          content: <ReleaseList releases={releases} />,
        },
        {
          id: 'difference',
          label: 'the difference',
          size: '70%',
          least: 420,
          content: (
            <section className="taxonomy-column" aria-label="Difference">
              <Between releases={releases} entries={entries} from={from} to={to} />
              <DifferenceView key={`${keyOf(from)} ${keyOf(to)}`} from={from} to={to} />
            </section>
          ),
        },
      ]}
    />
  )
}

function ReleaseList({ releases }: { readonly releases: readonly Release[] }) {
  const raters = useStudy()?.raters ?? []
  return (
    <section className="taxonomy-column" aria-label="Releases">
      <header className="taxonomy-column-head">
        <h2>Releases</h2>
        <IconButton icon={Tag} label="Release the codebook as it stands" onClick={() => openRelease(null)} />
      </header>
      {releases.length === 0 && (
        <EmptyState
          icon={Tag}
          title="No release yet"
          actions={
            <Button tone="primary" onClick={() => openRelease(null)}>
              Release the codebook…
            </Button>
          }
        >
          A release names the codebook as it stands, for example “after round 1”, so that it can be cited and compared.
        </EmptyState>
      )}
      <ul className="taxonomy-releases">
        {releases.toReversed().map((release) => (
          <li key={release.id} className="taxonomy-release">
            <div className="taxonomy-release-words">
              <strong>{release.name}</strong>
              <span className="ui-hint">
                {dayOf(release.at)}, {raters.find(({ id }) => id === release.raterId)?.name ?? 'somebody'}
              </span>
              {release.note !== '' && <span className="taxonomy-release-note">{release.note}</span>}
            </div>
            <IconButton
              icon={ArrowLeftRight}
              label={`Compare ${release.name} with now`}
              onClick={() => place.setState({ from: { kind: 'release', releaseId: release.id }, to: { kind: 'now' } })}
            />
            <IconButton icon={Pencil} label={`Rename ${release.name}`} onClick={() => openRelease(release)} />
            <IconButton icon={Trash2} label={`Remove ${release.name}`} onClick={() => void removeRelease(release)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface BetweenProps {
  readonly releases: readonly Release[]
  readonly entries: readonly CodebookEntry[]
  readonly from: Moment
  readonly to: Moment
}

function Between({ releases, entries, from, to }: BetweenProps) {
  const options = momentOptions(releases, entries, [from, to])
  return (
    <header className="taxonomy-between">
      <span aria-hidden>From</span>
      <Select
        label="From"
        options={options}
        value={keyOf(from)}
        onChange={(key) => place.setState({ from: momentOf(key), to })}
      />
      <span aria-hidden>to</span>
      <Select
        label="To"
        options={options}
        value={keyOf(to)}
        onChange={(key) => place.setState({ from, to: momentOf(key) })}
      />
      <IconButton
        icon={ArrowLeftRight}
        label="Exchange the two"
        onClick={() => place.setState({ from: to, to: from })}
      />
      <span className="taxonomy-between-end">
        <Button icon={ClipboardCopy} onClick={() => void copyChangeLog(from, to)}>
          Copy change log
        </Button>
        <IconButton icon={Download} label="Save change log as Markdown" onClick={() => void saveChangeLog(from, to)} />
      </span>
    </header>
  )
}
