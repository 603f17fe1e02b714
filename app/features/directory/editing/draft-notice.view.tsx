import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/router.ts'
import { useClock, useDay } from '#app/ui/use-moment.ts'

/** Says that what stands in the form was kept and is not saved, and lets it be forgotten. */
export function DraftNotice({ keptAt }: { keptAt: string | null }) {
  const t = useTranslations('editing.draft')
  const word = useTranslations('site.word')
  const clock = useClock()
  const day = useDay()
  if (keptAt === null) return null
  return (
    <Alert
      word={word('info')}
      title={t('title', { day: day(keptAt), time: clock(keptAt) })}
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
