import { useTranslations } from 'use-intl'

import { Field } from '#app/ui/field.tsx'
import { type Answer, useFormAnswer } from '#app/ui/form-answer.ts'
import { Select } from '#app/ui/select.tsx'

import { CalendarForm } from './calendar-form.view.tsx'
import type { OwnCalendarPage } from './own-calendar.ts'

const RESTS = [0, 5, 10, 15, 20, 30, 45, 60, 90, 120]
const QUOTAS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20]
const NOTICES = [0, 15, 30, 60, 120, 240, 480, 1440, 2880, 4320, 7200, 10_080]
const HOUR = 60
const DAY = 1440

/** Rest, quota and notice. */
export function RulesForm({ rules, answer }: { rules: OwnCalendarPage['rules']; answer: Answer }) {
  const t = useTranslations('calendar.rules')
  const form = useFormAnswer(answer, 'rules')
  const lasting = (minutes: number) => {
    if (minutes === 0) return t('none')
    if (minutes % DAY === 0) return t('days', { count: minutes / DAY })
    return minutes % HOUR === 0 ? t('hours', { count: minutes / HOUR }) : t('minutes', { count: minutes })
  }
  const lengths = (choices: readonly number[], present: number) =>
    withPresent(choices, present).map((minutes) => ({ value: String(minutes), label: lasting(minutes) }))
  return (
    <CalendarForm command="rules" problems={form.problems} submit={t('submit')}>
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-3">
        <Field
          label={t('rest')}
          hint={t('restHint')}
          id="rules-restMinutes"
          error={form.errorOf('restMinutes')}
          className="flex flex-col justify-between"
        >
          <Select
            name="restMinutes"
            options={lengths(RESTS, rules.restMinutes)}
            defaultValue={form.text('restMinutes', String(rules.restMinutes))}
          />
        </Field>
        <Field
          label={t('notice')}
          hint={t('noticeHint')}
          id="rules-noticeMinutes"
          error={form.errorOf('noticeMinutes')}
          className="flex flex-col justify-between"
        >
          <Select
            name="noticeMinutes"
            options={lengths(NOTICES, rules.noticeMinutes)}
            defaultValue={form.text('noticeMinutes', String(rules.noticeMinutes))}
          />
        </Field>
        <Field
          label={t('quota')}
          id="rules-maxPerDay"
          error={form.errorOf('maxPerDay')}
          className="flex flex-col justify-between"
        >
          <Select
            name="maxPerDay"
            placeholder={t('unlimited')}
            options={withPresent(QUOTAS, rules.maxPerDay).map((count) => ({
              value: String(count),
              label: t('meetings', { count }),
            }))}
            defaultValue={form.text('maxPerDay', rules.maxPerDay === null ? '' : String(rules.maxPerDay))}
          />
        </Field>
      </div>
    </CalendarForm>
  )
}

/** The usual choices, and what holds now where it is none of them. */
function withPresent(choices: readonly number[], present: number | null): number[] {
  const all = present === null || choices.includes(present) ? choices : [...choices, present]
  return all.toSorted((a, b) => a - b)
}
