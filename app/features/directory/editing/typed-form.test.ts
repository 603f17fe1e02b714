import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { foreignChanges, merged, picked, printOf, readValues, wouldChange } from './typed-form.ts'

const base = { nameVi: 'Đèn', nameEn: '', languages: ['vi'], rows: [{ label: 'Công suất', value: '5' }] }

describe('what others have changed since a form was opened', () => {
  test('is nothing when nobody saved, whatever I typed', () => {
    expect(foreignChanges(base, { ...base, nameVi: 'Đèn khác' }, base)).toEqual([])
  })

  test('is a choice where both changed a field, and taken over where only they did', () => {
    const theirs = { ...base, nameVi: 'Đèn của họ', languages: ['vi', 'en'] }
    const mine = { command: 'save', version: '1', nameVi: 'Đèn của tôi', languages: 'vi', rows: base.rows }
    expect(foreignChanges(base, { ...mine, languages: ['vi'] }, theirs)).toEqual([
      { name: 'nameVi', mine: 'Đèn của tôi', theirs: 'Đèn của họ' },
      { name: 'languages', mine: null, theirs: ['vi', 'en'] },
    ])
    expect(merged(base, { ...mine, languages: ['vi'] }, theirs)).toMatchObject({
      nameVi: 'Đèn của tôi',
      languages: ['vi', 'en'],
    })
  })

  test('is nothing where both typed the same', () => {
    const same = { ...base, rows: [{ label: 'Công suất', value: '7' }] }
    expect(foreignChanges(base, { ...same, nameEn: undefined }, same)).toEqual([])
  })

  test('knows a field that I emptied from one that I left empty', () => {
    const theirs = { ...base, nameVi: 'Đèn của họ', nameEn: 'Lamp' }
    expect(foreignChanges(base, { languages: ['vi'], rows: base.rows }, theirs)).toEqual([
      { name: 'nameVi', mine: '', theirs: 'Đèn của họ' },
      { name: 'nameEn', mine: null, theirs: 'Lamp' },
    ])
  })

  test('never loses what either of us typed', () => {
    const values = fc.record({ a: fc.string(), b: fc.string(), c: fc.array(fc.string()) })
    fc.assert(
      fc.property(values, values, values, (before, mine, theirs) => {
        const changes = foreignChanges(before, mine, theirs)
        const shown = merged(before, mine, theirs)
        for (const name of ['a', 'b', 'c'] as const) {
          const choice = changes.find((change) => change.name === name)
          const touched = printOf(mine[name]) !== printOf(before[name])
          if (touched) expect(shown[name]).toEqual(mine[name])
          else expect(printOf(shown[name])).toBe(printOf(theirs[name]))
          if (
            touched &&
            printOf(theirs[name]) !== printOf(before[name]) &&
            printOf(mine[name]) !== printOf(theirs[name])
          )
            expect(choice?.theirs).toEqual(theirs[name])
        }
      }),
    )
  })
})

test('where theirs is picked, theirs is handed in; nothing else can be slipped in that way', () => {
  const typed = {
    nameVi: 'của tôi',
    nameEn: 'mine',
    command: 'save',
    version: '2',
    base: JSON.stringify({ nameVi: 'của họ', nameEn: 'theirs', version: '9' }),
    pick: { nameVi: 'theirs', nameEn: 'mine', version: 'theirs', other: 'theirs' },
  }
  expect(picked(typed)).toMatchObject({ nameVi: 'của họ', nameEn: 'mine', version: '2' })
  expect(picked(typed)).not.toHaveProperty('other')
})

test.each([['{'], ['[]'], ['null'], ['5'], [''], [undefined], [7]])('%j carries no values', (carried) => {
  expect(readValues(carried)).toEqual({})
})

test('only a form that would change something is worth keeping', () => {
  expect(wouldChange({ nameVi: ' Đèn ', languages: ['vi'], rows: base.rows, pick: {} }, base)).toBe(false)
  expect(wouldChange({ ...base, nameEn: 'Lamp' }, base)).toBe(true)
})
