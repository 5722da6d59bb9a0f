/** Names that say what becomes of a value. */
import { expect, test } from 'vitest'
import { filtering, isJudging, isLoss, isMetric, isOptimiser, isRun } from './libraryNames.ts'

test.each(['torch.nn.CrossEntropyLoss', 'F.l1_loss', 'self.criterion', 'GANLoss', 'calc_loss', 'F.kl_div', 'nll'])(
  '%s is a loss',
  (name) => expect(isLoss(name)).toBe(true),
)

test.each(['glossary', 'torch.nn.Linear', 'closest', 'blosum', 'perform', 'mserver'])('%s is no loss', (name) =>
  expect(isLoss(name)).toBe(false),
)

test.each(['compute_fid', 'BLEUScore', 'accuracy_score', 'evaluate', 'psnr', 'mean_ap'])('%s is a metric', (name) =>
  expect(isMetric(name)).toBe(true),
)

test('only some metrics need a model that judges another', () => {
  expect(['metrics/fid_score.py', 'calculate_fid', 'lpips/loss.py'].map(isJudging)).toEqual([true, true, true])
  expect(['calculate_psnr', 'evaluate.py', 'fiddle'].map(isJudging)).toEqual([false, false, false])
})

test('checkers and rerankers filter', () => {
  expect(
    ['StableDiffusionSafetyChecker', 'rerank', 're_rank', 'nsfw_model'].every((name) => filtering.test(name)),
  ).toBe(true)
  expect(filtering.test('frank')).toBe(false)
})

test('optimisers by the names of libraries, and methods that run a model', () => {
  expect(['Adam', 'AdamW', 'SGD', 'FusedAdam', 'build_optimizer'].every(isOptimiser)).toBe(true)
  expect(isOptimiser('Adapter')).toBe(false)
  expect(['generate', 'encode_image', 'predict', 'forward'].every(isRun)).toBe(true)
  expect(['eval', 'to', 'parameters', 'save_pretrained'].some(isRun)).toBe(false)
})
