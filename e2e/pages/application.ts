/** The application as a story drives it: its views over the page at present, and the beginnings that stories share. */
import { join } from 'node:path'
import { createFieldGuide, fieldGuide, type FieldGuide } from '../stories/fieldGuide.fixture.ts'
import type { App } from '../test.ts'
import { CallersPage } from './callers.ts'
import { CanvasPage } from './canvas.ts'
import { CodingsPage } from './codings.ts'
import { CorpusPage } from './corpus.ts'
import { EditorPage } from './editor.ts'
import { ExchangePage } from './exchange.ts'
import { InspectorPage } from './inspector.ts'
import { LoadsPage } from './loads.ts'
import { StudyPage } from './study.ts'
import { TaxonomyPage } from './taxonomy.ts'
import { WindowPage } from './window.ts'

function viewsOf(app: App) {
  const window = new WindowPage(app.page)
  return {
    window,
    study: new StudyPage(window),
    corpus: new CorpusPage(app, window),
    loads: new LoadsPage(window),
    callers: new CallersPage(window),
    editor: new EditorPage(window),
    inspector: new InspectorPage(window),
    codings: new CodingsPage(window),
    canvas: new CanvasPage(window),
    exchange: new ExchangePage(window),
    taxonomy: new TaxonomyPage(window),
  }
}

export type Views = ReturnType<typeof viewsOf>

export const studyName = 'Birds'
export const rater = 'Rachel'

export class Application {
  readonly app: App
  #views: Views

  constructor(app: App) {
    this.app = app
    this.#views = viewsOf(app)
  }

  get views(): Views {
    return this.#views
  }

  /** Ends the application and starts it again; `views` are then those of the new page. */
  async restart(): Promise<Views> {
    this.#views.window.expectNoComplaints()
    await this.app.restart()
    this.#views = viewsOf(this.app)
    return this.#views
  }

  get studyPath(): string {
    return join(this.app.workFolder, 'birds.loadstone')
  }

  async createStudy(): Promise<void> {
    await this.#views.study.create({ name: studyName, rater, path: this.studyPath })
  }

  /** A study with the field guide in it, scanned. */
  async createStudyOfFieldGuide(): Promise<FieldGuide> {
    const guide = createFieldGuide(this.app.workFolder)
    await this.createStudy()
    await this.#views.corpus.addByPath(guide.path)
    await this.#views.corpus.expectLoads(fieldGuide.name, `${fieldGuide.loads.length} loads`)
    await this.#views.window.dismissNotices()
    return guide
  }
}
