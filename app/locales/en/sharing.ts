import type { ServerWords } from '../vi.server.ts'

export const sharing: ServerWords['sharing'] = {
  enterprise: 'Enterprise',
  product: 'Product',
  recognisedProduct: 'Recognised product',
  group: 'Industry: {group}',
  place: 'Place: {place}',
  maker: 'Maker: {maker}',
  makerUnknown: 'The source does not name the maker',
  topTen: 'Top 10 key industrial products',
  home: {
    eyebrow: 'Directory and matchmaking',
    title: 'Hanoi’s key industrial products, and the partners they need',
    line: 'Dated, sourced facts · proposals with reasons · meetings now',
  },
  catalogue: {
    eyebrow: 'Catalogue of the recognised',
    title: 'Key industrial products of Hanoi',
    line: 'By year and industry, each with its source and seal',
  },
  about: 'Hanoi’s key industrial products and their partners',
}
