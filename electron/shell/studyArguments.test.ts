import { expect, test } from 'vitest'
import { createStudyRequests, studyInArguments } from './studyArguments.ts'

test.each([
  [['.', 'a.loadstone'], '/work/a.loadstone'],
  [['/other/b.loadstone', 'a.loadstone'], '/other/b.loadstone'],
  [['--flag', '../c.loadstone'], '/c.loadstone'],
  [['--file=a.loadstone'], null],
  [['a.sqlite', 'loadstone'], null],
  [[], null],
])('the study of a command line is its first .loadstone file, absolute: %j', (given, expected) => {
  expect(studyInArguments(given, '/work')).toBe(expected)
})

test('what was asked before the page listens is kept, but only the newest', () => {
  const opened: string[] = []
  const requests = createStudyRequests()
  requests.request('/one')
  requests.request('/two')
  requests.deliverTo((path) => opened.push(path))
  requests.request('/three')
  expect(opened).toEqual(['/two', '/three'])
})

test('while the page is gone requests wait for the next one, and are delivered once', () => {
  const opened: string[] = []
  const requests = createStudyRequests()
  requests.deliverTo((path) => opened.push(`first ${path}`))
  requests.pause()
  requests.request('/one')
  requests.deliverTo((path) => opened.push(`second ${path}`))
  requests.deliverTo((path) => opened.push(`third ${path}`))
  expect(opened).toEqual(['second /one'])
})
