import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'

import type { RecognitionRecord } from '#app/features/directory/records/recognition-record.ts'
import type { HitCard } from '#app/features/directory/search/search-page.ts'
import { en } from '#app/locales/en.ts'
import { vi } from '#app/locales/vi.ts'

import { atAddress } from './at-address.tsx'

export const WORDS = { vi, en }
/** A view as the server sends it, with quotes and ampersands as they are typed. */
export function rendered(language: 'vi' | 'en', view: ReactNode): string {
  return renderToStaticMarkup(
    <IntlProvider locale={language} messages={WORDS[language]} timeZone="Asia/Ho_Chi_Minh">
      {atAddress(view)}
    </IntlProvider>,
  )
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/** What a reader sees: tags and what is hidden in scripts taken out. */
export const textOf = (markup: string) =>
  markup
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

/** In force and Top 10, as a public source states it; the source gives no validity. */
export const recognition: RecognitionRecord = {
  id: 'r',
  yearFrom: null,
  yearTo: 2021,
  topTen: true,
  decision: { number: '5012/QĐ-UBND', issuer: null, date: '2021-11-26' },
  validFrom: null,
  validTo: null,
  standing: 'inForce',
  demonstration: false,
  source: { url: 'https://news.example/2021', site: 'news.example' },
  basisNote: 'Suy ra từ thương hiệu.',
  note: null,
}

/** A fictional product without a maker, found by its name and its code. */
export const hit: HitCard = {
  id: 'p1',
  kind: 'product',
  slug: 'den-led',
  name: {
    parts: [
      { text: 'Đèn LED', match: true },
      { text: ' âm trần', match: false },
    ],
    lang: 'vi',
  },
  otherName: null,
  properName: 'đèn led',
  maker: null,
  products: [],
  extract: null,
  alsoNamed: [],
  places: ['Hà Nội'],
  seal: recognition,
  origin: 'demonstration',
  roles: [],
  group: { code: 'electrical-electronics', name: 'Điện, điện tử' },
  certificates: ['ISO 9001', 'ISO 14001', 'CE', 'RoHS'],
  codes: [{ code: '853952', name: 'Đèn' }],
  photo: null,
  why: [{ kind: 'code', to: 'HS 8539' }],
}
