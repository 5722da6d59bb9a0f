/** Asks before a repository is removed from the study, and says how much is hidden by it. */
import { closeDialog, useDialogData } from '../session/dialog.ts'
import { attempt, notify } from '../session/notices.ts'
import { useQuery } from '../session/query.ts'
import { session } from '../session/state.ts'
import { useRepositories } from '../session/useStudy.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { runByName } from '../actions/run.ts'
import { removalWords } from './repositoryState.ts'

export function RemoveRepository() {
  const repositoryId = useDialogData<string>()
  const repository = useRepositories().find((candidate) => candidate.id === repositoryId)
  const counts = useQuery('corpus.counts', {}).data ?? []
  if (repository === undefined) return null
  const codings = counts.find((count) => count.repositoryId === repository.id)?.codings ?? 0
  const remove = () =>
    attempt(async () => {
      await session.getState().call('corpus.remove', { repositoryId: repository.id })
      closeDialog()
      const action = { label: 'Undo', perform: () => runByName('edit.undo') }
      notify({ tone: 'info', text: `${repository.name} is removed from the study.`, action })
    })
  return (
    <FormDialog
      title={`Remove ${repository.name}?`}
      description={removalWords(repository, codings)}
      size="small"
      submit="Remove"
      danger
      onSubmit={remove}
      onClose={closeDialog}
    />
  )
}
