import clsx from 'clsx'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { FilterBar, FilterSelect, KeptFields } from '#app/ui/filter-bar.tsx'
import { Form, Link } from '#app/ui/router.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { useIsoDay } from '#app/ui/use-moment.ts'

import type { DemandPage } from './demand-page.ts'
import { DEMAND_PERIODS, DEMAND_SORTS, type DemandAddress, demandPath } from './demand-view-address.ts'

/** The period: three usual lengths, or a range of one's own. */
export function PeriodChoice({ page: { address, span } }: { page: DemandPage }) {
  const t = useTranslations('demand.period')
  const day = useIsoDay()
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
          <KeptFields fields={keptOf(address, ['period', 'from', 'to'])} />
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

/** Group, country, only what found nothing, and the order. */
export function DemandFilters({ page: { address, groups, countries } }: { page: DemandPage }) {
  const t = useTranslations('demand')
  const narrowed = address.group !== null || address.country !== null || address.noneOnly
  return (
    <FilterBar
      action="/demand"
      here={demandPath(address)}
      label={t('filters.label')}
      clearPath={narrowed ? demandPath(address, { group: null, country: null, noneOnly: false }) : null}
      words={{ apply: t('filters.apply'), clear: t('filters.clear') }}
      kept={keptOf(address, ['group', 'country', 'none', 'sort'])}
    >
      <FilterSelect
        label={t('filters.group')}
        name="group"
        value={address.group}
        options={groups}
        any={t('filters.anyGroup')}
      />
      <FilterSelect
        label={t('filters.country')}
        name="country"
        value={address.country}
        options={countries}
        any={t('filters.anyCountry')}
      />
      <FilterSelect
        label={t('filters.sort')}
        name="sort"
        value={address.sort}
        options={DEMAND_SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
      />
      <Checkbox name="none" value="1" defaultChecked={address.noneOnly} label={t('filters.none')} />
    </FilterBar>
  )
}

/** What the rest of the address says, so that a form that asks for a part of it keeps the others. */
function keptOf(address: DemandAddress, without: readonly string[]): [string, string][] {
  const [, text = ''] = demandPath(address).split('?')
  return [...new URLSearchParams(text)].filter(([name]) => !without.includes(name))
}
