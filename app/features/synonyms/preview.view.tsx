import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import { useEffect, useRef } from 'react'
import { useFormatter, useLocale, useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { groupPath } from './group-path.ts'
import type { GroupPreview, PreviewHit, PreviewSide, QueryPreview } from './preview-group.server.ts'
import type { Warning } from './warnings.ts'

/** What a change would do to what people find: each query before and after, side by side. */
export function Preview({
  preview,
  changedSince = false,
}: {
  preview: GroupPreview
  changedSince?: boolean
}) {
  const t = useTranslations('synonyms.preview')
  const site = useTranslations('site.word')
  const heading = useRef<HTMLDivElement>(null)
  const shown = useRef<GroupPreview | null>(null)
  useEffect(() => {
    // Only what is new is brought into view.
    if (shown.current === preview) return
    shown.current = preview
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start', behavior: 'instant' })
  }, [preview])
  return (
    <section aria-labelledby="preview" className="mt-10">
      <div ref={heading} tabIndex={-1} className="scroll-mt-6 focus:outline-none">
        <Heading level={2} id="preview">
          {t('title')}
        </Heading>
      </div>
      <Muted className="mt-1 mb-5">{t('lead')}</Muted>
      <div className="space-y-5">
        {changedSince ? (
          <Alert tone="info" word={site('info')} live>
            {t('changedSince')}
          </Alert>
        ) : null}
        {preview.warnings.length > 0 ? (
          <Alert tone="warning" word={site('warning')} title={t('warnings')}>
            <ul className="mt-1 space-y-1">
              {preview.warnings.map((warning, index) => (
                <li key={index}>
                  <WarningText warning={warning} />
                </li>
              ))}
            </ul>
          </Alert>
        ) : null}
        {preview.queries.map((query) => (
          <QueryEffect key={query.query} effect={query} />
        ))}
      </div>
    </section>
  )
}

function WarningText({ warning }: { warning: Warning }) {
  const t = useTranslations('synonyms.warning')
  const format = useFormatter()
  const { phrase } = warning
  if (warning.kind === 'tooCommon')
    return t('tooCommon', { phrase, share: format.number(warning.share, { style: 'percent' }) })
  if (warning.kind !== 'inOtherGroup') return t(warning.kind, { phrase })
  return (
    <>
      {t('inOtherGroup', { phrase, group: warning.group.words })}{' '}
      <TextLink to={groupPath(warning.group.key)}>{t('openGroup')}</TextLink>
    </>
  )
}

function QueryEffect({ effect }: { effect: QueryPreview }) {
  const t = useTranslations('synonyms.preview')
  const { entering, leaving, compared } = effect
  const same = isSame(effect)
  return (
    <Card padded={false}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-5 py-3">
        <h3 className="text-lg font-semibold">“{effect.query}”</h3>
        {entering > 0 ? (
          <Badge tone="accent" icon={ArrowUp}>
            {t('entering', { count: entering })}
          </Badge>
        ) : null}
        {leaving > 0 ? (
          <Badge tone="error" icon={ArrowDown}>
            {t('leaving', { count: leaving })}
          </Badge>
        ) : null}
        {same ? <Badge>{t('same')}</Badge> : null}
        {compared === null || same ? null : <Muted as="span">{t('compared', { count: compared })}</Muted>}
      </div>
      {same ? (
        <Disclosure summary={t('show')} className="px-5 py-3">
          <Muted className="tabular-nums">{t('total', { count: effect.after.total })}</Muted>
          <Hits side={effect.after} mark={null} />
        </Disclosure>
      ) : (
        <div className="grid divide-line max-sm:divide-y sm:grid-cols-2 sm:divide-x">
          <Side title={t('before')} side={effect.before} mark={compared ? 'sinks' : 'leaves'} />
          <Side title={t('after')} side={effect.after} mark={compared ? 'rises' : 'enters'} />
        </div>
      )}
    </Card>
  )
}

/** Where as many come as go and nothing moves in or out of sight, nothing changes for the reader. */
function isSame({ entering, leaving, before, after }: QueryPreview): boolean {
  return entering + leaving === 0 && [...before.hits, ...after.hits].every(({ onlyHere }) => !onlyHere)
}

type MarkName = 'enters' | 'rises' | 'leaves' | 'sinks'

function Side({ title, side, mark }: { title: string; side: PreviewSide; mark: MarkName }) {
  const t = useTranslations('synonyms.preview')
  return (
    <div className="min-w-0 px-5 py-4">
      <h4 className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">{title}</span>
        <span className="tabular-nums text-sm text-muted">{t('total', { count: side.total })}</span>
      </h4>
      <Hits side={side} mark={mark} />
    </div>
  )
}

function Hits({ side, mark }: { side: PreviewSide; mark: MarkName | null }) {
  const t = useTranslations('synonyms.preview')
  const more = side.total - side.hits.length
  if (side.hits.length === 0) return <Muted className="mt-2">{t('none')}</Muted>
  return (
    <>
      <ol className="mt-2 space-y-2">
        {side.hits.map((hit) => (
          <HitRow key={hit.id} hit={hit} mark={mark} />
        ))}
      </ol>
      {more > 0 ? <Muted className="mt-2">{t('more', { count: more })}</Muted> : null}
    </>
  )
}

function HitRow({ hit, mark }: { hit: PreviewHit; mark: MarkName | null }) {
  const t = useTranslations('synonyms.preview')
  const language = useLocale()
  const comes = mark === 'enters' || mark === 'rises'
  const name = language === 'en' ? (hit.nameEn ?? hit.name) : hit.name
  const path = hit.kind === 'enterprise' ? `/enterprises/${hit.slug}` : `/products/${hit.slug}`
  return (
    <li className="flex items-start justify-between gap-3 text-[0.9375rem] leading-6">
      <span className="min-w-0">
        <TextLink to={path}>
          <span lang={language === 'en' && hit.nameEn !== null ? 'en' : 'vi'}>{name}</span>
        </TextLink>
        <span className="block text-sm text-muted">
          {t(hit.kind)}
          {hit.maker ? (
            <>
              {' '}
              {t('by')} <span lang="vi">{hit.maker}</span>
            </>
          ) : null}
        </span>
      </span>
      {hit.onlyHere && mark ? (
        <Badge tone={comes ? 'accent' : 'error'} icon={comes ? ArrowUp : ArrowDown} className="flex-none">
          {t(mark)}
        </Badge>
      ) : null}
    </li>
  )
}
