import CalendarSync from 'lucide-react/icons/calendar-sync'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { type Answer, useFormAnswer } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import { CalendarForm, CommandButton } from './calendar-form.view.tsx'
import type { OwnCalendarPage, SourceRow } from './own-calendar.ts'

const PROGRAMS = ['google', 'outlook', 'apple'] as const

/** Other calendars whose busy times are read: those that are connected, and a form for another one. */
export function Sources({ sources, answer }: { sources: OwnCalendarPage['sources']; answer: Answer }) {
  const t = useTranslations('calendar.sources')
  const form = useFormAnswer(answer, 'addSource')
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      <div>
        <Muted className="mb-4 max-w-measure">{t('text')}</Muted>
        {sources.length === 0 ? (
          <Muted>{t('none')}</Muted>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {sources.map((source) => (
              <Source key={source.id} source={source} />
            ))}
          </ul>
        )}
      </div>
      <div>
        <Heading level={3} look="label" className="mb-3">
          {t('add')}
        </Heading>
        <CalendarForm
          key={sources.length}
          command="addSource"
          problems={form.problems}
          submit={t('submit')}
          busyLabel={t('reading')}
          quiet
        >
          <Field
            label={t('address')}
            hint={t('addressHint')}
            id="addSource-address"
            error={form.errorOf('address')}
            required
          >
            <TextInput
              name="address"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              maxLength={2000}
              required
              placeholder="https://…/basic.ics"
              defaultValue={form.text('address', '')}
            />
          </Field>
          <Field label={t('name')} id="addSource-name" error={form.errorOf('name')}>
            <TextInput
              name="name"
              autoComplete="off"
              maxLength={60}
              placeholder={t('namePlaceholder')}
              defaultValue={form.text('name', '')}
            />
          </Field>
          <Disclosure summary={t('where')}>
            <ul className="list-disc space-y-1 pl-5 text-sm text-muted">
              {PROGRAMS.map((program) => (
                <li key={program}>{t(program)}</li>
              ))}
            </ul>
          </Disclosure>
        </CalendarForm>
      </div>
    </div>
  )
}

function Source({ source }: { source: SourceRow }) {
  const t = useTranslations('calendar.sources')
  const moment = useMoment()
  const { id, name, host, readAt } = source
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <CalendarSync size={20} strokeWidth={1.5} aria-hidden className="flex-none text-muted" />
        <div className="min-w-0 flex-1 basis-40">
          <p className="font-medium">{name}</p>
          <Muted className="break-words">
            {name === host ? null : `${host} · `}
            {readAt ? t('readAt', { at: moment(readAt) }) : t('never')}
          </Muted>
        </div>
        <div className="flex flex-wrap gap-x-1">
          <CommandButton
            command="readSource"
            id={id}
            label={t('read')}
            name={t('readNamed', { name })}
            busyLabel={t('reading')}
          />
          <CommandButton
            command="removeSource"
            id={id}
            label={t('remove')}
            name={t('removeNamed', { name })}
          />
        </div>
      </div>
      <Failing source={source} />
    </li>
  )
}

function Failing({ source: { failure, failureStatus, failingSince, readAt } }: { source: SourceRow }) {
  const t = useTranslations('calendar.sources')
  const word = useTranslations('site.word')
  const moment = useMoment()
  if (failure === null || failingSince === null) return null
  const why = t(`failures.${failure}`, { status: failureStatus ?? '' })
  return (
    <div className="mt-3">
      <Alert tone="warning" word={word('warning')}>
        {t('failing', { since: moment(failingSince), why })} {readAt ? t('kept') : null}
      </Alert>
    </div>
  )
}
