import type { SubmissionResult } from '@conform-to/react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'

// Pages that lead here need not have the words of members.
import '#app/locales/members.client.ts'
import { Dialog } from '#app/ui/dialog.tsx'
import { useFetcher, usePath } from '#app/ui/router.ts'
import { ListSkeleton } from '#app/ui/list-skeleton.tsx'

import { Invitee, NobodyThere } from './meeting-request.view.tsx'
import type { Invitation } from './read-invitation.server.ts'
import { REQUEST_FORM, RequestForm } from './request-form.view.tsx'

/** What the page of the form reads, and how it answers. */
interface RequestPage {
  invitation: Invitation
  clientKey: string
}

/** The form that asks for a meeting, over the page that led to it. */
export function RequestDialog({
  search,
  draft,
  onClose,
}: {
  /** Of the address of the form's page. */
  search: string
  /** What was typed when it was closed before. */
  draft: SubmissionResult | undefined
  onClose: (draft: SubmissionResult | undefined) => void
}) {
  const t = useTranslations('meetings.request')
  const site = useTranslations('site')
  const path = usePath()
  const { load, data: page } = useFetcher<RequestPage>()
  const sending = useFetcher<{ result: SubmissionResult }>()
  const address = path(`/meetings/new${search}`)
  useEffect(() => load(address), [load, address])
  const invitee = page?.invitation.invitee
  return (
    <Dialog
      open
      onOpenChange={() => onClose(draftOf(document.forms.namedItem(REQUEST_FORM)))}
      title={t('title')}
      closeLabel={site('close')}
    >
      {page && invitee ? (
        <div className="space-y-7">
          {invitee.hasRepresentative ? (
            <>
              <Invitee invitee={invitee} />
              <RequestForm
                invitation={page.invitation}
                invitee={invitee}
                answer={sending.data?.result ?? draft}
                clientKey={page.clientKey}
                over={sending}
              />
            </>
          ) : (
            <NobodyThere invitee={invitee} />
          )}
        </div>
      ) : (
        <ListSkeleton label={t('title')} rows={3} />
      )}
    </Dialog>
  )
}

/** What is typed in the form, as an answer would give it back. */
function draftOf(form: HTMLFormElement | null): SubmissionResult | undefined {
  if (!form) return undefined
  const typed = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  const times = typed.filter(([name]) => name.startsWith('times[')).map(([, time]) => time)
  return {
    initialValue: { ...Object.fromEntries(typed.filter(([name]) => !name.startsWith('times['))), times },
  }
}
