import { expect, test } from 'vitest'

import routes from '#app/routes.ts'
import { filesThatBringWords, wordsUsedBy } from '#tests/setup/words-used.ts'

import { AREAS, areasOf, type Area } from './areas.ts'
import { viOfEverybody } from './vi.everybody.ts'
import { viOfMembers } from './vi.members.ts'
import { viOfStaff } from './vi.staff.ts'

const WORDS: Record<Area, object> = { everybody: viOfEverybody, members: viOfMembers, staff: viOfStaff }

type Entries = typeof routes

/** Pages with the routes around them, outermost first. */
function pagesOf(entries: Entries, around: readonly string[]): { file: string; around: string[] }[] {
  return entries.flatMap(({ file, children = [] }) => {
    const here = [...around, file.replace(/\.tsx?$/, '')]
    return [...(file.endsWith('.tsx') ? [{ file, around: here }] : []), ...pagesOf(children, here)]
  })
}

const pages = [{ file: 'root.tsx', around: ['root'] }, ...pagesOf(routes, ['root'])]
/** What any page may show, and loads with the words that it needs. */
const OVER_PAGES = [
  { file: 'features/meetings/request/request-dialog.view.tsx', around: ['root', 'routes/members'] },
]

test('every word stands in one area', () => {
  const names = AREAS.flatMap((area) => Object.keys(WORDS[area]))
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test('no page can say a word of an area that the browser has not loaded for it', () => {
  const missing = [...pages, ...OVER_PAGES].flatMap(({ file, around }) => {
    const there = new Set(areasOf(around).flatMap((area) => Object.keys(WORDS[area])))
    return [...wordsUsedBy(`app/${file}`)]
      .filter(([namespace]) => !there.has(namespace?.split('.')[0] ?? ''))
      .map(([namespace, way]) => `${file} says “${namespace ?? '?'}” in ${way.at(-1)}`)
  })
  expect(missing).toEqual([])
  expect(pages.length).toBeGreaterThan(80)
  expect(filesThatBringWords()).toEqual(OVER_PAGES.map(({ file }) => `app/${file}`))
})

test('no word is loaded by everybody that only pages of an area say', () => {
  const open = pages.filter(({ around }) => areasOf(around).length === 1)
  const said = new Set(
    open.flatMap(({ file }) => [...wordsUsedBy(`app/${file}`).keys()].map((one) => one?.split('.')[0])),
  )
  expect(Object.keys(viOfEverybody).filter((name) => !said.has(name))).toEqual([])
})

test('the words of a page are those of the routes around it', () => {
  expect(areasOf(['root', 'routes/page', 'routes/search'])).toEqual(['everybody'])
  expect(areasOf(['root', 'routes/page', 'routes/members', 'routes/partners'])).toEqual([
    'everybody',
    'members',
  ])
  expect(areasOf(['root', 'routes/page', 'routes/staff', 'routes/admin'])).toEqual([...AREAS])
})
