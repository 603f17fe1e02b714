import Columns from 'lucide-react/icons/columns-3'
import EqualNot from 'lucide-react/icons/equal-not'
import Printer from 'lucide-react/icons/printer'
import Rows from 'lucide-react/icons/rows-3'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'

import { useRecordWords } from '#app/features/directory/index.ts'
import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import { AddToComparison } from './add-to-comparison.view.tsx'
import { replaced } from './chosen.ts'
import { ComparisonNotices } from './comparison-notices.view.tsx'
import type { ComparisonPage } from './comparison-page.ts'
import { ComparisonTable } from './comparison-table.view.tsx'
import { COMPARED_KINDS, comparePath, selectionParameters } from './selection.ts'
import { useChoice } from './use-choice.ts'

/** Up to five enterprises or products side by side. The address is the whole state. */
export function ComparisonView({ page }: { page: ComparisonPage }) {
  const t = useTranslations('comparisons')
  const { selection, subjects } = page
  const [choice] = useChoice()
  useRemembered(page)
  return (
    <Container className="print-landscape">
      <PageHeader
        title={
          subjects.length > 0
            ? t(`of.${selection.kind}`, { count: subjects.length })
            : t(`title.${selection.kind}`)
        }
        lead={<span className="print:hidden">{t('lead')}</span>}
      />
      <div className="print:hidden">
        <Tabs
          label={t('kinds.label')}
          tabs={COMPARED_KINDS.map((kind) => ({
            to: comparePath(
              kind === selection.kind ? selection : { kind, slugs: choice[kind].map(({ slug }) => slug) },
            ),
            label: t(`kinds.${kind}`),
            current: kind === selection.kind,
          }))}
        />
        <div className="mt-6 space-y-6">
          <ComparisonNotices page={page} />
          <AddToComparison page={page} />
        </div>
      </div>
      <div className="mt-8 space-y-4 print:mt-0">
        {subjects.length === 0 ? (
          <EmptyState
            icon={Columns}
            title={t('empty.title')}
            actions={
              <ButtonLink to={`/search?kind=${selection.kind}`} variant="secondary">
                {t('empty.search')}
              </ButtonLink>
            }
          >
            {t('empty.text')}
          </EmptyState>
        ) : (
          <>
            <ComparisonTools page={page} />
            {page.groups.length > 0 ? <ComparisonTable page={page} /> : <Muted>{t('allAlike')}</Muted>}
          </>
        )}
      </div>
      <PrintedFrom page={page} />
    </Container>
  )
}

function ComparisonTools({ page: { selection, subjects, counts } }: { page: ComparisonPage }) {
  const t = useTranslations('comparisons')
  const hydrated = useHydrated()
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <p className="flex items-center gap-2 text-sm text-muted" role="status">
        {subjects.length > 1 ? (
          <>
            <EqualNot size={15} aria-hidden className="text-accent" />
            {t('differing', counts)}
          </>
        ) : (
          t('empty.one')
        )}
      </p>
      <div className="flex flex-wrap gap-2 print:hidden">
        {subjects.length > 1 ? (
          <ButtonLink
            to={comparePath({ ...selection, onlyDifferences: !selection.onlyDifferences })}
            variant="secondary"
            size="small"
            icon={selection.onlyDifferences ? Rows : EqualNot}
          >
            {selection.onlyDifferences ? t('allRows') : t('onlyDifferences')}
          </ButtonLink>
        ) : null}
        <FileLinks to="/compare/file" search={selectionParameters(selection).toString()} />
        {hydrated ? (
          <Button variant="quiet" size="small" icon={Printer} onClick={() => window.print()}>
            {t('print')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** Paper must say by itself when it was printed and where it comes from. */
function PrintedFrom({ page }: { page: ComparisonPage }) {
  const t = useTranslations('comparisons')
  const { day } = useRecordWords()
  return (
    <p className="mt-6 hidden text-xs text-muted print:block">
      {t('printed', { day: day(page.day), address: page.address })}
    </p>
  )
}

/** Whoever opens a comparison goes on choosing from it. */
function useRemembered({ selection: { kind }, subjects }: ComparisonPage): void {
  const [, change] = useChoice()
  useEffect(() => {
    const list = subjects.map(({ slug, name }) => ({ slug, name: name.text }))
    change((choice) => {
      const same =
        choice[kind].length === list.length &&
        choice[kind].every(({ slug }, index) => slug === list[index]?.slug)
      return same ? choice : replaced(choice, kind, list)
    })
  }, [kind, subjects, change])
}
