/** Dropped folders are found where the browser tells, and only local ones. */
import { describe, expect, it } from 'vitest'
import { pathOfFileAddress, pathsOfAddressList } from './droppedPaths.ts'

describe('pathOfFileAddress', () => {
  it('decodes local paths of all systems', () => {
    expect(pathOfFileAddress('file:///home/ada/my%20clones/bert')).toBe('/home/ada/my clones/bert')
    expect(pathOfFileAddress('file://localhost/home/ada')).toBe('/home/ada')
    expect(pathOfFileAddress('file:///C:/clones/bert')).toBe('C:/clones/bert')
  })

  it('refuses what lies elsewhere', () => {
    expect(pathOfFileAddress('https://example.org/bert')).toBeNull()
    expect(pathOfFileAddress('file://server/share/bert')).toBeNull()
    expect(pathOfFileAddress('no address')).toBeNull()
    expect(pathOfFileAddress('file:///%E0%A4%A')).toBeNull()
  })
})

describe('pathsOfAddressList', () => {
  it('takes each line and leaves out comments', () => {
    expect(pathsOfAddressList('# two clones\r\nfile:///a\r\nhttps://example.org\r\nfile:///b\r\n')).toEqual([
      '/a',
      '/b',
    ])
  })
})
