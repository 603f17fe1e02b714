import fc from 'fast-check'
import { expect, test } from 'vitest'

import { safeName } from './file-kinds.ts'
import { photoSources, photoWidthOf, widthsOf } from './photo.ts'

test.each([
  [200, [320]],
  [320, [320]],
  [500, [320, 640]],
  [1280, [320, 640, 1280]],
  [4000, [320, 640, 1280]],
])('a photo %i wide is kept in the widths %j', (width, kept) => {
  expect(widthsOf(width)).toEqual(kept)
})

test('the browser is offered each width as wide as it is', () => {
  expect(photoSources({ key: 'k', width: 500, height: 300 })).toEqual({
    src: '/files/k/640.webp',
    srcSet: '/files/k/320.webp 320w, /files/k/640.webp 500w',
  })
})

test('only names of widths are photos', () => {
  expect(photoWidthOf('640.webp')).toBe(640)
  for (const name of ['641.webp', '640.png', '../640.webp', 'whole']) expect(photoWidthOf(name)).toBeNull()
})

test('a name is safe to save under, whatever the sender called the file', () => {
  expect(safeName('../../etc/Chứng chỉ <ISO>.exe', 'application/pdf')).toBe('Chứng chỉ ISO.pdf')
  expect(safeName('\u202Egnp.exe', 'image/png')).toBe('gnp.png')
  expect(safeName('.htaccess', 'image/jpeg')).toBe('file.jpg')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(safeName(name, 'application/pdf')).toMatch(/^[^\p{Cc}\p{Cf}"<>:|?*/\\]{1,100}\.pdf$/u)
    }),
  )
})
