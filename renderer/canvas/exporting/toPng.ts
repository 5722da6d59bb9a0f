/** Paints a picture as PNG, as large as this browser can. */
import { AppError } from '../../../shared/errors.ts'

/** Pixels for each unit of the picture, where it is not too large for that. */
const density = 2
/** Browsers give up on canvases beyond this, in one direction and as a whole. */
const [longest, largest] = [16_384, 120_000_000]

/** How many pixels each unit gets so that the picture can be painted at all. */
export function densityFor(width: number, height: number): number {
  return Math.min(density, longest / width, longest / height, Math.sqrt(largest / (width * height)))
}

function failed(message: string): AppError {
  return new AppError({
    code: 'unsupported',
    message,
    attempted: 'paint the pipelines as PNG',
    next: 'Save them as SVG instead: it has no limit.',
  })
}

export async function toPng({ svg, width, height }: { svg: string; width: number; height: number }): Promise<Blob> {
  const scale = densityFor(width, height)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode().catch(() => {
    throw failed('The picture could not be read.')
  })
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(width * scale)
  canvas.height = Math.floor(height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(failed('The picture is too large.')) : resolve(blob)), 'image/png')
  })
}
