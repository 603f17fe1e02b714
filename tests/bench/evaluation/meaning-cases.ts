import type { Random } from '#prisma/seed/random.ts'
import { CERTIFICATE_STANDARDS } from '#reference/certificate-standards.ts'
import { countryName } from '#reference/countries.ts'
import { INDUSTRY_GROUPS } from '#reference/industry-groups.ts'
import { PROVINCES } from '#reference/provinces.ts'
import { properWords } from '#search/document-text.ts'
import type { SearchDocument } from '#search/documents.ts'
import { facetValues } from '#search/facet-values.ts'
import { fold } from '#search/normalise.ts'
import { DEMONYMS, PROVINCE_LETTERS } from '#search/place-words.ts'
import type { Facet, SearchAnswer, SearchHit, SearchPort } from '#search/search-port.ts'

import type { Case } from './lines.ts'

const TODAY = new Date().toISOString().slice(0, 10)
const GOODS_WORDS = 2

function has(hit: SearchHit, facet: Facet, value: string): boolean {
  return facetValues(hit.document, TODAY)[facet].includes(value)
}

/** The filter is seen and the first hits satisfy it. */
function filtered(kind: string, query: string, facet: Facet, value: string): Case {
  return {
    kind,
    query,
    expected: `${facet} ${value}`,
    placeIn: ({ hits, interpreted }: SearchAnswer) =>
      interpreted.filters.some((filter) => filter.facet === facet && filter.value === value)
        ? hits.findIndex((hit) => has(hit, facet, value)) + 1
        : 0,
  }
}

/** The first words of the name of some product that has this value, as people would ask for the like. */
function goodsWith(
  documents: readonly SearchDocument[],
  facet: Facet,
  value: string,
  random: Random,
): string | undefined {
  const able = documents.filter(
    (document) => document.kind === 'product' && facetValues(document, TODAY)[facet].includes(value),
  )
  if (able.length === 0) return undefined
  return properWords(random.pick(able).name)
    .slice(0, GOODS_WORDS)
    .map((word) => word.text)
    .join(' ')
}

function unmarked(text: string): string {
  return fold(text.toLowerCase())
}

type WithGoods = (facet: Facet, value: string) => string | undefined

function placeCases(goods: WithGoods): Case[] {
  const cases: Case[] = []
  const add = (kind: string, value: string, make: (words: string) => string) => {
    const words = goods('province', value)
    if (words !== undefined) cases.push(filtered(kind, make(words), 'province', value))
  }
  for (const { code, nameVi, nameEn, former } of PROVINCES) {
    add('province', code, (words) => `${words} ${nameVi}`)
    add('province without marks', code, (words) => unmarked(`${words} ${nameVi}`))
    add('province after "tại"', code, (words) => `${words} tại ${nameVi}`)
    add('province in English', code, (words) => `${unmarked(words)} in ${nameEn}`)
    add('province first', code, (words) => `${unmarked(nameVi)} ${unmarked(words)}`)
    for (const old of former.filter((entry) => entry.nameVi !== nameVi)) {
      add('former province', code, (words) => `${words} ${old.nameVi}`)
      add('former province without marks', code, (words) => unmarked(`${words} tỉnh ${old.nameVi}`))
    }
  }
  for (const [letters, value, ...others] of PROVINCE_LETTERS)
    if (value !== undefined && others.length === 0)
      add('province by letters', value, (words) => `${words} ${letters}`)
  return cases
}

function countryCases(documents: readonly SearchDocument[], goods: WithGoods): Case[] {
  const countries = [...new Set(documents.flatMap((document) => document.countries))].sort()
  return countries.flatMap((code) => {
    const words = goods('country', code)
    if (words === undefined) return []
    const demonym = DEMONYMS.find(([country]) => country === code)?.[1]
    return [
      filtered('country', `${words} ${countryName(code, 'vi')}`, 'country', code),
      filtered('country after "từ"', `${words} từ ${countryName(code, 'vi')}`, 'country', code),
      filtered('country in English', `${unmarked(words)} from ${countryName(code, 'en')}`, 'country', code),
      filtered('country without marks', unmarked(`${words} ${countryName(code, 'vi')}`), 'country', code),
      ...(demonym ? [filtered('demonym', `${demonym} ${unmarked(words)}`, 'country', code)] : []),
    ]
  })
}

function certificateCases(goods: WithGoods): Case[] {
  return CERTIFICATE_STANDARDS.flatMap(({ code, label }) => {
    const words = goods('certificate', code)
    if (words === undefined) return []
    const spellings: [string, string][] = [
      ['standard', `${words} ${label}`],
      ['standard in one', `${unmarked(words)} chứng nhận ${label.replace(/ (?=\d)/, '').toLowerCase()}`],
      ['standard with a hyphen', `${words} đạt ${label.replaceAll(' ', '-')}`],
      ...(/\d$/.test(label)
        ? ([['standard with its edition', `${words} ${label}:2015`]] as [string, string][])
        : []),
    ]
    return spellings.map(([kind, query]) => filtered(kind, query, 'certificate', code))
  })
}

function codeCase(kind: string, query: string, field: 'hsCodes' | 'vsicCodes', code: string): Case {
  return {
    kind,
    query,
    expected: code,
    placeIn: ({ hits }) =>
      hits.findIndex(({ document }) => document[field].some((own) => own.startsWith(code))) + 1,
  }
}

function codeCases(documents: readonly SearchDocument[], random: Random): Case[] {
  const headings = [
    ...new Set(documents.flatMap(({ hsCodes }) => hsCodes.map((code) => code.slice(0, 4)))),
  ].sort()
  const classes = [...new Set(documents.flatMap(({ vsicCodes }) => vsicCodes))].sort()
  return [
    ...random
      .sample(headings, 25)
      .flatMap((code) =>
        [
          code,
          `HS ${code}`,
          `hs${code}`,
          `mã hs ${code}`,
          `ma HS: ${code}`,
          `HS code ${code.slice(0, 2)}.${code.slice(2)}`,
          `mã ${code}`,
          `hs-code ${code}`,
        ].map((query) => codeCase('HS code', query, 'hsCodes', code)),
      ),
    ...random
      .sample(headings, 10)
      .map((code) => codeCase('HS chapter', `hs ${code.slice(0, 2)}`, 'hsCodes', code.slice(0, 2))),
    ...random
      .sample(classes, 20)
      .flatMap((code) =>
        [`VSIC ${code}`, `vsic${code}`, `mã ngành ${code}`, `nganh ${code}`, `ISIC ${code}`].map((query) =>
          codeCase('VSIC code', query, 'vsicCodes', code),
        ),
      ),
  ]
}

async function recognitionCases(search: SearchPort): Promise<Case[]> {
  const { facets } = await search.search({ query: '', limit: 0, facets: ['recognisedYear'] })
  const years = (facets.recognisedYear ?? []).map(({ value }) => value)
  return [
    ...years.flatMap((year) =>
      [
        `năm ${year}`,
        `nam ${year}`,
        `${year} recognised`,
        `recognised in ${year}`,
        `công nhận năm ${year}`,
        `sản phẩm chủ lực ${year}`,
        `key industrial products ${year}`,
      ].map((query) => filtered('year', query, 'recognisedYear', year)),
    ),
    ...['top 10', 'top10', 'TOP TEN', 'tốp 10', 'top 10 sản phẩm', 'top 10 hà nội'].map((query) =>
      filtered('top 10', query, 'topTen', 'true'),
    ),
    ...INDUSTRY_GROUPS.flatMap(({ code, nameVi, nameEn }) =>
      [nameVi, unmarked(nameVi), nameEn, nameEn.toLowerCase(), `ngành ${nameVi.toLowerCase()}`].map((query) =>
        filtered('group', query, 'industryGroup', code),
      ),
    ),
  ]
}

/** Queries whose words mean a place, a country, a standard, a code, a year or a group. */
export async function meaningCases(
  search: SearchPort,
  documents: readonly SearchDocument[],
  random: Random,
): Promise<Case[]> {
  const goods: WithGoods = (facet, value) => goodsWith(documents, facet, value, random)
  return [
    ...placeCases(goods),
    ...countryCases(documents, goods),
    ...certificateCases(goods),
    ...codeCases(documents, random),
    ...(await recognitionCases(search)),
  ]
}
