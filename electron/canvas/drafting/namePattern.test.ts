/** Patterns fit the names that rules mean by them, and no others. */
import { expect, test } from 'vitest'
import { namePattern } from './namePattern.ts'

test.each([
  ['generate', 'generate', true],
  ['generate', 'self.model.generate', true],
  ['generate', 'generate_text', false],
  ['generate_*', 'self.generate_text', true],
  ['*loss*', 'self.l1_loss', true],
  ['*loss*', 'loss.backward', false],
  ['torch.optim.**', 'torch.optim.Adam', true],
  ['torch.optim.**', 'torch.optim.lr_scheduler.StepLR', true],
  ['torch.optim.**', 'torch.nn.Linear', false],
  ['torch.nn.*Loss', 'torch.nn.L1Loss', true],
  ['torch.nn.*Loss', 'torch.nn.modules.L1Loss', false],
  ['transformers.**.*ForCausalLM.**', 'transformers.AutoModelForCausalLM.from_pretrained', true],
  ['transformers.**.*ForCausalLM.**', 'transformers.models.opt.OPTForCausalLM.from_pretrained', true],
  ['transformers.**.*ForCausalLM.**', 'transformers.AutoModel.from_pretrained', false],
  ['**.route', 'app.route', true],
  ['**.route', 'route', true],
  ['self.fc*', 'self.fc1', true],
])('%s fits %s: %s', (pattern, name, fits) => {
  expect(namePattern(pattern)(name)).toBe(fits)
})
