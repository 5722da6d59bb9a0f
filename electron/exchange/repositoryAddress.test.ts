/** Addresses and clone folders come out as the published tables write them. */
import { describe, expect, it } from 'vitest'
import { cloneFolder, githubUrl } from './repositoryAddress.ts'

describe('the address of a repository', () => {
  it.each([
    ['https://github.com/Lotayou/Face-Renovation', 'github.com/lotayou/face-renovation'],
    ['https://github.com/NVlabs/UMR.git', 'github.com/nvlabs/umr'],
    ['https://user:secret@www.github.com/IBM/zshot/', 'github.com/ibm/zshot'],
    ['git@github.com:valeoai/LOST.git', 'github.com/valeoai/lost'],
    ['ssh://git@github.com:22/cszn/KAIR.git', 'github.com/cszn/kair'],
    ['git://example.org/Group/Sub/Name.git', 'example.org/group/sub/name'],
    ['http://localhost:8080/a/b', 'localhost/a/b'],
  ])('%s is %s', (origin, expected) => {
    expect(githubUrl({ name: 'x', origin })).toBe(expected)
  })

  it.each([[null], ['/srv/git/Name'], ['C:\\git\\Name'], ['../Name'], ['https://github.com/'], ['file:///srv/git/Name']])(
    'without one that others could reach (%s) the name stands as it is',
    (origin) => {
      expect(githubUrl({ name: 'Field Notes', origin })).toBe('Field Notes')
    },
  )
})

describe('the folder of a clone', () => {
  it('joins owner and name, and keeps their case', () => {
    expect(cloneFolder({ name: 'x', origin: 'https://github.com/salesforce/CodeRL.git' })).toBe('salesforce_CodeRL/CodeRL/')
    expect(cloneFolder({ name: 'x', origin: 'https://example.org/a/b/C' })).toBe('a_b_C/C/')
  })

  it('has two levels without an owner too', () => {
    expect(cloneFolder({ name: 'IBM/zshot', origin: null })).toBe('IBM_zshot/zshot/')
    expect(cloneFolder({ name: 'field-notes', origin: null })).toBe('field-notes/field-notes/')
  })
})
