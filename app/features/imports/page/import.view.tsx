import type { SubmissionResult } from '@conform-to/react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'

import { HistoryLink } from '#app/platform/audit/history-link.view.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { noControl, useBusy, useProblems } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { Form, useRefresh } from '#app/ui/router.ts'
import { Stat } from '#app/ui/stat.tsx'
import { StatList } from '#app/ui/stat-list.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import { WORKING_STATES } from '../import-kind.ts'
import { ColumnsForm } from './columns-form.view.tsx'
import type { ImportPage } from './imports-page.ts'
import { RefusedRows } from './refused-rows.view.tsx'
import { RowEffects } from './row-effects.view.tsx'
import { STATE_TONES } from './state-tones.ts'

/** One import: how far it is, what it would do or did, what was refused. */
export function ImportView({
  page,
  answer,
  history = null,
}: {
  page: ImportPage
  answer: SubmissionResult | undefined
  /** Where the audit log tells of it, for those who may read that. */
  history?: string | null
}) {
  const t = useTranslations('imports')
  const site = useTranslations('site')
  const problems = useProblems(answer, noControl)
  const { state, layout } = page
  const shown = layout !== null && state !== 'checking' && page.failure === null
  return (
    <Container>
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[{ to: '/imports', label: t('page.back') }, { label: page.fileName }]}
        title={page.fileName}
        marks={<Badge tone={STATE_TONES[state]}>{t(`states.${state}`)}</Badge>}
        lead={[page.kind, page.enterprise].filter(Boolean).join(' · ')}
        actions={<HistoryLink to={history} />}
      />
      <div className="space-y-10">
        <FieldErrors title={t('page.failure')} problems={problems} />
        <Standing page={page} />
        {shown && layout.missing.length === 0 ? <Counts page={page} /> : null}
        {state === 'ready' ? <Decide page={page} /> : null}
        {state === 'done' ? <Done page={page} /> : null}
        {page.refused.length > 0 && shown ? <RefusedRows page={page} /> : null}
        {shown ? <RowEffects page={page} /> : null}
        {state === 'ready' && layout ? <ColumnsForm page={page} layout={layout} /> : null}
      </div>
    </Container>
  )
}

/** What goes on, or how it ended. */
function Standing({ page }: { page: ImportPage }) {
  const t = useTranslations('imports.page')
  const word = useTranslations('site.word')
  const moment = useMoment()
  const { state, failure } = page
  if (state === 'checking' || state === 'applying' || state === 'undoing') return <Working page={page} />
  if (failure !== null)
    return (
      <Alert
        tone="error"
        word={word('error')}
        title={t('failure')}
        live
        actions={
          state === 'failed' ? (
            <ButtonLink to="/imports" variant="secondary" size="small">
              {t('again')}
            </ButtonLink>
          ) : null
        }
      >
        {failure}
      </Alert>
    )
  if (state !== 'undone') return null
  return (
    <Alert
      tone={page.keptRows > 0 ? 'warning' : 'success'}
      word={word(page.keptRows > 0 ? 'warning' : 'success')}
      title={page.undoneAt ? t('undone', { when: moment(page.undoneAt) }) : null}
      live
    >
      {page.keptRows === 0 ? (
        t('undoneAll')
      ) : (
        <>
          <p>{t('kept', { count: page.keptRows })}</p>
          <ul className="mt-2 list-disc pl-5">
            {page.kept.map(({ row, reason }) => (
              <li key={row}>{t('keptRow', { row, reason })}</li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  )
}

/** The server tells of progress; where its line is cut, the page asks now and then. */
const ASK_EVERY_MS = 2500

function Working({ page: { state, progress, id } }: { page: ImportPage }) {
  const t = useTranslations('imports.page')
  const refresh = useRefresh()
  const working = WORKING_STATES.includes(state)
  useEffect(() => {
    if (!working) return
    const timer = setInterval(refresh, ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [working, refresh])
  const { done, total } = progress
  const percent = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 0
  if (state !== 'checking' && state !== 'applying' && state !== 'undoing') return null
  return (
    <div className="max-w-xl space-y-3" aria-live="polite">
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <ProgressBar
        label={t(`progress.${state}`)}
        {...(total > 0 ? { value: percent } : {})}
        note={total > 0 ? t('progressNote', { percent: String(percent) }) : null}
      />
      <Muted>{t('progressText')}</Muted>
      <noscript>
        <TextLink to={`/imports/${id}`}>{t('refresh')}</TextLink>
      </noscript>
    </div>
  )
}

function Counts({ page: { counts } }: { page: ImportPage }) {
  const t = useTranslations('imports.page.counts')
  return (
    <section aria-label={t('label')}>
      <StatList>
        {(['new', 'changed', 'unchanged', 'rejected'] as const).map((key) => (
          <Stat key={key} value={<Figure value={counts[key]} />} label={t(key)} />
        ))}
      </StatList>
    </section>
  )
}

function Figure({ value }: { value: number }) {
  const t = useTranslations('imports.figures')
  return t('count', { value })
}

function Decide({ page }: { page: ImportPage }) {
  const t = useTranslations('imports.page')
  const word = useTranslations('site.word')
  const busy = useBusy('run')
  const { layout, counts } = page
  if (!layout || page.failure !== null) return null
  const count = counts.new + counts.changed
  return (
    <div className="space-y-5">
      {layout.missing.length > 0 ? (
        <Alert
          tone="error"
          word={word('error')}
          title={t('missing', { fields: layout.missing.join(', ') })}
        />
      ) : null}
      {layout.doubts.length > 0 ? (
        <Alert tone="warning" word={word('warning')} title={t('doubts')}>
          <ul>
            {layout.doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {layout.missing.length > 0 ? null : count === 0 ? (
        <Alert word={word('info')} title={t('nothing')} />
      ) : (
        <Form method="post" className="space-y-2">
          <Button type="submit" name="command" value="run" busy={busy}>
            {t('run', { count })}
          </Button>
          <Muted>{t('runHint')}</Muted>
        </Form>
      )}
    </div>
  )
}

function Done({ page }: { page: ImportPage }) {
  const t = useTranslations('imports.page')
  const word = useTranslations('site.word')
  const moment = useMoment()
  const { counts, undoUntil, imported } = page
  return (
    <div className="space-y-6">
      <Alert
        tone="success"
        word={word('success')}
        title={t('done', { new: counts.new, changed: counts.changed })}
        live
        actions={
          undoUntil ? (
            <Form method="post" className="flex flex-wrap items-center gap-3">
              <Button type="submit" name="command" value="undo" variant="secondary" size="small">
                {t('undo')}
              </Button>
              <span className="text-sm">{t('undoUntil', { when: moment(undoUntil) })}</span>
            </Form>
          ) : null
        }
      >
        {t('doneText')}
      </Alert>
      {imported.length > 0 ? (
        <section aria-labelledby="imported">
          <Heading level={2} look="part" id="imported" className="mb-3">
            {t('imported')}
          </Heading>
          <ul className="space-y-1">
            {imported.map(({ name, to }) => (
              <li key={to}>
                <TextLink to={to}>{name}</TextLink>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
