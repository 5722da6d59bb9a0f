import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BatchAnswers, type BatchAnswer } from './batchAnswers.ts'

function answersTo(output: Buffer, cuts: readonly number[], limit = 1000): BatchAnswer[] {
  const answers: BatchAnswer[] = []
  const parser = new BatchAnswers(limit, (answer) => answers.push(answer))
  const edges = [0, ...cuts.map((cut) => cut % (output.length + 1)).sort((a, b) => a - b), output.length]
  edges.slice(1).forEach((edge, index) => parser.push(output.subarray(edges[index], edge)))
  return answers
}

const objects = fc.array(
  fc.record({ id: fc.stringMatching(/^[0-9a-f]{40}$/), content: fc.option(fc.uint8Array({ maxLength: 60 })) }),
)

test('however the output is cut, the answers are the same', () => {
  fc.assert(
    fc.property(objects, fc.array(fc.nat()), (list, cuts) => {
      const output = Buffer.concat(
        list.map(({ id, content }) =>
          content === null
            ? Buffer.from(`${id} missing\n`)
            : Buffer.concat([Buffer.from(`${id} blob ${content.length}\n`), content, Buffer.from('\n')]),
        ),
      )
      const expected = list.map(({ id, content }) =>
        content === null ? { id, type: 'missing' } : { id, type: 'blob', bytes: Buffer.from(content) },
      )
      expect(answersTo(output, cuts)).toEqual(expected)
    }),
  )
})

test('a size above the limit is answered without its content', () => {
  expect(answersTo(Buffer.from('abc blob 1001\n'), [])).toEqual([{ id: 'abc', type: 'tooLarge' }])
})

test('anything else is no answer of git', () => {
  expect(() => answersTo(Buffer.from('fatal: something\n'), [])).toThrow('git cat-file wrote "fatal: something"')
  expect(() => answersTo(Buffer.alloc(600, 'x'), [])).toThrow('without an end')
})
