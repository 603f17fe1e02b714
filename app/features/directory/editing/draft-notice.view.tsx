import { useFormatter, useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/router.ts'
import { useDay } from '#app/ui/use-moment.ts'

/** Says that what stands in the form was kept and is not saved, and lets it be forgotten. */
export function DraftNotice({ keptAt }: { keptAt: string | null }) {
  const t = useTranslations('editing.draft')
  const word = useTranslations('site.word')
  const format = useFormatter()
  const day = useDay()
  if (keptAt === null) return null
  const moment = new Date(keptAt)
  const time = format.dateTime(moment, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return (
    <Alert
      word={word('info')}
      title={t('title', { day: day(moment), time })}
      actions={
        <Form method="post">
          <input type="hidden" name="command" value="discardDraft" />
          <Button type="submit" variant="secondary" size="small">
            {t('discard')}
          </Button>
        </Form>
      }
    >
      {t('text')}
    </Alert>
  )
}
