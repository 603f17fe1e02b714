import UserX from 'lucide-react/icons/user-x'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'

import { GRACE_DAYS } from './erasure.ts'

/** After asking for the account to be erased: signed out, and how to come back. */
export function AccountGoesView() {
  const t = useTranslations('privacy.goes')
  return (
    <Container width="form">
      <div className="py-12">
        <EmptyState
          icon={UserX}
          title={t('title')}
          actions={
            <>
              <ButtonLink to="/sign-in">{t('signIn')}</ButtonLink>
              <ButtonLink to="/" variant="secondary">
                {t('home')}
              </ButtonLink>
            </>
          }
        >
          {t('text', { days: GRACE_DAYS })}
        </EmptyState>
      </div>
    </Container>
  )
}
