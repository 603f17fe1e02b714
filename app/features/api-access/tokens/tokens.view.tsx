import type { SubmissionResult } from '@conform-to/react'
import KeyRound from 'lucide-react/icons/key-round'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { CopyText } from '#app/ui/copy-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'

import { CreateTokenForm } from './create-token-form.view.tsx'
import { TokenTable } from './token-table.view.tsx'
import type { TokensPage } from './token.ts'

/** The page on which a person keeps tokens for programs. */
export function TokensView({
  page,
  answer,
  made,
}: {
  page: TokensPage
  answer: SubmissionResult | undefined
  /** A token that was made a moment ago, which is shown this once. */
  made: { name: string; token: string } | null
}) {
  const t = useTranslations('tokens')
  const word = useTranslations('site.word')
  return (
    <Container width="form">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink to="/developers" variant="secondary">
            {t('document')}
          </ButtonLink>
        }
      />
      <div className="space-y-12">
        {made ? (
          <Alert tone="success" word={word('success')} title={t('made.title', { name: made.name })} live>
            <p>{t('made.text')}</p>
            <div className="mt-3">
              <CopyText
                text={made.token}
                label={t('made.token')}
                copy={t('made.copy')}
                copied={t('made.copied')}
              />
            </div>
          </Alert>
        ) : null}
        <PageSection title={t('list')}>
          {page.tokens.length === 0 ? (
            <EmptyState icon={KeyRound} title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <TokenTable tokens={page.tokens} />
          )}
        </PageSection>
        <PageSection title={t('create.title')}>
          {page.full ? (
            <Alert word={word('info')} title={t('full')} />
          ) : (
            <CreateTokenForm answer={made ? undefined : answer} member={page.member} />
          )}
        </PageSection>
      </div>
    </Container>
  )
}
