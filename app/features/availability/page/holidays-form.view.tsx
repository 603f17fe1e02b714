import { useTranslations } from 'use-intl'

import { Checkbox } from '#app/ui/checkbox.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'

import { CalendarForm } from './calendar-form.view.tsx'
import { useDaysText } from './day-text.ts'
import type { HolidaySpan, OwnCalendarPage } from './own-calendar.ts'

const NO_PROBLEMS = [] as const

/** Whose holidays close the weekly hours, and the next of them by name. */
export function HolidaysForm({ page }: { page: OwnCalendarPage }) {
  const t = useTranslations('calendar.holidays')
  const { rules, countries, holidays } = page
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      <CalendarForm command="holidays" problems={NO_PROBLEMS} submit={t('submit')}>
        <div>
          <Checkbox
            name="vietnameseHolidays"
            label={t('vietnamese')}
            defaultChecked={rules.vietnameseHolidays}
          />
          {countries.length > 0 ? (
            <Checkbox
              name="ownHolidays"
              label={t('own', { countries: countries.join(', ') })}
              defaultChecked={rules.ownHolidays}
            />
          ) : (
            <input type="hidden" name="ownHolidays" value={rules.ownHolidays ? 'on' : ''} />
          )}
        </div>
        <Muted className="max-w-measure">{t('source')}</Muted>
      </CalendarForm>
      <div>
        <Heading level={3} look="label" className="mb-2">
          {t('next')}
        </Heading>
        {holidays.length === 0 ? (
          <Muted>{t('none')}</Muted>
        ) : (
          <ul className="divide-y divide-line border-y border-line text-sm">
            {holidays.map((holiday) => (
              <HolidayRow
                key={`${holiday.from} ${holiday.country} ${holiday.name}`}
                holiday={holiday}
                countries={countries}
              />
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

function HolidayRow({ holiday, countries }: { holiday: HolidaySpan; countries: readonly string[] }) {
  const t = useTranslations('calendar.holidays')
  const daysText = useDaysText()
  const { name, inLieu, country } = holiday
  return (
    <li className="flex flex-wrap justify-between gap-x-6 py-2">
      <span>
        {inLieu ? t('inLieu', { name }) : name}
        {countries.length > 0 ? <span className="text-muted"> · {country}</span> : null}
      </span>
      <span className="tabular-nums text-muted">{daysText(holiday)}</span>
    </li>
  )
}
