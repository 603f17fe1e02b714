import type { openData as vi } from '../vi/open-data.ts'

export const openData: typeof vi = {
  title: 'Open data',
  head: 'Open data on Hanoi’s key industrial products',
  lead: 'Public facts about recognised products and the enterprises of the directory, anew each day, to download and use again freely.',
  toApi: 'Read it by API',
  notYet: 'No files yet',
  notYetText: 'The first ones are written within minutes of the start, then every night at 2 a.m.',
  written:
    'Of {day}. New files come every night at 2 a.m. in Vietnam. Demonstration records are never part of them.',
  rows: '{count, plural, one {# row} other {# rows}}',
  kilobytes: '{size} kB',
  megabytes: '{size} MB',
  download: '{format} · {size}',
  datasets: {
    enterprises: {
      title: 'Enterprises',
      text: 'Published enterprises: names, tax code where known, place, industry, certificates, years of recognition.',
    },
    'recognised-products': {
      title: 'Recognised products',
      text: 'Products that were recognised as key industrial products, with HS and VSIC codes and their makers.',
    },
    recognitions: {
      title: 'Recognitions',
      text: 'Each recognition: year, Top 10, decision, validity, source.',
    },
  },
  licence: {
    title: 'Licence',
    text: 'use, share and adapt it, also commercially, as long as the source is named.',
    why: 'This licence was chosen because every fact here has a source: those who use it are free, and those who read it later still learn where it comes from. It is widely known and goes together with most portals of open data.',
    cite: 'Name the source as “Nhịp Cầu, open data, day …, CC BY 4.0”. With a single fact, add the address in the column sourceUrl where there is one.',
  },
  always: {
    title: 'Always the newest',
    text: 'These addresses do not change:',
    check:
      'datapackage.json describes the files (Frictionless Data Package); SHA256SUMS tells whether a download is whole.',
  },
  dictionary: {
    title: 'Data dictionary',
    text: 'CSV: UTF-8 with a byte order mark, separated by commas, several values of a cell by semicolons; a cell that begins like a formula has an apostrophe in front. JSON: fuller, as in the API. A new column raises the second number of the version, any other change the first.',
    column: 'Column',
    type: 'Type',
    meaning: 'Meaning',
  },
  earlier: {
    title: 'Days before',
    text: 'Kept for 30 days. Each link opens the description of that day; put the name of a table in its place to download it.',
  },
}
