import CalendarOff from 'lucide-react/icons/calendar-off'
import CalendarPlus from 'lucide-react/icons/calendar-plus'
import { useTranslations } from 'use-intl'

import { DateTimeInput } from '#app/ui/date-time-input.tsx'
import { Field } from '#app/ui/field.tsx'
import { type Answer, useFormAnswer } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { Button } from '#app/ui/button.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Form } from '#app/ui/router.ts'
import { RadioGroup } from '#app/ui/radio-group.tsx'

import type { CalendarException } from '../person-calendar.ts'
import { clockText } from '../settings/calendar-rules.ts'
import { CalendarForm, CommandButton, DoneNotice } from './calendar-form.view.tsx'
import { useDaysText, useExceptionText } from './day-text.ts'
import type { OwnCalendarPage } from './own-calendar.ts'

/** Days off and extra hours: those that are coming, and a form for more. */
export function Exceptions({
  page,
  removed,
  answer,
}: {
  page: OwnCalendarPage
  /** What was taken away a moment ago, to be put back. */
  removed: CalendarException | null
  answer: Answer
}) {
  const t = useTranslations('calendar.exceptions')
  const daysText = useDaysText()
  const exceptionText = useExceptionText()
  return (
    <>
      {removed ? <Removed exception={removed} /> : null}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <div>
          <Muted className="mb-4 max-w-measure">{t('text')}</Muted>
          {page.exceptions.length === 0 ? (
            <Muted>{t('none')}</Muted>
          ) : (
            <ul className="divide-y divide-line border-y border-line">
              {page.exceptions.map((exception) => {
                const Icon = exception.kind === 'off' ? CalendarOff : CalendarPlus
                return (
                  <li key={exception.id} className="flex items-center gap-3 py-2.5">
                    <Icon size={20} strokeWidth={1.5} aria-hidden className="flex-none text-muted" />
                    <div className="min-w-0 flex-1">
                      <p className="tabular-nums font-medium">{daysText(exception)}</p>
                      <Muted>{exceptionText(exception)}</Muted>
                    </div>
                    <CommandButton
                      command="removeException"
                      id={exception.id}
                      label={t('remove')}
                      name={t('removeNamed', { days: daysText(exception) })}
                    />
                  </li>
                )
              })}
            </ul>
          )}
        </div>
        <div>
          <Heading level={3} look="label" className="mb-3">
            {t('add')}
          </Heading>
          <ExceptionForm key={page.exceptions.length} today={page.today} answer={answer} />
        </div>
      </div>
    </>
  )
}

function ExceptionForm({ today, answer }: { today: string; answer: Answer }) {
  const t = useTranslations('calendar.exceptions')
  const form = useFormAnswer(answer, 'addException')
  const box = (name: 'from' | 'until' | 'fromTime' | 'untilTime', note?: string) => (
    <Field
      label={t(name)}
      optionalLabel={note}
      id={`addException-${name}`}
      error={form.errorOf(name)}
      required={name === 'from'}
      className="flex flex-col justify-end"
    >
      <DateTimeInput
        name={name}
        type={name.endsWith('Time') ? 'time' : 'date'}
        min={name.endsWith('Time') ? undefined : today}
        required={name === 'from'}
        defaultValue={form.text(name, '')}
      />
    </Field>
  )
  return (
    <CalendarForm command="addException" problems={form.problems} submit={t('submit')} quiet>
      <RadioGroup
        legend={t('kind')}
        name="kind"
        id="addException-kind"
        inline
        error={form.errorOf('kind')}
        defaultValue={form.text('kind', 'off')}
        options={[
          { value: 'off', label: t('off') },
          { value: 'extra', label: t('extra') },
        ]}
      />
      <div className="grid grid-cols-2 gap-x-4 gap-y-4">
        {box('from')}
        {box('until', t('untilNote'))}
        {box('fromTime', t('timeNote'))}
        {box('untilTime')}
      </div>
    </CalendarForm>
  )
}

function Removed({ exception }: { exception: CalendarException }) {
  const t = useTranslations('calendar.exceptions')
  const daysText = useDaysText()
  const { kind, from, until, hours } = exception
  const values = {
    command: 'addException',
    kind,
    from,
    until,
    fromTime: hours ? clockText(hours.from) : '',
    untilTime: hours ? clockText(hours.to) : '',
  }
  return (
    <DoneNotice
      title={t('removed', { days: daysText(exception) })}
      actions={
        <Form method="post" preventScrollReset>
          {Object.entries(values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button type="submit" variant="secondary" size="small">
            {t('undo')}
          </Button>
        </Form>
      }
    />
  )
}
