import { expect, test } from 'vitest'

import { holidaysOf } from './holidays.server.ts'

const shown = async (...asked: Parameters<typeof holidaysOf>) =>
  (await holidaysOf(...asked)).map(({ day, name, inLieu }) => `${day} ${name}${inLieu ? ', in lieu' : ''}`)

test('Vietnam has its statutory days, in the reader’s language', async () => {
  const english = await shown('VN', 2026, 'en')
  expect(english).toContain('2026-02-16 Tết, the lunar New Year')
  expect(english).toContain('2026-04-27 Hùng Kings’ Commemoration Day, in lieu')
  expect(english).toContain('2026-09-01 National Day of Vietnam')
  expect(english).toHaveLength(12)
  expect(await shown('VN', 2026, 'vi')).toContain('2026-04-30 Ngày Chiến thắng')
})

test('other countries have their public holidays, with names that can be read', async () => {
  expect(await shown('DE', 2026, 'vi')).toContain('2026-12-25 Lễ Giáng Sinh')
  expect(await shown('JP', 2026, 'vi')).toContain('2026-04-29 Showa Day')
  expect(await shown('US', 2026, 'vi')).toContain('2026-07-03 Ngày Độc lập, in lieu')
  expect(await shown('KR', 2026, 'en')).toContain('2026-09-25 Korean Thanksgiving')
})

test('a holiday that begins with the evening before is the day itself, and all of its days count', async () => {
  const days = (await holidaysOf('SA', 2026, 'en')).filter(({ name }) => name.includes('Adha'))
  expect(days.map(({ day }) => day)).toEqual(['2026-05-26', '2026-05-27', '2026-05-28', '2026-05-29'])
})

test('half days and holidays of single regions close nothing', async () => {
  expect((await shown('CN', 2026, 'en')).some((text) => text.includes('Youth'))).toBe(false)
  expect((await shown('DE', 2026, 'en')).some((text) => text.includes('Epiphany'))).toBe(false)
})

test('no country, no holidays', async () => {
  expect(await holidaysOf('XX', 2026, 'en')).toEqual([])
  expect(await holidaysOf('VN', 20_260, 'en')).toEqual([])
})
