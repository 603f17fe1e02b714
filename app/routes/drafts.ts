import { KeepDraft, keepDraft } from '#app/features/directory/index.server.ts'
import { actionFor, signedIn } from '#app/platform/edge.server.ts'

/** Keeps what somebody types into a form, sent by the page a moment after the last key. */
export const action = actionFor('drafts.keep', KeepDraft, async ({ app, actor }, input) => {
  await keepDraft(app, signedIn(actor), input)
  return new Response(null, { status: 204 })
})
