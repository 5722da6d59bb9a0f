/** Move a repository to another commit: a branch, a tag, or a commit that is typed; what is typed is looked up at once. */
import { Command } from 'cmdk'
import { GitBranch, GitCommitHorizontal, Tag } from 'lucide-react'
import { useState } from 'react'
import type { RepositoryRow } from '../../shared/api/corpus.ts'
import { closeDialog, useDialogData } from '../session/dialog.ts'
import { useQuery } from '../session/query.ts'
import { shortCommit } from '../session/shortCommit.ts'
import { useRepositories } from '../session/useStudy.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { moveRepository } from './moveSteps.ts'
import { choicesFor, type MoveChoice } from './moveChoices.ts'
import { useDelayed } from './useDelayed.ts'
import './move.css'

const pauseAfterKey = 250

export function MoveRepository() {
  const repositoryId = useDialogData<string>()
  const repository = useRepositories().find(({ id }) => id === repositoryId)
  if (repository === undefined) return null
  return repository.kind === 'git' ? <ChooseCommit repository={repository} /> : <TakeFolder repository={repository} />
}

function start(repository: RepositoryRow, wish: string): void {
  closeDialog()
  void moveRepository(repository, wish)
}

/** A folder without a history has one state only: the one it is in. */
function TakeFolder({ repository }: { readonly repository: RepositoryRow }) {
  return (
    <Dialog
      title={`Take ${repository.name} as it is now`}
      description="This is a folder without commits. The study can be pinned to its files as they are at this moment; everything anchored in them is found again."
      size="small"
      onClose={closeDialog}
      footer={
        <>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button tone="primary" onClick={() => start(repository, 'HEAD')}>
            Take it
          </Button>
        </>
      }
    />
  )
}

function ChooseCommit({ repository }: { readonly repository: RepositoryRow }) {
  const [typed, setTyped] = useState('')
  const wish = useDelayed(typed.trim(), pauseAfterKey)
  const inRepository = { repositoryId: repository.id }
  const references = useQuery('corpus.references', inRepository)
  const resolved = useQuery('corpus.resolve', wish === '' ? null : { ...inRepository, commit: wish })
  const isSettled = wish === typed.trim() && !resolved.loading
  const choices = choicesFor(typed.trim(), references.data ?? [], isSettled ? resolved.data?.commit : undefined)
  return (
    <Dialog
      title={`Move ${repository.name} to another commit`}
      description={
        <>
          It is pinned to <code>{shortCommit(repository.commit)}</code>. Codings, memos and examples are found again at
          the new commit; whatever changed or went is listed to be checked. Nothing is dropped, and it can be undone.
        </>
      }
      onClose={closeDialog}
    >
      <Command className="corpus-move" label="Commits" shouldFilter={false} loop>
        <Command.Input
          className="ui-input"
          placeholder="A branch, a tag, or the beginning of a commit id"
          value={typed}
          onValueChange={setTyped}
          autoFocus
        />
        <Command.List className="corpus-move-list">
          {choices.map((choice) => (
            <Choice
              key={choice.key}
              choice={choice}
              pinned={repository.commit}
              onChoose={(to) => start(repository, to)}
            />
          ))}
        </Command.List>
        <p className="corpus-move-words" role="status">
          {wordsFor(isSettled, typed.trim(), resolved.error, choices.length, references.loading)}
        </p>
      </Command>
    </Dialog>
  )
}

function wordsFor(isSettled: boolean, typed: string, error: unknown, choices: number, isReading: boolean): string {
  if (isReading) return 'Reading branches and tags…'
  if (typed === '') return choices === 0 ? 'No branches or tags here: type the id of a commit.' : ''
  if (!isSettled) return 'Looking it up…'
  if (choices > 0) return ''
  return error instanceof Error ? error.message : 'The clone has no such commit.'
}

interface ChoiceProps {
  readonly choice: MoveChoice
  readonly pinned: string
  readonly onChoose: (wish: string) => void
}

function Choice({ choice, pinned, onChoose }: ChoiceProps) {
  const Icon = choice.kind === 'branch' ? GitBranch : choice.kind === 'tag' ? Tag : GitCommitHorizontal
  return (
    <Command.Item value={choice.key} className="corpus-move-item" onSelect={() => onChoose(choice.wish)}>
      <Icon size={15} aria-hidden />
      <span className="corpus-move-name">{choice.label}</span>
      <span className="corpus-move-kind">{choice.id === pinned ? 'here now' : choice.kind}</span>
      <code>{shortCommit(choice.id)}</code>
    </Command.Item>
  )
}
