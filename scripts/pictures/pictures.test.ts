import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { drawPictures } from './pictures.ts'

test('the pictures that pages refer to are those that are drawn', () => {
  const kept = readFileSync(new URL('../../public/pictures.svg', import.meta.url), 'utf8')
  expect(kept, 'run npm run pictures:draw').toBe(drawPictures())
})
