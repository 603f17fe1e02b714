import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { NOTHING_CHOSEN, isAmong, readChoice, replaced, toggled } from './chosen.ts'
import { comparePath, MOST_COMPARED, moved, readSelection, withOneMore, without } from './selection.ts'

const read = (address: string) => readSelection(new URLSearchParams(address))
const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { maxLength: 5 })

describe('an address', () => {
  test('names each once, in order; the kind that comes first counts', () => {
    expect(read('e=a&e=b&e=a&p=c')).toMatchObject({ kind: 'enterprise', slugs: ['a', 'b'], mixed: true })
    expect(read('p=c&e=a')).toMatchObject({ kind: 'product', slugs: ['c'], mixed: true })
    expect(read('kind=product')).toMatchObject({ kind: 'product', slugs: [], mixed: false })
  })

  test('may hold what can be nobody’s, which is told apart', () => {
    expect(read('e=Công ty&e=a&e=')).toMatchObject({ slugs: ['a'], unreadable: ['Công ty'] })
  })

  test('leads back to the selection that it was made of', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('enterprise' as const, 'product' as const),
        slugs,
        fc.boolean(),
        (kind, list, only) => {
          const selection = { kind, slugs: list, onlyDifferences: only }
          const path = comparePath(selection)
          expect(readSelection(new URL(path, 'https://nhip-cau.test').searchParams)).toMatchObject(selection)
        },
      ),
    )
  })

  test('with a column moved holds the same columns', () => {
    fc.assert(
      fc.property(slugs, fc.nat(4), fc.integer({ min: -6, max: 6 }), (list, index, by) => {
        const selection = { kind: 'product' as const, slugs: list, onlyDifferences: false }
        expect(moved(selection, list[index] ?? 'none', by).slugs.toSorted()).toEqual(list.toSorted())
      }),
    )
    const abc = { kind: 'product' as const, slugs: ['a', 'b', 'c'], onlyDifferences: false }
    expect(moved(abc, 'c', -1).slugs).toEqual(['a', 'c', 'b'])
    expect(moved(abc, 'a', -1).slugs).toEqual(['a', 'b', 'c'])
    expect(without(abc, 'b').slugs).toEqual(['a', 'c'])
    expect(withOneMore(abc, 'a').slugs).toEqual(['b', 'c', 'a'])
  })
})

describe('what the browser keeps', () => {
  const one = (slug: string) => ({ slug, name: slug.toUpperCase() })

  test('is put in and taken out, five of a kind at most', () => {
    let choice = NOTHING_CHOSEN
    for (const slug of ['a', 'b', 'c', 'd', 'e', 'f']) choice = toggled(choice, 'product', one(slug))
    expect(choice.product).toHaveLength(MOST_COMPARED)
    expect(isAmong(choice, 'product', 'f')).toBe(false)
    choice = toggled(choice, 'product', one('a'))
    expect(isAmong(choice, 'product', 'a')).toBe(false)
    expect(choice.enterprise).toEqual([])
    expect(replaced(choice, 'enterprise', [one('x')])).toMatchObject({ last: 'enterprise' })
  })

  test('is read back as it was kept', () => {
    const choice = toggled(NOTHING_CHOSEN, 'product', one('a'))
    expect(readChoice(JSON.stringify(choice))).toEqual(choice)
  })

  test('counts as nothing when it is not of the known form', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (kept) => {
        const choice = readChoice(kept)
        expect([...choice.enterprise, ...choice.product]).toEqual([])
      }),
    )
    expect(readChoice(null)).toEqual(NOTHING_CHOSEN)
    expect(readChoice('{"product":[{"slug":"A b"},{"slug":"a","name":"A"}]}').product).toEqual([one('a')])
  })
})
