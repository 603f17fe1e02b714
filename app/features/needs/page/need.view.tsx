import CalendarPlus from 'lucide-react/icons/calendar-plus'
import PenLine from 'lucide-react/icons/pen-line'
import { useTranslations } from 'use-intl'

import { Local, Seal, useRecordWords } from '#app/features/directory/index.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Container } from '#app/ui/container.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useProblems } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { useLocation } from '#app/ui/router.ts'
import { TextLink } from '#app/ui/text-link.tsx'

import { AnswerPart } from '../answers/answer.view.tsx'
import { ComparisonPart } from '../answers/comparison.view.tsx'
import { FilesPart } from '../files/files.view.tsx'
import { ViewsPart } from '../files/views.view.tsx'
import { ownNeedsPath } from '../need.ts'
import { ReviewPart } from '../review/review-part.view.tsx'
import { DoneNotice } from './done-notice.view.tsx'
import { KeepPart } from './keep-part.view.tsx'
import type { NeedCommand } from './need-commands.ts'
import { NeedFacts } from './need-facts.view.tsx'
import type { NeedPage } from './need-page.ts'

/** The page of a need: what is looked for, and what this reader can do about it. */
export function NeedView({
  page,
  done,
  answer,
}: {
  page: NeedPage
  done: NeedCommand | null
  answer: Answer
}) {
  const t = useTranslations('needs')
  const { key } = useLocation()
  const unseen = page.state === 'draft' || page.state === 'in_review'
  return (
    <Container>
      <Header page={page} />
      <div className="space-y-8">
        {done && !answer ? <DoneNotice key={key} done={done} page={page} /> : null}
        <Refused answer={answer} />
        <Standing page={page} />
        {page.mayReview ? <ReviewPart answer={answer} /> : null}
        <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0 space-y-12">
            {page.description ? (
              <p className="max-w-measure break-words whitespace-pre-line">
                <Local text={page.description} />
              </p>
            ) : null}
            <PageSection title={t('page.lookFor')}>
              <NeedFacts page={page} />
            </PageSection>
            {page.specification ? (
              <PageSection title={t('page.specification')}>
                <p className="max-w-measure break-words whitespace-pre-line">{page.specification}</p>
              </PageSection>
            ) : null}
            {page.files.length > 0 ? (
              <PageSection id="files" title={t('files.title')}>
                <FilesPart page={page} />
              </PageSection>
            ) : null}
          </div>
          <div className="space-y-5">
            <Buyer page={page} />
            {page.standing === 'owner' && page.mayKeep ? <KeepPart page={page} /> : null}
          </div>
        </div>
        {page.answers ? (
          <PageSection id="answers" title={t('compare.title')} ruled>
            <ComparisonPart page={page} answers={page.answers} />
          </PageSection>
        ) : null}
        {page.views && page.files.length > 0 ? (
          <PageSection id="views" title={t('files.views')} ruled>
            <ViewsPart needId={page.id} views={page.views} />
          </PageSection>
        ) : null}
        {page.standing === 'owner' || unseen ? null : <AnswerPart page={page} answer={answer} />}
      </div>
    </Container>
  )
}

function Header({ page }: { page: NeedPage }) {
  const t = useTranslations('needs')
  const site = useTranslations('site')
  const origin = useTranslations('directory.origin')
  const own = page.standing === 'owner'
  return (
    <PageHeader
      breadcrumbLabel={site('breadcrumb')}
      breadcrumb={[
        own
          ? { to: ownNeedsPath(page.enterprise.slug), label: t('own.title') }
          : page.mayReview
            ? { to: '/needs/review', label: t('review.title') }
            : { to: '/needs', label: t('page.all') },
        { label: <Local text={page.title} /> },
      ]}
      marks={
        <>
          <Badge tone={page.state === 'open' ? 'accent' : page.state === 'expired' ? 'warning' : 'neutral'}>
            {t(`states.${page.state}`)}
          </Badge>
          {page.visibility === 'public' && !own ? null : <Badge>{t(`visibility.${page.visibility}`)}</Badge>}
          {page.outcome && own ? <Badge>{t(`outcomes.${page.outcome}`)}</Badge> : null}
          {page.demonstration ? <DemonstrationLabel label={origin('demonstration')} /> : null}
        </>
      }
      title={
        <span className="break-words">
          <Local text={page.title} />
        </span>
      }
      lead={page.otherTitle ? <Local text={page.otherTitle} /> : undefined}
      actions={
        own && page.mayKeep && page.state !== 'closed' ? (
          <ButtonLink to={ownNeedsPath(page.enterprise.slug, page)} variant="secondary" icon={PenLine}>
            {t('page.edit')}
          </ButtonLink>
        ) : undefined
      }
    />
  )
}

/** Commands whose forms show themselves why they were refused. */
const WITH_FORM: readonly unknown[] = ['answer', 'return']

function Refused({ answer }: { answer: Answer }) {
  const t = useTranslations('needs.form')
  const other = WITH_FORM.includes(answer?.initialValue?.command) ? undefined : answer
  return <FieldErrors title={t('problems')} problems={useProblems(other)} />
}

/** To its own people and officers: why others do not see it. */
function Standing({ page }: { page: NeedPage }) {
  const t = useTranslations('needs')
  const word = useTranslations('site.word')
  const { day } = useRecordWords()
  if (page.standing === 'reader' && page.state !== 'closed') return null
  if (page.state === 'expired')
    return (
      <Alert tone="warning" word={word('warning')} title={t('page.expired', { day: day(page.expiresOn) })}>
        {t('page.expiredText')}
      </Alert>
    )
  if (page.state === 'in_review')
    return (
      <Alert word={word('info')} title={t('page.inReview')}>
        {t('page.inReviewText')}
      </Alert>
    )
  if (page.state === 'draft')
    return (
      <Alert tone={page.reviewNote ? 'warning' : 'info'} word={word('info')} title={t('page.draft')}>
        {page.reviewNote ? (
          <p className="whitespace-pre-line">
            {t('own.returned')}: {page.reviewNote}
          </p>
        ) : null}
      </Alert>
    )
  if (page.state === 'closed')
    return (
      <Alert word={word('info')} title={t('page.closed')}>
        {page.outcome ? t(`outcomes.${page.outcome}`) : null}
        {page.outcomeNote ? <p className="mt-1 whitespace-pre-line">{page.outcomeNote}</p> : null}
      </Alert>
    )
  return null
}

function Buyer({ page: { enterprise, standing, id, chosen } }: { page: NeedPage }) {
  const t = useTranslations('needs.page')
  const name = <Local text={enterprise.name} />
  return (
    <Card className="p-5!">
      <p className="text-sm text-muted">{t('by')}</p>
      <p className="mt-1 flex flex-wrap items-center gap-2 font-semibold break-words">
        {enterprise.seal ? <Seal record={enterprise.seal} size="small" /> : null}
        {enterprise.published || standing !== 'reader' ? (
          <TextLink to={`/enterprises/${enterprise.slug}`}>{name}</TextLink>
        ) : (
          name
        )}
      </p>
      {enterprise.place ? <p className="text-sm text-muted">{enterprise.place}</p> : null}
      {chosen > 0 ? <p className="mt-2 text-sm text-muted">{t('chosen', { count: chosen })}</p> : null}
      {standing === 'reader' ? (
        <ButtonLink
          to={`/meetings/new?enterprise=${enterprise.slug}&need=${id}`}
          variant="secondary"
          icon={CalendarPlus}
          className="mt-4 w-full"
        >
          {t('meeting')}
        </ButtonLink>
      ) : null}
    </Card>
  )
}
