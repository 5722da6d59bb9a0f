/** Draws the application's and the study's icons from their SVG: PNG for Linux, ICO for Windows, ICNS for macOS. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode } from './node-version.mjs'

checkNode()
const { chromium } = await import('@playwright/test')
const { findBrowser } = await import('./find-browser.mjs')
const folder = join(import.meta.dirname, '../resources/icons')

/** PNG by size in pixels. */
async function draw(page, svg, sizes) {
  const drawn = new Map()
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
    drawn.set(size, await page.screenshot({ omitBackground: true }))
  }
  return drawn
}

/** An ICO of PNG images: a directory of 16-byte entries, then the images. */
function ico(drawn, sizes) {
  const header = Buffer.alloc(6 + 16 * sizes.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(sizes.length, 4)
  let offset = header.length
  for (const [index, size] of sizes.entries()) {
    const entry = 6 + 16 * index
    const image = drawn.get(size)
    // A byte holds 0 to 255, and 0 stands for 256.
    header.writeUInt8(size % 256, entry)
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(image.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += image.length
  }
  return Buffer.concat([header, ...sizes.map((size) => drawn.get(size))])
}

/** The four letters with which ICNS names a PNG of each size. */
const icnsTypes = new Map([
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
])

function icns(drawn) {
  const chunks = [...icnsTypes].map(([size, type]) => {
    const image = drawn.get(size)
    const head = Buffer.alloc(8)
    head.write(type, 'ascii')
    head.writeUInt32BE(image.length + 8, 4)
    return Buffer.concat([head, image])
  })
  const body = Buffer.concat(chunks)
  const head = Buffer.alloc(8)
  head.write('icns', 'ascii')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}

const windowsSizes = [16, 32, 48, 256]
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const page = await browser.newPage()
// Where no other name is given, the packager takes a study's icon to be named like its extension.
for (const [source, target] of [
  ['application', 'application'],
  ['study', 'loadstone'],
]) {
  const svg = readFileSync(join(folder, `${source}.svg`), 'utf8')
  const drawn = await draw(page, svg, [...windowsSizes, 128, 512])
  writeFileSync(join(folder, `${target}.ico`), ico(drawn, windowsSizes))
  writeFileSync(join(folder, `${target}.icns`), icns(drawn))
  writeFileSync(join(folder, `${target}.png`), drawn.get(512))
}
await browser.close()
