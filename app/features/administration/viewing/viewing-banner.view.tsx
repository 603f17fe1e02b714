import Eye from 'lucide-react/icons/eye'
import { useLocale, useTranslations } from 'use-intl'

import { pathIn } from '#app/locales/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Container } from '#app/ui/container.tsx'
import { useClock } from '#app/ui/use-moment.ts'

/** On every page while an administrator looks as somebody else: as whom, until when, and the way out. */
export function ViewingBanner({ name, email, until }: { name: string; email: string; until: string }) {
  const t = useTranslations('viewing')
  const clock = useClock()
  const language = useLocale()
  return (
    <div role="region" aria-label={t('label')} className="border-b border-warning/30 bg-warning-tint">
      <Container>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
          <p className="flex min-w-0 flex-1 basis-72 items-start gap-2.5">
            <Eye size={20} aria-hidden className="mt-0.5 flex-none text-warning" />
            <span className="min-w-0">
              <strong className="font-semibold">{t('as', { name })}</strong>{' '}
              <span className="break-all text-muted">{email}</span>
              <span className="block text-sm text-muted">{t('readOnly', { time: clock(until) })}</span>
            </span>
          </p>
          {/* A whole new document: sockets and everything loaded belong to the other person. */}
          <form method="post" action={pathIn(language, '/viewing/end')}>
            <Button type="submit">{t('end')}</Button>
          </form>
        </div>
      </Container>
    </div>
  )
}
