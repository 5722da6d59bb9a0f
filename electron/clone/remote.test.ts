import { expect, test } from 'vitest'
import { parseConfiguration, settingOf } from './gitConfiguration.ts'
import { publicAddress, repositoryName } from './remote.ts'

test.each([
  ['https://github.com/IBM/zshot.git', 'https://github.com/IBM/zshot.git', 'IBM/zshot'],
  ['https://ada:secret@example.org/a/b', 'https://example.org/a/b', 'a/b'],
  ['https://token@example.org/a/b?token=x#y', 'https://example.org/a/b', 'a/b'],
  ['https://a@b@example.org/a/b', 'https://example.org/a/b', 'a/b'],
  ['ssh://git@example.org:22/group/sub/name.git', 'ssh://git@example.org:22/group/sub/name.git', 'sub/name'],
  ['ssh://ada:secret@example.org/a/b', 'ssh://example.org/a/b', 'a/b'],
  ['git@github.com:owner/name.git', 'git@github.com:owner/name.git', 'owner/name'],
  ['ada@example.org:owner/name', 'example.org:owner/name', 'owner/name'],
  ['https://example.org\n/a/b', 'https://example.org/a/b', 'a/b'],
])('%j is kept as %s and named %s', (url, address, name) => {
  expect(publicAddress(url)).toBe(address)
  expect(repositoryName(address, 'folder')).toBe(name)
})

test.each([
  null,
  '',
  '/home/ada/secret/clone',
  '../clone',
  'file:///home/ada/clone',
  'C:\\clones\\x',
  'C:/clones/x',
  'ext::sh -c x',
  'https://',
])('%j is no address to keep', (url) => {
  expect(publicAddress(url)).toBeNull()
})

test('without an address the folder gives the name', () => {
  expect(repositoryName(null, 'zshot')).toBe('zshot')
  expect(repositoryName(null, 'zshot.git')).toBe('zshot')
  expect(repositoryName(null, '')).toBe('repository')
})

test('settings are read as git writes them, and an include is only a setting', () => {
  const settings = parseConfiguration(
    [
      '# comment',
      '[core] bare = false ; comment',
      '\tFileMode',
      '[Remote "Or\\"igin"]',
      '  url = "https://example.org/a;b" # comment',
      '  fetch = one\\',
      'two\t',
      '[include]\n\tpath = /etc/hostile',
      'nonsense here',
      '[remote "Or\\"igin"]\r\n\turl = second\\tvalue\r',
    ].join('\n'),
  )
  expect(settingOf(settings, 'core', '', 'bare')).toBe('false')
  expect(settingOf(settings, 'core', '', 'filemode')).toBe('true')
  expect(settings.find(({ key }) => key === 'url')?.value).toBe('https://example.org/a;b')
  expect(settingOf(settings, 'remote', 'Or"igin', 'url')).toBe('second\tvalue')
  expect(settingOf(settings, 'remote', 'Or"igin', 'fetch')).toBe('onetwo')
  expect(settingOf(settings, 'include', '', 'path')).toBe('/etc/hostile')
  expect(settingOf(settings, 'remote', 'origin', 'url')).toBeNull()
})
