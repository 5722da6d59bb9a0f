/** Drafting as a job: follows the models of a repository through its code, then says what came of it. */
import type { DraftReport } from '../../../shared/api/canvas.ts'
import { counted } from '../../../shared/text/counted.ts'
import { jobRuns, runJob } from '../../session/jobs.ts'
import { notify } from '../../session/notices.ts'
import { session } from '../../session/state.ts'
import { knownReview } from './review.ts'
import { goOn } from './reviewSteps.ts'
import { keepReport, suggestionView } from './suggestionView.ts'

/** One model may be lost in several places. */
function lostModels({ gaps }: Pick<DraftReport, 'gaps'>): number {
  return new Set(gaps.map(({ model }) => model)).size
}

/** `27 models, 206 suggestions; 3 models could not be followed to the end.` */
export function reportWords({ models, suggestions, gaps }: DraftReport): string {
  const lost = gaps.length === 0 ? '' : `; ${counted(lostModels({ gaps }), 'model')} could not be followed to the end`
  return `${counted(models, 'model')}, ${counted(suggestions, 'suggestion')}${lost}.`
}

const mostReasons = 2

/** Why models could not be followed, the first few of the reasons. */
export function gapWords({ gaps }: DraftReport): string {
  const words = gaps.slice(0, mostReasons).map(({ model, reason }) => `${model}: ${reason.replace(/\.$/, '')}.`)
  const more = gaps.length - words.length
  const rest = more > 0 ? [`${counted(more, 'more reason')} in the list of suggestions.`] : []
  return [...words, ...rest].join(' ')
}

function review(repositoryId: string): void {
  session.setState(({ centre }) => ({ repositoryId, view: 'workbench', centre: centre === 'editor' ? 'both' : centre }))
  suggestionView.setState({ shown: true, wanted: true })
  const known = knownReview(repositoryId)
  if (known !== null && known.current === undefined) goOn(known, 1)
}

function announce(report: DraftReport): void {
  keepReport(report)
  if (report.models === 0) {
    const next = 'Scan the repository for loads first; what was found is listed under Detection.'
    notify({ tone: 'info', text: 'No model was found to follow.', next })
    return
  }
  const why = gapWords(report)
  const action = { label: 'Review', perform: () => review(report.repositoryId) }
  notify({ tone: 'success', text: reportWords(report), ...(why === '' ? {} : { next: why }), action })
}

/** Shows what came of it at once where the canvas of the repository is what one looks at. */
export async function draft(repositoryId: string, name: string): Promise<void> {
  const label = `Draft ${name}`
  if (jobRuns(label)) return
  const report = await runJob(label, ({ signal, report: tell }) =>
    session
      .getState()
      .call(
        'canvas.draft',
        { repositoryId },
        { signal, onProgress: ({ step, done, total }) => tell({ detail: step, done, total }) },
      ),
  )
  if (report === undefined) return
  announce(report)
  const { repositoryId: current, view, centre } = session.getState()
  if (current !== repositoryId || view !== 'workbench' || centre === 'editor' || report.suggestions === 0) return
  suggestionView.setState({ shown: true, ghosts: true })
}
