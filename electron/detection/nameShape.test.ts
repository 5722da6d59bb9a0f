/** Name shape: hub names, URLs and paths by their form. */
import { describe, expect, it } from 'vitest'
import { isWeights, isLocalPath, isPlausibleName, isUrl } from './nameShape.ts'

describe('shapes of names', () => {
  it.each([
    ['bert-base-uncased', false],
    ['facebook/bart-large', false],
    ['./model', true],
    ['../model', true],
    ['~/model', true],
    ['/data/model', true],
    ['C:\\models\\a', true],
    ['models/bert/base', true],
    ['model.safetensors', true],
    ['yolov8n.pt', true],
    ['output/', true],
    ['resnet50.a1_in1k', false],
    ['https://example.org/a/b/model.pth', false],
    ['.', true],
  ])('%s is local: %s', (text, local) => {
    expect(isLocalPath(text)).toBe(local)
  })

  it.each([
    ['http://a', true],
    ['s3://bucket/x', true],
    ['hf://owner/x', true],
    ['owner/x', false],
    ['file', false],
  ])('%s is a URL: %s', (text, url) => {
    expect(isUrl(text)).toBe(url)
  })

  it.each([
    ['bert', true],
    ['中文-模型', true],
    ['', false],
    ['two words', false],
    ['a\nb', false],
    ['<img>', false],
    ['--', false],
    ['x'.repeat(251), false],
    ['{name}', false],
  ])('%j is plausible: %s', (text, plausible) => {
    expect(isPlausibleName(text)).toBe(plausible)
  })

  it.each([
    ['models/a.pth', true],
    ['https://host/a.pt', true],
    ['https://host/download?id=1', true],
    ['https://host/config.json', false],
    ['cache/cached_dev_128', false],
  ])('%s is weights: %s', (text, weights) => {
    expect(isWeights(text)).toBe(weights)
  })
})
