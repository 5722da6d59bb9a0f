/** The replication tables say what people coded, in the published words and bytes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { replication } from './replication.ts'
import {
  actAs,
  audio,
  builtInCode,
  codingDraft,
  encoder,
  fixedId,
  folder,
  head,
  link,
  people,
  saveLoads,
  type StudyOnDisk,
  studyOnDisk,
  writer,
} from './study.fixture.ts'

let open: StudyOnDisk
beforeEach(() => {
  open = studyOnDisk()
})
afterEach(() => open.end())

function table(name: string): string {
  const file = replication.make(open.study).find((candidate) => candidate.name === name)
  if (file === undefined) throw new Error(`the format makes no ${name}`)
  return file.text
}

function repositoryUnit(id: string, repositoryId: string) {
  const payload = { kind: 'repository', repositoryId, label: 'whole' } as const
  return { kind: 'unit.define', entity: id, payload } as const
}

describe('the published tables', () => {
  it('have the published names and headers when nothing is coded', () => {
    const files = replication.make(open.study)
    expect(files.map(({ name }) => name)).toEqual(replication.files)
    expect(Object.fromEntries(files.map(({ name, text }) => [name, text]))).toEqual({
      '401_caller.csv': 'caller,file_path,github_url\n',
      'model_types_gh.csv': 'github_url,model_name,model_type\n',
      'samples.csv': 'github_url,identifier,Pipeline Type\n',
      'interaction.csv': 'github_url\tInteraction Type\n',
      'interchangeable.csv': 'github_url\n',
      'complementary.csv': 'github_url\n',
    })
  })

  it('say modality and pipeline type of pre-trained models in the published words', () => {
    open.study.commit('coded', [
      codingDraft(writer, builtInCode(6, 1)),
      codingDraft(encoder, builtInCode(6, 3)),
      codingDraft(head, builtInCode(6, 2)),
      codingDraft(writer, builtInCode(10, 2)),
      codingDraft(encoder, builtInCode(10, 1)),
    ])
    expect(table('model_types_gh.csv')).toBe(
      'github_url,model_name,model_type\n' +
        'github.com/haoheliu/audioldm,facebook/bart-base,nlp\n' +
        'github.com/haoheliu/audioldm,openai/clip-vit-base-patch32,multi_modal\n',
    )
    expect(table('samples.csv')).toBe(
      'github_url,identifier,Pipeline Type\n' +
        'github.com/haoheliu/audioldm,facebook/bart-base,Generative\n' +
        'github.com/haoheliu/audioldm,openai/clip-vit-base-patch32,Feature\n',
    )
  })

  it('count a fact once however many people state it, and show where they differ', () => {
    open.study.commit('coded', [codingDraft(writer, builtInCode(10, 2)), codingDraft(encoder, builtInCode(10, 1))])
    actAs(open.study, people.grace)
    open.study.commit('coded', [codingDraft(writer, builtInCode(10, 2)), codingDraft(encoder, builtInCode(10, 3))])
    expect(table('samples.csv').trimEnd().split('\n').slice(1)).toEqual([
      'github.com/haoheliu/audioldm,facebook/bart-base,Generative',
      'github.com/haoheliu/audioldm,openai/clip-vit-base-patch32,Discriminative',
      'github.com/haoheliu/audioldm,openai/clip-vit-base-patch32,Feature',
    ])
  })

  it('leave the detector’s suggestions out', () => {
    actAs(open.study, people.detector)
    open.study.commit('suggested', [codingDraft(writer, builtInCode(10, 2))])
    expect(table('samples.csv')).toBe('github_url,identifier,Pipeline Type\n')
  })

  it('name an interaction by its category, also when a shape below it was coded', () => {
    open.study.commit('coded', [codingDraft(link, builtInCode(11, 2))])
    actAs(open.study, people.grace)
    open.study.commit('coded', [codingDraft(link, builtInCode(11, 7))])
    expect(table('interaction.csv')).toBe(
      'github_url\tInteraction Type\n' +
        'github.com/haoheliu/audioldm\tFeature Handoff\n' +
        'github.com/haoheliu/audioldm\tPost Processing\n',
    )
  })

  it('call a code that the study added by its own name', () => {
    const own = fixedId(77)
    const fields = { abbreviation: 'V', definition: '', useWhen: '', avoidWhen: '', examples: [], literature: '' }
    open.study.commit('defined', [
      {
        kind: 'code.define',
        entity: own,
        payload: {
          schemeId: builtInCode(11, 0),
          name: 'Voting',
          ...fields,
          colour: '#336699',
          key: 'v',
          parentId: null,
          position: 99,
          retired: false,
        },
      },
      codingDraft(link, own),
    ])
    expect(table('interaction.csv')).toContain('\tVoting\n')
  })

  it('list repositories with interchangeable and complementary models', () => {
    open.study.commit('coded', [
      repositoryUnit(fixedId(31), audio),
      repositoryUnit(fixedId(32), folder),
      codingDraft(fixedId(31), builtInCode(2, 2)),
      codingDraft(fixedId(31), builtInCode(2, 3)),
      codingDraft(fixedId(31), builtInCode(2, 4)),
      codingDraft(fixedId(32), builtInCode(2, 4)),
    ])
    expect(table('interchangeable.csv')).toBe('github_url\ngithub.com/haoheliu/audioldm\n')
    expect(table('complementary.csv')).toBe('github_url\nfield-notes\ngithub.com/haoheliu/audioldm\n')
  })
})

describe('the table of callers', () => {
  const path = 'audioldm/clap/model.py'
  const from = 'Haoheliu_AudioLDM/AudioLDM/audioldm/clap/model.py,github.com/haoheliu/audioldm'

  it('has one row for each library of a file, its callers in the order of the file', () => {
    saveLoads(open.study, [
      { path, signature: 'transformers.BertModel.from_pretrained', caller: 'Encoder.__init__' },
      { path, signature: 'transformers.AutoTokenizer.from_pretrained', caller: 'Encoder.__init__', component: 'tokenizer' },
      { path, signature: 'transformers.AutoModel.from_pretrained', caller: 'attach' },
      { path, signature: 'sentence_transformers.SentenceTransformer', caller: 'rank' },
    ])
    expect(table('401_caller.csv')).toBe(
      `caller,file_path,github_url\nEncoder.__init__;attach,${from}\nrank,${from}\n`,
    )
  })

  it('has one row for each function of torchvision, and one for equal callers', () => {
    saveLoads(open.study, [
      { path, signature: 'torchvision.models.vgg16', caller: 'Loss.__init__', hub: 'pytorch' },
      { path, signature: 'torchvision.models.vgg19', caller: 'Loss.__init__', hub: 'pytorch' },
      { path, signature: 'torchvision.models.alexnet', caller: 'Metric.__init__', hub: 'pytorch' },
    ])
    expect(table('401_caller.csv')).toBe(
      `caller,file_path,github_url\nLoss.__init__,${from}\nMetric.__init__,${from}\n`,
    )
  })

  it('leaves the caller empty at module level', () => {
    saveLoads(open.study, [{ path, signature: 'transformers.pipeline', caller: '' }])
    expect(table('401_caller.csv')).toBe(`caller,file_path,github_url\n,${from}\n`)
  })

  it('leaves out models without weights, but not a tokenizer, which has none to load', () => {
    saveLoads(open.study, [
      { path, signature: 'torchvision.models.resnet18', caller: 'plain', hub: 'pytorch', weights: false },
      { path, signature: 'transformers.AutoTokenizer.from_pretrained', caller: 'words', component: 'tokenizer', weights: false },
    ])
    expect(table('401_caller.csv')).toBe(`caller,file_path,github_url\nwords,${from}\n`)
  })
})
