import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { z } from 'zod'

import type { Permission } from '#app/platform/permissions.ts'

/** A function that answers for a route, with the permission that it asks for and the schema of what it reads. */
type Handler = ((...args: never[]) => unknown) & {
  permission?: Permission
  schema?: z.ZodType
  byTokenOnly?: boolean
}

/** One route of the built product. */
export interface SiteRoute {
  /** File of the route without its ending: `routes/enterprise`. */
  id: string
  /** Such as `/enterprises/:slug`, without the optional language. */
  path: string
  loader: Handler | undefined
  action: Handler | undefined
  /** Whether it is a page; otherwise it answers by itself. */
  page: boolean
}

interface BuiltRoute {
  id: string
  parentId?: string
  path?: string
  index?: boolean
  module: { loader?: Handler; action?: Handler; default?: unknown }
}

const BUILD = join(import.meta.dirname, '..', '..', 'build', 'server', 'index.js')

/** Every route of the present build, so that a test that walks them learns of new ones by itself. */
export async function siteRoutes(): Promise<SiteRoute[]> {
  const { routes } = (await import(pathToFileURL(BUILD).href)) as { routes: Record<string, BuiltRoute> }
  const pathOf = ({ parentId, path = '' }: BuiltRoute): string => {
    const parent = parentId === undefined ? undefined : routes[parentId]
    return [parent ? pathOf(parent) : '', path].filter((part) => part !== '').join('/')
  }
  return Object.values(routes).map((route) => ({
    id: route.id,
    path: `/${pathOf(route)}`.replace(/^\/en\?(?=\/|$)/, '').replace(/^$/, '/'),
    loader: route.module.loader,
    action: route.module.action,
    page: route.module.default !== undefined,
  }))
}

/** The path with its parameters filled in; what is not given stays away from it. */
export function filled(path: string, values: Readonly<Record<string, string>>): string {
  return path
    .split('/')
    .map((part) => {
      if (part === '*') return values['*'] ?? 'nothing'
      return part.startsWith(':') ? (values[part.slice(1).replace(/\?$/, '')] ?? 'nothing') : part
    })
    .join('/')
}

/** Names of parameters that the built product looks for in addresses. */
export async function parameterNames(): Promise<string[]> {
  const text = await readFile(BUILD, 'utf8')
  const names = [
    ...text.matchAll(
      /[pP]arameters?\.(?:get|getAll|has)\("([\w-]+)"\)|searchParams\.(?:get|getAll|has)\("([\w-]+)"\)/g,
    ),
  ]
  return [...new Set(names.map(([, one, other]) => one ?? other ?? ''))]
}
