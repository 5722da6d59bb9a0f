/** Which lines hold code. */
import { expect, it } from 'vitest'
import { markCode } from './codeLines.ts'

/** Lines of code as they are written. */
function codeOf(python: string): string[] {
  const marks = markCode(python)
  return python.split('\n').filter((_, line) => marks[line] === 1)
}

it.each([
  ['blank lines and comments do not count', 'a\n\n  # c\n\t\nb # d\n', ['a', 'b # d']],
  ['docstrings do not count', '"""One\n\nline."""\ndef f():\n  """Two."""\n  return 1\n', ['def f():', '  return 1']],
  ['nor do other strings on their own', "x = 1\n'''\nold = code\n'''\ny = 2\n", ['x = 1', 'y = 2']],
  ['strings that are used count, but for their blank lines', 'x = """a\n\nb"""\n', ['x = """a', 'b"""']],
  ['strings in brackets count', 'f(\n"""a\nb"""\n)\n', ['f(', '"""a', 'b"""', ')']],
  ['a string that something follows counts', '"a".join(b)\n', ['"a".join(b)']],
  [
    'signs of a comment inside of a string are none',
    'x = "# a"\ny = """\n# b\n"""\n',
    ['x = "# a"', 'y = """', '# b', '"""'],
  ],
  ['quotes inside of a comment open nothing', '# it\'s\nx\n# """\ny\n', ['x', 'y']],
  ['escaped quotes do not end a string', "x = 'a\\'#b'\ny\n", ["x = 'a\\'#b'", 'y']],
  ['prefixes belong to their string', 'x = rb"a#"\nf"""b\n"""\nz\n', ['x = rb"a#"', 'z']],
  ['lines are joined by a backslash', 'x = 1 + \\\n  2\n', ['x = 1 + \\', '  2']],
  ['a string that never ends hurts only its line', 'x = "a\ny = 1\n', ['x = "a', 'y = 1']],
  ['line ends may be those of Windows', 'x\r\n\r\n"""d\r\n"""\r\ny\r\n', ['x\r', 'y\r']],
])('%s', (_rule, python, lines) => expect(codeOf(python)).toEqual(lines))

it('takes its time in proportion to the text, whatever is in it', () => {
  const hostile = `${'"'.repeat(50_001)}\n${'('.repeat(50_000)}\n${'\\'.repeat(50_000)}\nx = 1\n`
  expect(markCode(hostile)).toHaveLength(5)
})
