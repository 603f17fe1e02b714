import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { useBusy } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

import { CLOSING_OUTCOMES, RENEWAL_DAYS } from '../need.ts'
import type { NeedPage } from './need-page.ts'

/** What those who keep a need can do with it: hand it in, let it run longer, close it, open it again. */
export function KeepPart({ page: { state } }: { page: NeedPage }) {
  const t = useTranslations('needs.keep')
  if (state === 'in_review') return null
  return (
    <Card className="p-5!">
      <Heading level={2} look="label">
        {t('title')}
      </Heading>
      <div className="mt-3 space-y-4">
        {state === 'draft' ? <Move command="submit" label={t('submit')} /> : null}
        {state === 'closed' ? <Move command="reopen" label={t('reopen')} /> : null}
        {state === 'open' || state === 'expired' ? (
          <>
            <Renew />
            <Close />
          </>
        ) : null}
      </div>
    </Card>
  )
}

function Move({ command, label }: { command: 'submit' | 'reopen'; label: string }) {
  const busy = useBusy(command)
  return (
    <Form method="post">
      <Button type="submit" name="command" value={command} variant="secondary" busy={busy}>
        {label}
      </Button>
    </Form>
  )
}

function Renew() {
  const t = useTranslations('needs.keep')
  const busy = useBusy('renew')
  return (
    <Form method="post" className="flex items-end gap-3">
      <Field id="days" label={t('renewDays')} className="flex-1">
        <Select
          name="days"
          options={RENEWAL_DAYS.map((count) => ({ value: String(count), label: t('days', { count }) }))}
        />
      </Field>
      <Button type="submit" name="command" value="renew" variant="secondary" busy={busy}>
        {t('renew')}
      </Button>
    </Form>
  )
}

function Close() {
  const t = useTranslations('needs.keep')
  const outcomes = useTranslations('needs.outcomes')
  const busy = useBusy('close')
  return (
    <Disclosure summary={t('close')}>
      <Form method="post" className="space-y-4">
        <Field id="outcome" label={t('outcome')}>
          <Select
            name="outcome"
            options={CLOSING_OUTCOMES.map((value) => ({ value, label: outcomes(value) }))}
          />
        </Field>
        <Field id="outcomeNote" label={t('outcomeNote')}>
          <TextArea name="outcomeNote" rows={2} className="min-h-20" maxLength={1000} />
        </Field>
        <Button type="submit" name="command" value="close" variant="secondary" busy={busy}>
          {t('close')}
        </Button>
      </Form>
    </Disclosure>
  )
}
