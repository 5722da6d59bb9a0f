/** Hub names: how the hubs that models come from are written. */
import type { Load } from '../../shared/model/load.ts'

export const hubNames: Readonly<Record<Load['hub'], string>> = {
  huggingface: 'Hugging Face',
  pytorch: 'PyTorch Hub',
  tensorflow: 'TensorFlow Hub',
  paddle: 'Paddle',
  other: 'other hub',
}
