import { expect, test } from 'vitest'

import { anOffer, aWish, named } from '#tests/factories/parties.ts'

import { textLikeness } from './text-likeness.ts'

function relation(wanted: string, offered: string, language: 'vi' | 'en' = 'vi') {
  const name = (words: string) => (language === 'vi' ? named(words) : named('', words))
  return textLikeness(aWish({ title: name(wanted) }), anOffer({ name: name(offered) }))
}

test('the same words agree in full, also without marks and with the tone set elsewhere', () => {
  expect(relation('Khóa cửa thông minh', 'khoá cửa thông minh')).toBe(1)
  expect(relation('khoa cua thong minh', 'Khóa cửa thông minh')).toBeGreaterThan(0.8)
})

test('two words whose marks contradict are two words', () => {
  expect(relation('cáp', 'cấp')).toBe(0)
})

test('English plurals and filler words make no difference', () => {
  expect(relation('We need suppliers of aluminium housings', 'Aluminium housing', 'en')).toBe(1)
})

test('a longer description of the same thing agrees more than another thing with one word in common', () => {
  const same = relation('Vỏ nhôm đúc áp lực cho đèn LED ngoài trời', 'Vỏ nhôm đúc')
  const other = relation('Vỏ nhôm đúc áp lực cho đèn LED ngoài trời', 'Cửa nhôm kính')
  expect(same).toBeGreaterThan(0.5)
  expect(other).toBeLessThan(0.3)
})

test('nothing in common is nothing; no language in common is nothing', () => {
  expect(relation('Cà phê rang xay', 'Ống thép không gỉ')).toBe(0)
  const english = anOffer({ name: named('', 'Roasted coffee') })
  expect(textLikeness(aWish({ title: named('Cà phê') }), english)).toBe(0)
})
