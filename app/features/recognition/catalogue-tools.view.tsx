import clsx from 'clsx'
import Printer from 'lucide-react/icons/printer'
import { useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Button } from '#app/ui/button.tsx'
import { Form, Link } from '#app/ui/router.ts'
import { SearchBox } from '#app/ui/search-box.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import { cataloguePath, MAX_NAME_LENGTH } from './catalogue-address.ts'
import type { CatalogueYearPage } from './catalogue.ts'

/** Finding by name and group, and taking away what was found. */
export function CatalogueTools({ page }: { page: CatalogueYearPage }) {
  const t = useTranslations('recognition.year')
  const { year, query, found } = page
  return (
    <div className="mt-8 border-t border-line pt-6 print:border-0">
      <Form method="get" action={cataloguePath(year)} role="search" className="max-w-2xl print:hidden">
        {query.group ? <input type="hidden" name="group" value={query.group} /> : null}
        {query.demonstration ? <input type="hidden" name="demonstration" value="true" /> : null}
        <SearchBox
          label={t('find')}
          placeholder={t('findPlaceholder')}
          submitLabel={t('findSubmit')}
          clearLabel={t('findClear')}
          defaultValue={query.q}
          maxLength={MAX_NAME_LENGTH}
        />
      </Form>
      <Groups page={page} />
      <div className="mt-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p role="status" className="tabular-nums text-sm text-muted">
          {query.q === '' ? t('found', { count: found }) : t('foundFor', { count: found, q: query.q })}
        </p>
        {found > 0 ? <TakeAway page={page} /> : null}
      </div>
    </div>
  )
}

function TakeAway({ page: { year, query } }: { page: CatalogueYearPage }) {
  const t = useTranslations('recognition.year')
  const hydrated = useHydrated()
  const [, filters = ''] = cataloguePath(year, { ...query, page: 1 }).split('?')
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <FileLinks to={`/recognised/${String(year)}`} search={filters} />
      {hydrated ? (
        <Button variant="quiet" size="small" icon={Printer} onClick={() => window.print()}>
          {t('print')}
        </Button>
      ) : null}
    </div>
  )
}

function Groups({ page: { year, query, groups } }: { page: CatalogueYearPage }) {
  const t = useTranslations('recognition.year')
  if (groups.length < 2 && query.group === null) return null
  const options = [{ code: null, name: t('all'), entries: null }, ...groups]
  return (
    <nav aria-label={t('groups')} className="mt-4 print:hidden">
      <ul className="flex flex-wrap gap-x-1 gap-y-1">
        {options.map(({ code, name, entries }) => (
          <li key={code ?? ''}>
            <Link
              to={cataloguePath(year, { ...query, group: code, page: 1 })}
              preventScrollReset
              aria-current={query.group === code ? 'true' : undefined}
              className={clsx(
                'inline-flex min-h-9 items-center gap-1.5 rounded-control px-3 text-sm transition-colors pointer-coarse:min-h-11',
                query.group === code
                  ? 'bg-accent-tint font-medium text-accent-hover'
                  : 'text-muted hover:bg-sunken hover:text-ink',
              )}
            >
              {name}
              {entries === null ? null : <span className="tabular-nums opacity-75">{entries}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
