/** Queue bar: which repository is asked about, how to get to the next, and how far the queue has come. */
import { ChevronLeft, ChevronRight, Dices, ListFilter } from 'lucide-react'
import { session } from '../../session/state.ts'
import { shortCommit } from '../../session/shortCommit.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { MenuButton, type MenuItem } from '../../ui/Menu.tsx'
import { shownName } from '../../ui/shownText.ts'
import { changeQueue, questionsState } from './questionsState.ts'
import type { Questions } from './useQuestions.ts'

interface QueueBarProps {
  readonly asked: Questions
  readonly onStep: (step: 1 | -1) => void
}

export function QueueBar({ asked, onStep }: QueueBarProps) {
  const { queue, repository, progress } = asked
  const { draw, openOnly, goOn } = questionsState()
  const place = queue.findIndex(({ id }) => id === repository?.id)
  const items: MenuItem[] = [
    { label: 'All Repositories', checked: draw === null, perform: () => changeQueue({ draw: null }) },
    {
      label: draw === null ? 'A Random Sample…' : 'Another Random Sample…',
      checked: draw !== null,
      perform: () => session.setState({ dialog: { name: 'drawRepositories' } }),
    },
  ]
  return (
    <header className="questions-bar">
      <IconButton icon={ChevronLeft} label="Previous repository" keys="p" onClick={() => onStep(-1)} />
      <IconButton icon={ChevronRight} label="Next repository" keys="n" onClick={() => onStep(1)} />
      <div className="questions-bar-words">
        <h2>
          {shownName(repository?.name ?? 'No repository')}{' '}
          {repository !== undefined && <code>{shortCommit(repository.commit)}</code>}
        </h2>
        <p className="coding-faint">
          {place === -1 ? 'not in the queue' : `${place + 1} of ${queue.length}`}
          {draw !== null && (
            <>
              , a sample with the seed <code>{draw.seed}</code>
            </>
          )}
        </p>
      </div>
      <div className="questions-progress">
        <span>
          <strong>{progress.done}</strong> of {queue.length} done
        </span>
        <progress value={progress.done} max={Math.max(1, queue.length)} aria-label="Repositories that are done" />
      </div>
      <Checkbox label="Unanswered only" checked={openOnly} onChange={(checked) => changeQueue({ openOnly: checked })} />
      <Checkbox label="Go on by itself" checked={goOn} onChange={(checked) => changeQueue({ goOn: checked })} />
      <MenuButton
        trigger={<IconButton icon={draw === null ? ListFilter : Dices} label="Which repositories" />}
        items={items}
      />
    </header>
  )
}
