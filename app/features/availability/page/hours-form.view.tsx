import type { Dispatch, SetStateAction } from 'react'
import { useState } from 'react'
import Plus from 'lucide-react/icons/plus'
import { useFormatter, useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { DateTimeInput } from '#app/ui/date-time-input.tsx'
import { FieldError } from '#app/ui/field-message.tsx'
import { type Answer, useProblems } from '#app/ui/form-answer.ts'
import { IconButton } from '#app/ui/icon-button.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Form } from '#app/ui/router.ts'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import { CalendarForm } from './calendar-form.view.tsx'
import type { OwnCalendarPage } from './own-calendar.ts'
import { mondayOnWorkingDays } from './typed-hours.ts'

/** For morning and afternoon. */
const ROWS = 2
const MOST_ROWS = 4
/** Days of some week, Monday first. */
const WEEK = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)))

interface Row {
  from: string
  until: string
}

/** The hours of every week, day by day. */
export function HoursForm({ page, answer }: { page: OwnCalendarPage; answer: Answer }) {
  const t = useTranslations('calendar.hours')
  const format = useFormatter()
  const own = answer?.initialValue?.command === 'hours' ? answer : undefined
  const [days, setDays] = useState<Row[][]>(() => (own ? typedDays(own) : page.days).map(withEmptyRows))
  return (
    <>
      <CalendarForm
        command="hours"
        problems={useProblems(own, controlOf)}
        submit={t('submit')}
        beside={
          <Button
            type="submit"
            name="copy"
            value="monday"
            variant="secondary"
            onClick={(event) => {
              // Without script it is copied while saving.
              event.preventDefault()
              setDays(mondayOnWorkingDays(days))
            }}
          >
            {t('copy')}
          </Button>
        }
      >
        <Muted>{t(page.usual && !own ? 'usual' : 'empty')}</Muted>
        <div className="divide-y divide-line border-y border-line">
          {WEEK.map((date, day) => (
            <DayRows
              key={day}
              name={format.dateTime(date, { weekday: 'long', timeZone: 'UTC' })}
              day={day}
              rows={days[day] ?? []}
              errorAt={(row) => own?.error?.[nameOf(day, row, 'from')]?.[0]}
              setDays={setDays}
            />
          ))}
        </div>
      </CalendarForm>
      {page.usual ? null : (
        <Form method="post" className="mt-3" preventScrollReset>
          <input type="hidden" name="command" value="usualHours" />
          <Button type="submit" variant="quiet" size="small">
            {t('back')}
          </Button>
        </Form>
      )}
    </>
  )
}

function DayRows({
  name,
  day,
  rows,
  errorAt,
  setDays,
}: {
  name: string
  day: number
  rows: readonly Row[]
  errorAt: (row: number) => string | undefined
  setDays: Dispatch<SetStateAction<Row[][]>>
}) {
  const t = useTranslations('calendar.hours')
  const hydrated = useHydrated()
  const write = (row: number, part: keyof Row, value: string) =>
    setDays((days) =>
      days.map((all, index) =>
        index === day ? all.map((one, at) => (at === row ? { ...one, [part]: value } : one)) : all,
      ),
    )
  const add = () =>
    setDays((days) => days.map((all, index) => (index === day ? [...all, { from: '', until: '' }] : all)))
  return (
    <fieldset className="grid grid-cols-[1fr_auto] items-start gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[6rem_1fr_auto]">
      <legend className="contents">
        <span className="py-2 font-medium">{name}</span>
      </legend>
      <div className="grid grid-cols-1 gap-x-6 gap-y-2 max-sm:order-last max-sm:col-span-2 sm:grid-cols-2">
        {rows.map((row, at) => (
          <HoursRow
            key={at}
            id={idOf(day, at)}
            names={{ from: nameOf(day, at, 'from'), until: nameOf(day, at, 'until') }}
            labels={{
              from: t('from', { day: name, row: at + 1 }),
              until: t('until', { day: name, row: at + 1 }),
            }}
            row={row}
            error={errorAt(at)}
            onWrite={(part, value) => write(at, part, value)}
          />
        ))}
      </div>
      {hydrated && rows.length < MOST_ROWS ? (
        <IconButton icon={Plus} label={t('add', { day: name })} onClick={add} />
      ) : (
        <span className="w-10 pointer-coarse:w-11" />
      )}
    </fieldset>
  )
}

function HoursRow({
  id,
  names,
  labels,
  row,
  error,
  onWrite,
}: {
  id: string
  names: Record<keyof Row, string>
  labels: Record<keyof Row, string>
  row: Row
  error: string | undefined
  onWrite: (part: keyof Row, value: string) => void
}) {
  const t = useTranslations('calendar.hours')
  const input = (part: keyof Row, inputId?: string) => (
    <DateTimeInput
      type="time"
      id={inputId}
      name={names[part]}
      aria-label={labels[part]}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
      value={row[part]}
      onChange={(event) => onWrite(part, event.currentTarget.value)}
      className="min-w-0 flex-1 tabular-nums [&::-webkit-calendar-picker-indicator]:hidden"
    />
  )
  return (
    <div>
      <div className="flex items-center gap-2">
        {input('from', id)}
        <span aria-hidden className="text-sm text-muted">
          {t('to')}
        </span>
        {input('until')}
      </div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  )
}

function withEmptyRows(rows: readonly Row[]): Row[] {
  // A day without hours asks for little room.
  const missing = Math.max(0, (rows.length === 0 ? 1 : ROWS) - rows.length)
  return [...rows, ...Array.from({ length: missing }, () => ({ from: '', until: '' }))]
}

function nameOf(day: number, row: number, part: keyof Row): string {
  return `days[${day}].hours[${row}].${part}`
}

function idOf(day: number, row: number): string {
  return `hours-${day}-${row}`
}

/** The id of the first box of the row that a complaint is about. */
function controlOf(name: string): string | undefined {
  const [, day, row] = /^days\[(\d)\]\.hours\[(\d)\]/.exec(name) ?? []
  return day === undefined || row === undefined ? undefined : idOf(Number(day), Number(row))
}

/** What was typed, as the parser of forms gives it back: lists may have gaps. */
function typedDays(answer: NonNullable<Answer>): Row[][] {
  const days = listIn(answer.initialValue?.days)
  return WEEK.map((_, day) =>
    listIn(fieldOf(days[day], 'hours')).map((row) => ({
      from: textIn(fieldOf(row, 'from')),
      until: textIn(fieldOf(row, 'until')),
    })),
  )
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? Array.from(value as unknown[]) : []
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
