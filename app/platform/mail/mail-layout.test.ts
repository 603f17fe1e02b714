import { expect, test } from 'vitest'

import { layOut } from './mail-layout.ts'

const CONTENT = {
  language: 'vi' as const,
  subject: 'Đèn <LED> & pha',
  preview: 'Xem trước',
  heading: '2 kết quả mới',
  paragraphs: ['Cho tìm kiếm “<b>đèn</b>”.'],
  reasonsLabel: 'Vì sao:',
  items: [
    {
      title: 'Công ty "A" & con',
      url: 'https://tests.example/a?x=1&y=2',
      detail: 'Bắc Ninh',
      reasons: ['có “đèn”', 'ISO 9001'],
    },
  ],
  action: { label: 'Xem tất cả', url: 'https://tests.example/all' },
  footer: ['Thư tự động.'],
  links: [{ label: 'Ngừng nhận', url: 'https://tests.example/stop' }],
}

test('nothing that somebody typed is read as HTML', () => {
  const { html } = layOut(CONTENT)
  expect(html).not.toContain('<b>đèn</b>')
  expect(html).toContain('&lt;b&gt;đèn&lt;/b&gt;')
  expect(html).toContain('Công ty &quot;A&quot; &amp; con')
  expect(html).toContain('href="https://tests.example/a?x=1&amp;y=2"')
})

test('the plain text says all that the HTML says', () => {
  const { text } = layOut(CONTENT)
  const said = ['2 kết quả mới', 'Bắc Ninh', 'Vì sao: có “đèn”', 'ISO 9001', 'Thư tự động.']
  const addresses = [
    'https://tests.example/a?x=1&y=2',
    'https://tests.example/all',
    'https://tests.example/stop',
  ]
  for (const part of [...said, ...addresses]) expect(text).toContain(part)
})
