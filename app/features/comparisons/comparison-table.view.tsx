import clsx from 'clsx'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import CircleCheck from 'lucide-react/icons/circle-check'
import EqualNot from 'lucide-react/icons/equal-not'
import X from 'lucide-react/icons/x'
import { Fragment, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { Local, Seal } from '#app/features/directory/index.ts'
import { Badge } from '#app/ui/badge.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import type { Icon } from '#app/ui/icon.ts'
import { Link } from '#app/ui/router.ts'
import { TextLink } from '#app/ui/text-link.tsx'

import type { Cell, Row, Statement } from './comparison.ts'
import type { ComparisonPage, Subject } from './comparison-page.ts'
import { comparePath, moved, type Selection, without } from './selection.ts'

/** By number of columns, so that none is too narrow to be read; the table scrolls where the screen is narrower. */
const WIDTHS = ['min-w-72', 'min-w-88', 'min-w-152', 'min-w-192', 'min-w-232']

/**
 * The table. On wide screens its head stays at the top of the window; where it is wider than the screen it scrolls in itself,
 * names of facts and of columns staying in sight.
 */
export function ComparisonTable({ page }: { page: ComparisonPage }) {
  const t = useTranslations('comparisons')
  const { subjects, groups, selection } = page
  return (
    <section
      aria-label={t('caption')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
      tabIndex={0}
      className="relative max-lg:-mx-4 max-lg:max-h-[85dvh] max-lg:overflow-auto max-lg:overscroll-x-contain max-lg:border-y max-lg:border-line sm:max-lg:-mx-6 print:m-0! print:max-h-none! print:overflow-visible!"
    >
      <table
        className={clsx(
          'w-full table-fixed border-separate border-spacing-0 text-sm print:min-w-0!',
          WIDTHS[subjects.length - 1],
        )}
      >
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky top-0 left-0 z-20 w-30 border-b border-line-strong bg-paper p-3 text-left align-bottom font-medium text-muted max-lg:pl-4 lg:w-52 lg:pl-0 print:static print:bg-transparent print:pl-0"
            >
              {t('fact')}
            </th>
            {subjects.map((subject, index) => (
              <ColumnHead
                key={subject.slug}
                subject={subject}
                selection={selection}
                first={index === 0}
                last={index === subjects.length - 1}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, rows }) => (
            <Fragment key={group}>
              <tr>
                <th
                  colSpan={subjects.length + 1}
                  scope="colgroup"
                  className="border-b border-line px-3 pt-7 pb-2 text-left text-base font-semibold max-lg:px-4 lg:pl-0 print:pt-3 print:pl-0"
                >
                  <span className="sticky left-4">{t(`group.${group}`)}</span>
                </th>
              </tr>
              {rows.map((row) => (
                <FactLine key={row.row} row={row} compared={subjects.length > 1} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ColumnHead({
  subject,
  selection,
  first,
  last,
}: {
  subject: Subject
  selection: Selection
  first: boolean
  last: boolean
}) {
  const t = useTranslations('comparisons.column')
  const directory = useTranslations('directory')
  const { slug, name } = subject
  return (
    <th
      scope="col"
      className="sticky top-0 z-10 border-b border-line-strong bg-paper px-3 py-3 text-left align-bottom font-normal print:static print:bg-transparent"
    >
      <div className="flex flex-col gap-1.5">
        {subject.seal || subject.demonstration ? (
          <span className="flex flex-wrap items-center gap-1.5">
            {subject.seal ? <Seal record={subject.seal} size="small" /> : null}
            {subject.demonstration ? <DemonstrationLabel label={directory('origin.demonstration')} /> : null}
          </span>
        ) : null}
        <Link
          to={`/${subject.kind === 'enterprise' ? 'enterprises' : 'products'}/${slug}`}
          className="line-clamp-3 rounded-xs text-[0.9375rem] leading-6 font-semibold underline-offset-4 hover:underline"
        >
          <Local text={name} />
        </Link>
        <span className="-ml-2 flex print:hidden">
          {first ? null : (
            <ColumnAction
              to={comparePath(moved(selection, slug, -1))}
              icon={ArrowLeft}
              label={t('left', { name: name.text })}
            />
          )}
          {last ? null : (
            <ColumnAction
              to={comparePath(moved(selection, slug, 1))}
              icon={ArrowRight}
              label={t('right', { name: name.text })}
            />
          )}
          <ColumnAction
            to={comparePath(without(selection, slug))}
            icon={X}
            label={t('remove', { name: name.text })}
          />
        </span>
      </div>
    </th>
  )
}

function ColumnAction({ to, icon: IconShown, label }: { to: string; icon: Icon; label: string }) {
  return (
    <Link
      to={to}
      replace
      preventScrollReset
      title={label}
      className="flex size-8 items-center justify-center rounded-control text-muted hover:bg-sunken hover:text-ink pointer-coarse:size-11"
    >
      <IconShown size={16} aria-hidden />
      <span className="sr-only">{label}</span>
    </Link>
  )
}

function FactLine({ row, compared }: { row: Row; compared: boolean }) {
  const t = useTranslations('comparisons')
  const marked = compared && row.differs
  return (
    <tr className="group/row print:break-inside-avoid">
      <th
        scope="row"
        className={clsx(
          'sticky left-0 z-[5] border-b border-line bg-paper py-2.5 pr-3 text-left align-top font-medium group-hover/row:bg-sunken max-lg:pl-4 max-lg:hyphens-auto print:static print:bg-transparent print:pl-0',
        )}
      >
        <span className="flex items-start justify-between gap-2">
          <span className="min-w-0">{row.label}</span>
          {marked ? (
            <span className="flex-none pt-0.5 text-accent" title={t('differs')}>
              <EqualNot size={15} aria-hidden />
              <span className="sr-only">{t('differs')}</span>
            </span>
          ) : null}
        </span>
      </th>
      {row.cells.map((cell, index) => (
        <td
          key={index}
          className={clsx(
            'border-b border-line px-3 py-2.5 align-top tabular-nums break-words group-hover/row:bg-sunken/60',
            compared && !row.differs && 'text-muted',
          )}
        >
          <CellContent cell={cell} row={row.row} />
        </td>
      ))}
    </tr>
  )
}

const BEST = ['capacity', 'minimum_order', 'lead_time', 'tolerance'] as const

function CellContent({ cell, row }: { cell: Cell; row: string }) {
  const t = useTranslations('comparisons')
  const best = cell.best ? BEST.find((kind) => kind === row) : undefined
  if (cell.statements.length === 0) return <span className="text-faint italic">{t('notStated')}</span>
  const lines = cell.statements.map((statement, index) => (
    <StatementLine key={index} statement={statement}>
      {best && index === 0 ? (
        <>
          {' '}
          <Badge tone="accent" icon={CircleCheck}>
            {t(`best.${best}`)}
          </Badge>
        </>
      ) : null}
    </StatementLine>
  ))
  if (lines.length === 1) return lines
  return (
    <ul className="space-y-1.5">
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  )
}

const TONES = {
  good: 'text-ink',
  warning: 'text-warning',
  ended: 'text-muted line-through decoration-line-strong',
}

function StatementLine({ statement, children }: { statement: Statement; children?: ReactNode }) {
  const t = useTranslations('directory.verification')
  const { text, lang, to, href, note, tone } = statement
  const words = lang ? <Local text={{ text, lang }} /> : text
  return (
    <>
      <span className={clsx(tone && TONES[tone], tone === 'warning' && 'font-medium')}>
        {to ? (
          <TextLink to={to}>{words}</TextLink>
        ) : href ? (
          <TextLink href={href} externalLabel={t('external')}>
            {words}
          </TextLink>
        ) : (
          words
        )}
      </span>
      {children}
      {note ? <span className="block text-xs text-muted">{note}</span> : null}
    </>
  )
}
