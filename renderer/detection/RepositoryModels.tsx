/** Dialog: the models of a repository: their families, loads and mentions, how they depend on one another and how they are documented. */
import { Boxes } from 'lucide-react'
import { useState } from 'react'
import type { Profile } from '../../shared/model/profile.ts'
import { runByName } from '../actions/run.ts'
import { closeDialog, useDialogData } from '../session/dialog.ts'
import { useQuery } from '../session/query.ts'
import { useRepositories } from '../session/useStudy.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Select } from '../ui/Select.tsx'
import './detection.css'
import './models.css'
import { ModelTable } from './ModelTable.tsx'
import { documentationWords, modalityWords, structureWords } from './profileWords.ts'
import { Suggestions } from './Suggestions.tsx'

export function RepositoryModels() {
  const wanted = useDialogData<string>()
  const repositories = useRepositories()
  const [chosen, setChosen] = useState(wanted ?? '')
  const { data: profiles, loading } = useQuery('detection.profiles', {})
  const profile = profiles?.find((candidate) => candidate.repositoryId === chosen)
  const options = repositories.map(({ id, name }) => ({ value: id, label: name }))
  const scan = () => {
    closeDialog()
    runByName('repository.scan')
  }
  return (
    <Dialog title="Models of this repository" size="large" onClose={closeDialog}>
      {options.length > 1 && (
        <div className="models-choice">
          <Select label="Repository" options={options} value={chosen} onChange={setChosen} />
        </div>
      )}
      {profile === undefined && loading && <p>Reading the models…</p>}
      {profile === undefined && !loading && (
        <EmptyState icon={Boxes} title="Not scanned yet" actions={<Button onClick={scan}>Scan for loads</Button>}>
          A scan finds the models that this repository loads.
        </EmptyState>
      )}
      {profile !== undefined && <ProfileView profile={profile} />}
    </Dialog>
  )
}

function ProfileView({ profile }: { readonly profile: Profile }) {
  const { models, repositoryId } = profile
  if (models.length === 0) {
    return (
      <EmptyState icon={Boxes} title="No model is named">
        No load that is sure enough and outside tests has a name of a hub. Loads without a name can be named by hand in
        the list of loads.
      </EmptyState>
    )
  }
  const facts = [
    ['Structure', structureWords(profile)],
    ['Modality', modalityWords(models)],
    ['Documentation', documentationWords(profile)],
  ] as const
  return (
    <>
      <dl className="models-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ModelTable repositoryId={repositoryId} models={models} />
      <Suggestions
        title="Interchangeable (suggested)"
        none="No models that stand in for one another were found."
        repositoryId={repositoryId}
        suggestions={profile.interchangeable}
      />
      <Suggestions
        title="Complementary (suggested)"
        none="No models in different roles that work together were found."
        repositoryId={repositoryId}
        suggestions={profile.complementary}
      />
      <p className="detection-muted">
        Families and modalities follow keywords in names. Loads in tests, candidates of low confidence and local paths
        are not counted. Names given by hand are.
      </p>
    </>
  )
}
