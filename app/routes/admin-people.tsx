import { useLoaderData } from '@remix-run/react'

import { PeopleView } from '#app/features/administration/index.ts'
import { readPeople } from '#app/features/administration/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('administration.read', async ({ app, url, language, words }) => ({
  title: words.administration.people.title,
  page: await readPeople(app, url.searchParams, language),
}))

export default function AdminPeople() {
  return <PeopleView page={useLoaderData<typeof loader>().page} />
}
