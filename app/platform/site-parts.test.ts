import { matchRoutes } from '@remix-run/react'
import type { RouteConfigEntry } from '@remix-run/route-config'
import type { ServerBuild } from '@remix-run/node'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import siteMap from '#app/routes.ts'

import { sitePartsOf } from './site-parts.ts'

type Routes = ServerBuild['routes']
type RouteTree = Parameters<typeof matchRoutes>[0]

const routes = Object.fromEntries(flat(siteMap).map((route) => [route.id, route]))
const build = { routes, assets: { routes } } as unknown as Pick<ServerBuild, 'routes' | 'assets'>
const partFor = sitePartsOf(build)

function flat(entries: RouteConfigEntry[], parentId?: string): Routes[string][] {
  return entries.flatMap(({ id, file, path, index, children }) => {
    const own = id ?? file.replace(/\.tsx?$/, '')
    const route = { id: own, parentId, path, index } as Routes[string]
    return [route, ...flat(children ?? [], own)]
  })
}

function tree(of: Routes, parentId?: string): RouteTree {
  return Object.values(of)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) =>
      index ? { id, path, index: true } : { id, path, children: tree(of, id) },
    ) as RouteTree
}

const matched = (of: Routes, pathname: string) =>
  matchRoutes(tree(of), pathname)?.map(({ route, params }) => [route.id, params])

const words = flat(siteMap).flatMap(({ path = '' }) => path.split('/'))
const segment = fc.oneof(
  fc.constantFrom(...words, 'en', 'EN', 'Search', '%73earch', 'id', '', '.', 'robots.txt', '%2F'),
  fc.string({ maxLength: 6 }).map((text) => encodeURIComponent(text.toWellFormed())),
)
const address = fc.array(segment, { maxLength: 5 }).map((all) => `/${all.join('/')}`)

test('every address is answered in its part as in the whole', () => {
  fc.assert(
    fc.property(address, (pathname) => {
      expect(matched(partFor(pathname).routes, pathname)).toEqual(matched(routes, pathname))
    }),
    { numRuns: 500 },
  )
})

test('what cannot be read is held against the whole', () => {
  expect(partFor('/%/meetings')).toBe(build)
})

test('what a page loads comes from the part of the page', () => {
  for (const pathname of ['/meetings', '/en/meetings/7', '/meetings.data', '/en/meetings/7.data'])
    expect(partFor(pathname)).toBe(partFor('/meetings/new'))
  for (const pathname of ['/', '/en', '/_root.data', '/en.data', '/nowhere'])
    expect(partFor(pathname)).toBe(partFor('/'))
  expect(Object.keys(partFor('/meetings').routes).length).toBeLessThan(12)
})
