import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'

import { MeetingNotes } from '#app/features/meetings/index.ts'
import { readMeetingNotes, SaveNotes, saveNotes } from '#app/features/meetings/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { Container } from '#app/ui/container.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('meetings.read', async ({ app, actor, params, words }) => ({
  title: words.meetingNotes.title,
  notes: await readMeetingNotes(app, signedIn(actor), params.id ?? ''),
}))

export const action = actionFor('meetings.note', SaveNotes, async ({ app, actor, path }, input) => {
  await saveNotes(app, signedIn(actor), input)
  return redirect(path(`/meetings/${input.meetingId}#notes`))
})

export default function MeetingNotesPage() {
  const { title, notes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const site = useTranslations('site')
  const t = useTranslations('meetingNotes')
  return (
    <Container width="form">
      <PageHeader
        breadcrumb={[{ to: `/meetings/${notes.meetingId}`, label: t('back') }, { label: title }]}
        breadcrumbLabel={site('breadcrumb')}
        title={title}
      />
      <MeetingNotes {...notes} answer={answer?.result} />
    </Container>
  )
}
