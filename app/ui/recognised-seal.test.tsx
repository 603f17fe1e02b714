import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { RecognisedSeal } from './recognised-seal.tsx'

const html = renderToStaticMarkup(
  <RecognisedSeal
    year={2021}
    label="Key industrial product of Hanoi, 2021"
    title="Key industrial product"
    facts={[{ label: 'Decision', value: '5012/QĐ-UBND' }]}
    source={{ label: 'tapchicongthuong.vn', href: 'https://tapchicongthuong.vn' }}
  />,
)

test('the seal shows its year and is named in full', () => {
  expect(html).toContain('>2021</text>')
  expect(html).toContain('aria-label="Key industrial product of Hanoi, 2021"')
})

test('the card of facts opens without script: its button names it, and it is a popover', () => {
  const card = /popovertarget="([^"]+)"/.exec(html)?.[1]
  expect(card).toBeTruthy()
  expect(html).toContain(`id="${card}" popover="auto"`)
  expect(html).toContain(`aria-describedby="${card}-facts"`)
  expect(html).toContain(`id="${card}-facts"`)
  expect(html).toContain('5012/QĐ-UBND')
  expect(html).toContain('href="https://tapchicongthuong.vn"')
})

test('nothing carries a style attribute, which a strict content security policy would refuse', () => {
  expect(html).not.toContain('style=')
})
