/** Target memos: what was written down about what is pointed at, to be read where it is coded. */
import { NotebookPen } from 'lucide-react'
import { runByName } from '../actions/run.ts'
import { useQuery } from '../session/query.ts'
import { useSession } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { memosAbout } from './memos/memosAbout.ts'
import './memos/memos.css'
import { type Situation, raterName } from './situation.ts'

export function TargetMemos({ situation }: { readonly situation: Situation }) {
  const repositoryId = useSession((state) => state.repositoryId)
  const { data } = useQuery('coding.memos', repositoryId === null ? null : { repositoryId })
  const memos = memosAbout(data ?? [], situation, repositoryId)
  return (
    <section className="coding-section" aria-labelledby="coding-memos">
      <h3 id="coding-memos" className="coding-heading">
        Memos
      </h3>
      <ul className="coding-memos">
        {memos.map((memo) => (
          <li key={memo.id}>
            <p className="coding-memo-head">
              {memo.title !== '' && <strong>{memo.title}</strong>}
              <span className="coding-faint">{raterName(memo, situation)}</span>
            </p>
            <p className="coding-memo-text">{memo.text}</p>
          </li>
        ))}
      </ul>
      <Button icon={NotebookPen} onClick={() => runByName('memo.write')}>
        Write a memo…
      </Button>
    </section>
  )
}
