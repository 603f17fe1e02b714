import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { JobsView } from '#app/features/administration/index.ts'
import { commandJob, CommandJob, readJobs } from '#app/features/administration/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('administration.read', async ({ app, words }) => ({
  title: words.administration.jobs.title,
  page: await readJobs(app),
}))

export const action = actionFor('administration.act', CommandJob, async ({ app, actor, path }, input) => {
  await commandJob(app, signedIn(actor), input)
  return redirect(path('/admin/jobs'))
})

export default function AdminJobs() {
  return (
    <JobsView page={useLoaderData<typeof loader>().page} answer={useActionData<typeof action>()?.result} />
  )
}
