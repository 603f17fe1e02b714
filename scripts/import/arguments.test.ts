import { expect, test } from 'vitest'

import { readArguments } from './arguments.ts'

test('a kind and a file are enough', () => {
  expect(readArguments(['products', 'list.xlsx'])).toEqual({
    kind: 'products',
    file: 'list.xlsx',
    dryRun: false,
    source: 'list',
    mapping: new Map(),
  })
})

test('sheets are counted from one, and a heading may itself hold an equals sign', () => {
  const options = '--dry-run --source JETRO --numbers point --sheet 2 --rejected refused.csv --mapping'
  const command = ['hs', 'codes.csv', ...options.split(' '), 'Tên = gọi=nameVi, Cột lạ = -']
  expect(readArguments(command)).toEqual({
    kind: 'hs',
    file: 'codes.csv',
    dryRun: true,
    source: 'JETRO',
    numbers: 'point',
    sheet: 1,
    mapping: new Map([
      ['Tên = gọi', 'nameVi'],
      ['Cột lạ', '-'],
    ]),
    rejected: 'refused.csv',
  })
})

test.each([
  ['nothing', [], /^npm run import -- KIND FILE/],
  ['a kind without a file', ['products'], /^npm run import/],
  ['two files', ['products', 'a.csv', 'b.csv'], /^npm run import/],
  [
    'an unknown kind',
    ['product', 'a.csv'],
    /^There is no kind “product”\.\n\n[^]*one of enterprises, products/,
  ],
  ['an unknown option', ['products', 'a.csv', '--dryrun'], /--dryrun[^]*npm run import/],
  ['another way of writing numbers', ['products', 'a.csv', '--numbers', 'dot'], /^npm run import/],
  ['sheet 0', ['products', 'a.csv', '--sheet', '0'], /^npm run import/],
  ['a mistyped id', ['--undo', 'yesterday'], /^“yesterday” is not the id of an import\.$/],
])('%s is refused with what would be right', (_, args, words) => {
  expect(() => readArguments(args)).toThrow(words)
})
