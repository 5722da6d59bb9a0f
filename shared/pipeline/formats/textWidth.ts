/**
 * Widths of text in Helvetica, from the advance widths of its Adobe font metrics (thousandths of the size); Arial and
 * Liberation Sans have the same. Written down here, so that a picture is the same on every machine.
 */

/** From U+0020 to U+007E. */
const plain = (
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 ' +
  '584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 ' +
  '667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 ' +
  '556 500 722 500 500 500 334 260 334 584'
)
  .split(' ')
  .map(Number)

/** Bold letters are wider by about this much. */
const bolder = 1.07
/** Chinese, Japanese and Korean signs and emoji take a whole square, others are as wide as a wide letter. */
const [square, otherwise] = [1000, 667]

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return plain[code - 0x20] ?? (code >= 0x1100 && code !== 0x2026 && code !== 0x2192 ? square : otherwise)
}

/** In pixels at the given size. */
export function textWidth(text: string, size: number, bold = false): number {
  const thousandths = [...text].reduce((sum, character) => sum + widthOf(character), 0)
  return (thousandths * size * (bold ? bolder : 1)) / 1000
}

/** The text, or as much of its beginning as fits with an ellipsis behind it. */
export function fitted(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text
  const characters = [...text]
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size, bold) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}
