import { renderToStaticMarkup } from 'react-dom/server'
import { useFormatter, useTranslations } from 'use-intl'
import { expect, test } from 'vitest'

import { WordsProvider } from './words-provider.tsx'

const day = new Date('2026-11-26T18:00:00Z')

function Said() {
  const t = useTranslations() as unknown as (key: string, values: { count: number }) => string
  const format = useFormatter()
  return `${t('found', { count: 1234 })} ${format.dateTime(day, { dateStyle: 'short' })}`
}

const said = (locale: 'vi' | 'en', found: string, timeZone: string) =>
  renderToStaticMarkup(
    <WordsProvider locale={locale} messages={{ found } as never} timeZone={timeZone}>
      <Said />
    </WordsProvider>,
  )

test('every page is in its own language and time, whatever was said before', () => {
  expect(said('vi', '{count, number} kết quả', 'Asia/Ho_Chi_Minh')).toBe('1.234 kết quả 27/11/26')
  expect(said('en', '{count, number} results', 'UTC')).toBe('1,234 results 11/26/26')
  expect(said('vi', '{count, number} hàng', 'UTC')).toBe('1.234 hàng 26/11/26')
})
