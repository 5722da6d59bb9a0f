/** Colour: sRGB hexadecimal; shown with a letter or a pattern beside it, never alone. */
import { z } from 'zod'

export const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/, 'expected a colour like #3366cc')
