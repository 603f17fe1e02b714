/**
 * A thread that draws pictures, because laying out a picture and writing it as PNG takes longer than requests beside it
 * may wait. Plain JavaScript: it runs from its source in every way of starting the product.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'

import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'

const require = createRequire(import.meta.url)
const WEIGHTS = [400, 600, 700]
/** Subsets of one typeface: a letter is taken from the first that has it. */
const FAMILIES = {
  'Be Vietnam Pro': 'latin',
  'Be Vietnam Pro Vietnamese': 'vietnamese',
  'Be Vietnam Pro Extended': 'latin-ext',
}

const fonts = await Promise.all(
  Object.entries(FAMILIES).flatMap(([name, subset]) => WEIGHTS.map((weight) => font(name, subset, weight))),
)

/**
 * @param {string} name
 * @param {string} subset
 * @param {number} weight
 */
async function font(name, subset, weight) {
  const file = `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`
  return { name, weight, style: 'normal', data: await readFile(require.resolve(file)) }
}

/** @param {import('./picture.ts').Picture} picture */
async function draw({ root, width, height }) {
  const svg = await satori(root, { width, height, fonts })
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
}

parentPort.on('message', ({ id, picture }) => {
  draw(picture).then(
    (png) => parentPort.postMessage({ id, png }, []),
    (error) => parentPort.postMessage({ id, fault: String(error?.stack ?? error) }, []),
  )
})
