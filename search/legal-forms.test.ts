import { LEGAL_FORM_WORDS } from '#reference/legal-forms.ts'
import { expect, test } from 'vitest'

import { stripLegalForms } from './legal-forms.ts'
import { tokenise } from './tokens.ts'

const rest = (name: string) =>
  stripLegalForms(tokenise(name))
    .rest.map((token) => token.text)
    .join(' ')

test.each([
  ['Công ty Cổ phần Hừng Sáng', 'hừng sáng'],
  ['cong ty cp hung sang', 'hung sang'],
  ['Cty TNHH MTV Cơ khí Lạc Hồng', 'cơ khí lạc hồng'],
  ['Hung Sang Lighting Joint Stock Company', 'hung sang lighting'],
  ['MK Smart JSC', 'mk smart'],
  ['Lac Hong Co., Ltd.', 'lac hong'],
  ['Tổng công ty May Sao Mai – CTCP', 'may sao mai'],
  ['Tập đoàn Lạc Hồng', 'lạc hồng'],
  ['Lac Hong Group', 'lac hong'],
  ['Kobayama K.K.', 'kobayama k k'],
])('%s is called %s', (name, proper) => {
  expect(rest(name)).toBe(proper)
})

test.each(['nồi hơi', 'noi hoi', 'co khi', 'group', 'phần mềm quản trị doanh nghiệp', 'hội nhập'])(
  '"%s" has no legal form',
  (words) => {
    expect(rest(words)).toBe(words)
  },
)

test.each(['công ty cổ phần', 'CTCP', 'Công ty TNHH Một thành viên', 'Co., Ltd', 'joint stock company'])(
  '"%s" is nothing but a legal form',
  (words) => {
    expect(rest(words)).toBe('')
  },
)

test('every form of several letters goes from the end of a name', () => {
  for (const form of LEGAL_FORM_WORDS) {
    const letters = form.replace(/[^\p{L}]/gu, '')
    if (letters.length < 3 || /^(hội|branch)$/i.test(form)) continue
    expect(rest(`Lạc Hồng ${form}`), form).toBe('lạc hồng')
  }
})
