import type { SubmissionResult } from '@conform-to/react'
import HistoryIcon from 'lucide-react/icons/history'
import { useFormatter, useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { FactRow } from '#app/ui/fact-row.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form } from '#app/ui/router.ts'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useDay } from '#app/ui/use-moment.ts'

import { AdminFrame } from '../admin-frame.view.tsx'
import { auditPath } from '../audit/audit.ts'
import { MOST_REASON_LETTERS } from '../viewing/viewing.ts'
import type { EnterpriseAsAdministrator } from './read-enterprises.server.ts'

/** One enterprise: who acts for it, who sees it, and what an administrator can do about that. */
export function EnterpriseView({
  page,
  answer,
}: {
  page: EnterpriseAsAdministrator
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('administration.enterprise')
  return (
    <AdminFrame
      section="enterprises"
      title={page.name}
      lead={page.taxCode ?? page.publicId ?? undefined}
      actions={
        <>
          <ButtonLink to={`/enterprises/${page.slug}`} variant="secondary">
            {t('page')}
          </ButtonLink>
          <ButtonLink to={auditPath({ record: page.id })} variant="secondary" icon={HistoryIcon}>
            {t('history')}
          </ButtonLink>
        </>
      }
    >
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <div className="min-w-0">
          <Facts page={page} />
        </div>
        <PageSection
          title={t(page.state === 'withheld' ? 'release' : 'withhold')}
          look="part"
          className="min-w-0"
        >
          {page.state === 'withheld' ? <Release /> : <Withhold answer={answer} />}
        </PageSection>
      </div>
    </AdminFrame>
  )
}

function Facts({ page }: { page: EnterpriseAsAdministrator }) {
  const t = useTranslations('administration.enterprise')
  const list = useTranslations('administration.enterprises')
  const role = useTranslations('administration.membership')
  const format = useFormatter()
  const day = useDay()
  return (
    <DefinitionList>
      <FactRow term={t('state')}>
        {page.state === 'published' ? (
          t('published')
        ) : (
          <Badge tone="warning">{list(`states.${page.state}`)}</Badge>
        )}
        {page.since ? <Muted as="span"> {t('since', { day: day(page.since) })}</Muted> : null}
        {page.withheldReason ? <Muted className="mt-1">{page.withheldReason}</Muted> : null}
      </FactRow>
      <FactRow term={list('origin')}>{list(`origins.${page.origin}`)}</FactRow>
      <FactRow term={t('people')}>
        {page.people.length === 0
          ? list('noOwner')
          : page.people.map((person) => (
              <span key={person.id} className="block">
                <TextLink to={`/admin/people/${person.id}`}>{person.name}</TextLink>
                <Muted as="span">
                  {' '}
                  · {role(person.role)} · {person.email}
                </Muted>
              </span>
            ))}
      </FactRow>
      <FactRow term={t('products')}>{format.number(page.products)}</FactRow>
      <FactRow term={t('created')}>{day(page.createdAt)}</FactRow>
      <FactRow term={list('changed')}>{day(page.updatedAt)}</FactRow>
      <FactRow term={t('id')}>
        <span className="font-mono text-sm break-all">{page.id}</span>
      </FactRow>
    </DefinitionList>
  )
}

function Withhold({ answer }: { answer: SubmissionResult | undefined }) {
  const t = useTranslations('administration.enterprise')
  const form = useFormAnswer(answer)
  return (
    <Form method="post" className="space-y-4">
      <input type="hidden" name="command" value="withhold" />
      <FieldErrors title={t('refused')} problems={form.problems} />
      <Muted>{t('withholdText')}</Muted>
      <Field id="reason" label={t('reason')} hint={t('reasonHint')} error={form.errorOf('reason')} required>
        <TextArea
          name="reason"
          rows={3}
          maxLength={MOST_REASON_LETTERS}
          defaultValue={form.text('reason', '')}
          required
        />
      </Field>
      <Button type="submit" variant="secondary" busy={useBusy('withhold')}>
        {t('withholdSubmit')}
      </Button>
    </Form>
  )
}

function Release() {
  const t = useTranslations('administration.enterprise')
  return (
    <Form method="post" className="space-y-4">
      <input type="hidden" name="command" value="release" />
      <Muted>{t('releaseText')}</Muted>
      <Button type="submit" variant="secondary" busy={useBusy('release')}>
        {t('releaseSubmit')}
      </Button>
    </Form>
  )
}
