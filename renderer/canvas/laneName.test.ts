/** Names that are proposed for lanes. */
import { expect, it } from 'vitest'
import { laneName } from './laneName.ts'

it.each([
  [['facebook/opt-125m', 'facebook/opt-1.3b', 'facebook/opt-350m'], [], 'opt'],
  [['bert-base-cased', 'bert-base-uncased'], [], 'bert-base'],
  [['roberta-large', 'xlm-roberta-large'], ['RoBERTa', 'RoBERTa'], 'RoBERTa'],
  [['sshleifer/distilbart-cnn', 'facebook/bart-large-cnn'], ['BART', 'T5'], 'cnn'],
  [['openai/whisper', 'openai/clip'], [], 'openai'],
  [['resnet18', 'resnet50', 'ResNet101'], [], 'resnet'],
  [['gpt2', 'bert', 't5'], ['GPT'], 'gpt2 or 2 more'],
  [['GPT2-small', 'gpt2-xl'], [], 'GPT2'],
])('of %j with families %j it is %s', (labels, families, expected) => {
  expect(laneName(labels, families)).toBe(expected)
})
