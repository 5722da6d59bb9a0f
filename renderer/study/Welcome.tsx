/** Welcome: what to do while no study is open. */
import { FilePlus2, FileText, FolderOpen, GraduationCap, type LucideIcon } from 'lucide-react'
import { runByName } from '../actions/run.ts'
import { openStudyAt } from '../session/openStudy.ts'
import { useQuery } from '../session/query.ts'
import { Mark } from '../shell/Mark.tsx'
import './study.css'

interface Start {
  readonly action: string
  readonly icon: LucideIcon
  readonly name: string
  readonly about: string
}

const starts: readonly Start[] = [
  {
    action: 'study.create',
    icon: FilePlus2,
    name: 'New study',
    about: 'One file that holds everything you find and say.',
  },
  { action: 'study.open', icon: FolderOpen, name: 'Open a study', about: 'Yours, or one that a colleague sent.' },
  {
    action: 'study.openSample',
    icon: GraduationCap,
    name: 'Open the sample',
    about: 'A small repository, scanned and partly coded.',
  },
]

export function Welcome() {
  const recent = useQuery('study.recent', {}).data ?? []
  return (
    <main className="study-welcome" id="centre" tabIndex={-1}>
      <div className="study-welcome-column">
        <header className="study-welcome-head">
          <Mark size={40} />
          <div>
            <h1>Loadstone</h1>
            <p>
              Find where software loads pre-trained models, say what it does with them, and keep it all in one file.
            </p>
          </div>
        </header>
        <div className="study-starts">
          {starts.map(({ action, icon: Icon, name, about }) => (
            <button key={action} type="button" className="study-start" onClick={() => runByName(action)}>
              <Icon size={20} strokeWidth={1.75} aria-hidden />
              <span className="study-start-name">{name}</span>
              <span className="study-start-about">{about}</span>
            </button>
          ))}
        </div>
        <section aria-labelledby="recent-studies">
          <h2 id="recent-studies" className="study-subtitle">
            Recent
          </h2>
          {recent.length === 0 && <p className="study-none">Studies that you open are listed here.</p>}
          <ul className="study-recent">
            {recent.map(({ path, name, openedAt, exists }) => (
              <li key={path}>
                <button
                  type="button"
                  className="ui-row-button"
                  disabled={!exists}
                  title={exists ? path : `${path} is not there any more`}
                  onClick={() => void openStudyAt(path)}
                >
                  <FileText size={16} aria-hidden />
                  <span className="study-recent-name">{name}</span>
                  <span className="study-recent-path">{exists ? path : 'not there any more'}</span>
                  <time dateTime={openedAt}>{new Date(openedAt).toLocaleDateString()}</time>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <button type="button" className="study-by-path" onClick={() => runByName('study.openByPath')}>
          Open by path…
        </button>
      </div>
    </main>
  )
}
