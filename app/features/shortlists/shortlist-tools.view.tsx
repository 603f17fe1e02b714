import Printer from 'lucide-react/icons/printer'
import { useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Button } from '#app/ui/button.tsx'
import { Form, useSubmit } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import type { ShortlistPage } from './shortlist-page.ts'
import { SORTS } from './shortlist.ts'

/** How many there are, their order, and the ways to take the list along. */
export function ShortlistTools({ page: { list, total, most, sort } }: { page: ShortlistPage }) {
  const t = useTranslations('shortlists.page')
  const hydrated = useHydrated()
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <p className="font-medium" role="status">
        {t('count', { count: total })}
        {total >= most ? <span className="font-normal text-muted"> {t('full', { most })}</span> : null}
      </p>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-3 print:hidden">
        {total > 1 ? <SortForm listId={list.id} sort={sort} /> : null}
        <FileLinks to={`/shortlists/${list.id}/file`} search={`sort=${sort}`} />
        {hydrated ? (
          <Button variant="quiet" size="small" icon={Printer} onClick={() => window.print()}>
            {t('print')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

function SortForm({ listId, sort }: { listId: string; sort: ShortlistPage['sort'] }) {
  const t = useTranslations('shortlists.page')
  const submit = useSubmit()
  return (
    <Form action={`/shortlists/${listId}`} className="flex items-center gap-2 sm:mr-2" preventScrollReset>
      <label htmlFor="sort" className="text-sm text-muted">
        {t('sort')}
      </label>
      <Select
        id="sort"
        name="sort"
        small
        key={sort}
        defaultValue={sort}
        onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
        options={SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
        className="w-44"
      />
      <span className="hidden noscript:inline">
        <Button type="submit" variant="secondary" size="small">
          {t('sortSubmit')}
        </Button>
      </span>
    </Form>
  )
}
