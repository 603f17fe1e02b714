import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { isCalendarDone, OwnCalendarView } from '#app/features/availability/index.ts'
import { commandCalendar, readOwnCalendar } from '#app/features/availability/index.server.ts'
import { CommandCalendar } from '#app/features/availability/page/own-calendar.schema.ts'
import { FeedSection } from '#app/features/meetings/index.ts'
import { CommandFeed, commandFeed, readFeed } from '#app/features/meetings/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('calendar.keep', async ({ app, actor, url, words, language }) => {
  const done = url.searchParams.get('done')
  return {
    title: words.calendar.title,
    page: await readOwnCalendar(app, signedIn(actor), language),
    feed: await readFeed(app, signedIn(actor)),
    done: isCalendarDone(done) ? done : null,
  }
})

const Command = z.discriminatedUnion('command', [CommandCalendar, CommandFeed])

export const action = actionFor('calendar.keep', Command, async ({ app, actor, path }, input) => {
  // Answered without a redirect: the address is shown this once.
  if (input.command === 'renewFeed' || input.command === 'stopFeed')
    return { address: await commandFeed(app, signedIn(actor), input) }
  const { removed, failure } = await commandCalendar(app, signedIn(actor), input)
  // Answered without a redirect: what was taken away is offered this once to be put back.
  if (input.command === 'removeException') return { removed }
  // The calendar itself says why it could not be read.
  const done = failure && input.command === 'readSource' ? '' : `?done=${input.command}`
  return redirect(path(`/account/calendar${done}#${PART_OF[input.command]}`))
})

/** The part of the page that a command belongs to, for browsers that load it anew. */
const PART_OF: Record<CommandCalendar['command'], string> = {
  hours: 'hours',
  usualHours: 'hours',
  rules: 'rules',
  holidays: 'holidays',
  addException: 'exceptions',
  removeException: 'exceptions',
  addSource: 'sources',
  readSource: 'sources',
  removeSource: 'sources',
}

export default function AccountCalendar() {
  const { page, done, feed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const removed = answer && 'removed' in answer ? (answer.removed ?? null) : null
  const result = answer && 'result' in answer ? answer.result : undefined
  const notice = answer && 'address' in answer ? { address: answer.address ?? null } : null
  return (
    <OwnCalendarView
      page={page}
      done={answer ? null : done}
      removed={removed}
      answer={result}
      feed={<FeedSection feed={feed} notice={notice} />}
    />
  )
}
