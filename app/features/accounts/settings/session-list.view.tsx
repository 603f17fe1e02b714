import LogOut from 'lucide-react/icons/log-out'
import Monitor from 'lucide-react/icons/monitor'
import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useFormAnswer } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { Form } from '#app/ui/router.ts'
import { useMoment } from '#app/ui/use-moment.ts'

import type { AccountPage } from './account.ts'

/** Where the person is signed in, each with a button that ends it. */
export function SessionList({ sessions, answer }: { sessions: AccountPage['sessions']; answer: Answer }) {
  const t = useTranslations('account')
  const { problems } = useFormAnswer(answer, 'endSession')
  return (
    <div className="space-y-5">
      <Muted>{t('sessions.text')}</Muted>
      <FieldErrors title={t('problems')} problems={problems} />
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="command" value="endOthers" />
          <Button type="submit" variant="secondary" icon={LogOut}>
            {t('sessions.endOthers')}
          </Button>
        </Form>
      ) : null}
    </div>
  )
}

function SessionRow({ session }: { session: AccountPage['sessions'][number] }) {
  const t = useTranslations('account.sessions')
  const momentText = useMoment()
  const device = session.device ?? t('unknownDevice')
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4 sm:px-5">
      <Monitor size={22} strokeWidth={1.5} aria-hidden className="flex-none text-muted" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
          {device}
          {session.present ? <Badge tone="accent">{t('present')}</Badge> : null}
        </p>
        <Muted>
          {t('lastUsed', { moment: momentText(session.lastUsedAt) })}
          {session.address ? ` · ${session.address}` : null}
        </Muted>
      </div>
      {session.present ? null : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="command" value="endSession" />
          <input type="hidden" name="session" value={session.id} />
          <Button type="submit" variant="quiet" size="small" aria-label={t('endNamed', { device })}>
            {t('end')}
          </Button>
        </Form>
      )}
    </li>
  )
}
