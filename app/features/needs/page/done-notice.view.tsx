import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Form } from '#app/ui/router.ts'

import type { NeedCommand } from './need-commands.ts'
import type { NeedPage } from './need-page.ts'

/** What shows itself where it was done, so that the reader stays there. */
const IN_PLACE: readonly NeedCommand[] = ['promise', 'shortlist', 'decline', 'reconsider']

/**
 * What was done, and the way back or on. It is brought into view, because the form stands far below it. Give it a new `key` for
 * each thing that is done.
 */
export function DoneNotice({ done, page }: { done: NeedCommand; page: NeedPage }) {
  const t = useTranslations('needs.page')
  const review = useTranslations('needs.review')
  const word = useTranslations('site.word')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!IN_PLACE.includes(done)) box.current?.focus()
  }, [done])
  const closed = (done === 'award' || done === 'close') && page.state === 'closed' && page.mayKeep
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-24 outline-none">
      <Alert
        tone="success"
        live
        word={word('success')}
        title={t(`done.${done}`)}
        actions={
          closed ? (
            <Form method="post">
              <Button type="submit" name="command" value="reopen" variant="secondary" size="small">
                {t('undo')}
              </Button>
            </Form>
          ) : done === 'approve' || done === 'return' ? (
            <ButtonLink to="/needs/review" variant="secondary" size="small">
              {review('title')}
            </ButtonLink>
          ) : null
        }
      />
    </div>
  )
}
