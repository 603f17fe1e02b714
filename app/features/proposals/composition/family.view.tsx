import type { SubmissionResult } from '@conform-to/react'
import Undo from 'lucide-react/icons/undo-2'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Container } from '#app/ui/container.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form } from '#app/ui/router.ts'
import { useMoment } from '#app/ui/use-moment.ts'

import { FamilyForm } from './family-form.view.tsx'
import type { FamilyPage } from './read-families.server.ts'

/** One family of products: what it is made of, and every version of that. */
export function FamilyView({
  page,
  answer,
  done,
}: {
  page: FamilyPage
  answer: SubmissionResult | undefined
  done: boolean
}) {
  const t = useTranslations('composition')
  const site = useTranslations('site')
  return (
    <Container className="pb-16">
      <PageHeader
        breadcrumb={[{ label: t('title'), to: '/composition' }, { label: page.name || t('add') }]}
        breadcrumbLabel={t('title')}
        title={page.code === null ? t('add') : page.name}
        lead={t('form.lead')}
      />
      {done && !answer ? (
        <div className="mb-6">
          <Alert tone="success" word={site('word.success')} title={t('done')}>
            {t('doneText')}
          </Alert>
        </div>
      ) : null}
      {page.removed ? (
        <div className="mb-6">
          <Alert tone="warning" word={site('word.warning')} title={t('removedTitle')}>
            {t('removedText')}
          </Alert>
        </div>
      ) : null}
      <FamilyForm key={page.version} page={page} answer={answer} />
      {page.versions.length > 0 ? <Versions page={page} /> : null}
    </Container>
  )
}

function Versions({ page }: { page: FamilyPage }) {
  const t = useTranslations('composition.versions')
  const moment = useMoment()
  return (
    <PageSection title={t('title')} className="mt-12">
      <ul className="divide-y divide-line border-y border-line">
        {page.versions.map(({ version, at, by, note, removed }) => (
          <li key={version} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
            <div className="min-w-0 flex-1">
              <p className="font-medium">
                {version === 0 ? t('shipped') : t('version', { number: version })}
                {removed ? ` · ${t('removed')}` : ''}
              </p>
              <Muted>{[at && moment(at), by, note].filter(Boolean).join(' · ')}</Muted>
            </div>
            {version === page.version ? (
              <Muted>{t('present')}</Muted>
            ) : (
              <Form method="post">
                <input type="hidden" name="intent" value="restore" />
                <input type="hidden" name="version" value={page.version} />
                <input type="hidden" name="to" value={version} />
                <Button type="submit" variant="quiet" size="small" icon={Undo}>
                  {t('restore')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </PageSection>
  )
}
