import clsx from 'clsx'
import type { FormEvent } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { Form, Link } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { DemandPage } from './demand-page.ts'
import { DEMAND_PERIODS, DEMAND_SORTS, type DemandAddress, demandPath } from './demand-view-address.ts'
import { useDay } from './use-day.ts'

/** The period: three usual lengths, or a range of one's own. */
export function PeriodChoice({ page: { address, span } }: { page: DemandPage }) {
  const t = useTranslations('demand.period')
  const day = useDay()
  return (
    <section aria-label={t('label')}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <nav aria-label={t('label')}>
          <ul className="flex rounded-control border border-line-strong p-0.5">
            {DEMAND_PERIODS.map((weeks) => (
              <li key={weeks}>
                <Link
                  to={demandPath(address, { period: weeks })}
                  preventScrollReset
                  aria-current={address.period === weeks ? 'true' : undefined}
                  className={clsx(
                    'flex min-h-9 items-center rounded-[6px] px-3 text-sm font-medium pointer-coarse:min-h-11',
                    address.period === weeks
                      ? 'bg-accent text-on-accent'
                      : 'text-muted hover:bg-sunken hover:text-ink',
                  )}
                >
                  {t('weeks', { count: weeks })}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <p className="text-sm text-muted">
          {t('span', { from: day(span.from), to: day(span.to) })}
          {span.running ? <> · {t('running')}</> : null}
        </p>
      </div>
      <Disclosure summary={t('own')} open={address.period === null} className="mt-2 text-sm">
        <Form method="get" action="/demand" className="flex flex-wrap items-end gap-3">
          <Kept address={address} without={['period', 'from', 'to']} />
          <input type="hidden" name="period" value="own" />
          <Field label={t('from')} id="from">
            <TextInput type="date" name="from" defaultValue={span.from} key={span.from} required />
          </Field>
          <Field label={t('to')} id="to">
            <TextInput type="date" name="to" defaultValue={span.to} key={span.to} required />
          </Field>
          <Button type="submit" variant="secondary">
            {t('apply')}
          </Button>
          <p className="basis-full text-muted">{t('hint')}</p>
        </Form>
      </Disclosure>
    </section>
  )
}

/** Group, country, only what found nothing, and the order. Choices take effect at once; without script by the button. */
export function DemandFilters({ page: { address, groups, countries } }: { page: DemandPage }) {
  const t = useTranslations('demand')
  const narrowed = address.group !== null || address.country !== null || address.noneOnly
  const onChange = ({ currentTarget }: FormEvent<HTMLFormElement>) => currentTarget.requestSubmit()
  return (
    <Form
      method="get"
      action="/demand"
      aria-label={t('filters.label')}
      preventScrollReset
      onChange={onChange}
      // A choice that was taken back by a link must not stay in the form.
      key={demandPath(address)}
      className="mt-5 flex flex-wrap items-end gap-x-4 gap-y-3 text-sm print:hidden"
    >
      <Kept address={address} without={['group', 'country', 'none', 'sort']} />
      <Field label={t('filters.group')} id="group" className="max-sm:w-full">
        <Select
          name="group"
          small
          placeholder={t('filters.anyGroup')}
          defaultValue={address.group ?? ''}
          options={groups}
          className="sm:w-60"
        />
      </Field>
      <Field label={t('filters.country')} id="country" className="max-sm:w-full">
        <Select
          name="country"
          small
          placeholder={t('filters.anyCountry')}
          defaultValue={address.country ?? ''}
          options={countries}
          className="sm:w-52"
        />
      </Field>
      <Field label={t('filters.sort')} id="sort" className="max-sm:w-full">
        <Select
          name="sort"
          small
          defaultValue={address.sort}
          options={DEMAND_SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
          className="sm:w-52"
        />
      </Field>
      <Checkbox name="none" value="1" defaultChecked={address.noneOnly} label={t('filters.none')} />
      <span className="hidden noscript:inline">
        <Button type="submit" variant="secondary">
          {t('filters.apply')}
        </Button>
      </span>
      {narrowed ? (
        <TextLink to={demandPath(address, { group: null, country: null, noneOnly: false })} className="py-2">
          {t('filters.clear')}
        </TextLink>
      ) : null}
    </Form>
  )
}

/** What the rest of the address says, so that a form that asks for a part of it keeps the others. */
function Kept({ address, without }: { address: DemandAddress; without: readonly string[] }) {
  const [, text = ''] = demandPath(address).split('?')
  return [...new URLSearchParams(text)]
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
