import ArrowRight from 'lucide-react/icons/arrow-right'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'

import type { ImportPage, RowEffect } from './imports-page.ts'

/** What the rows of an import change in the directory, value by value, and how the first new ones will stand there. */
export function RowEffects({ page }: { page: ImportPage }) {
  const t = useTranslations('imports.effects')
  const { changes, firstChanges, firstNew, moreChanges, counts, state } = page
  const written = state === 'done'
  return (
    <>
      {changes.length > 0 ? (
        <PageSection
          id="changes"
          look="part"
          title={t(written ? 'changed' : 'changes')}
          note={t('changesNote', { count: counts.changed })}
        >
          <Rows rows={changes} changed />
          <div className="mt-4 flex flex-wrap gap-2">
            {firstChanges ? null : (
              <ButtonLink to={`/imports/${page.id}#changes`} variant="secondary" size="small">
                {t('first')}
              </ButtonLink>
            )}
            {moreChanges === null ? null : (
              <ButtonLink
                to={`/imports/${page.id}?after=${moreChanges}#changes`}
                variant="secondary"
                size="small"
              >
                {t('more')}
              </ButtonLink>
            )}
          </div>
        </PageSection>
      ) : null}
      {firstNew.length > 0 ? (
        <PageSection
          look="part"
          title={t('firstNew')}
          note={counts.new > firstNew.length ? t('firstNewNote', { count: counts.new }) : null}
        >
          <Rows rows={firstNew} />
        </PageSection>
      ) : null}
    </>
  )
}

function Rows({ rows, changed = false }: { rows: readonly RowEffect[]; changed?: boolean }) {
  const t = useTranslations('imports.effects')
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map(({ row, name, fields }) => (
        <li key={row} className="py-4">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-medium wrap-anywhere">{name}</span>
            <span className="tabular-nums text-sm text-muted">{t('row', { row })}</span>
          </p>
          <dl className="mt-2 space-y-1 text-sm">
            {fields.map((field) => (
              <div key={field.label} className="grid gap-x-6 sm:grid-cols-[14rem_1fr]">
                <dt className="text-muted">{field.label}</dt>
                <dd className="wrap-anywhere">{changed ? <Change {...field} /> : field.after}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

function Change({ before, after }: Pick<RowEffect['fields'][number], 'before' | 'after'>) {
  const t = useTranslations('imports.effects')
  return (
    <>
      <VisuallyHidden>{t('before')} </VisuallyHidden>
      {before === null ? <Empty>{t('nothing')}</Empty> : <del className="text-muted">{before}</del>}
      <ArrowRight size={16} aria-hidden className="mx-2 inline align-[-0.2em] text-muted" />
      <VisuallyHidden>{t('after')} </VisuallyHidden>
      {after === null ? <Empty>{t('emptied')}</Empty> : <ins className="no-underline">{after}</ins>}
    </>
  )
}

function Empty({ children }: { children: string }) {
  return <span className="text-muted italic">{children}</span>
}
