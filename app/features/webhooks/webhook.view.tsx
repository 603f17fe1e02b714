import type { SubmissionResult } from '@conform-to/react'
import { useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Container } from '#app/ui/container.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'
import { useMoment } from '#app/ui/use-moment.ts'

import { MessageLog } from './message-log.view.tsx'
import { SecretNotice } from './secret-notice.view.tsx'
import { StateBadge } from './state-badge.view.tsx'
import { FAILING_DAYS } from './webhook.ts'
import { WebhookForm } from './webhook-form.view.tsx'
import type { WebhookNotice, WebhookPage } from './webhooks-page.ts'

/** One webhook: whether messages arrive, what was sent, and what can be changed. */
export function WebhookView({
  page,
  answer,
  notice,
}: {
  page: WebhookPage
  answer: SubmissionResult | undefined
  notice: WebhookNotice | null
}) {
  const t = useTranslations('webhooks')
  const site = useTranslations('site')
  return (
    <Container width="form">
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[{ to: '/account/webhooks', label: t('title') }, { label: page.enterprise }]}
        title={<span className="text-2xl break-all">{page.url}</span>}
        marks={<StateBadge webhook={page} />}
        lead={page.enterprise}
        actions={
          page.state === 'active' ? (
            <Command command="test" primary>
              {t('test')}
            </Command>
          ) : (
            <Command command="enable" primary>
              {t('enable')}
            </Command>
          )
        }
      />
      <div className="space-y-12">
        <Notices page={page} notice={notice} />
        <section aria-labelledby="log">
          <Heading level={2} id="log">
            {t('log.title')}
          </Heading>
          <p className="mt-1 text-sm text-muted">{t('log.text')}</p>
          <div className="mt-4">
            <MessageLog
              messages={page.messages}
              watch={page.state === 'active' && !isToBeRead(answer, notice)}
            />
          </div>
          {page.messages.length > 0 ? (
            <div className="mt-4">
              <FileLinks to={`/account/webhooks/${page.id}/file`} />
            </div>
          ) : null}
        </section>
        <section aria-labelledby="settings" className="space-y-6">
          <Heading level={2} id="settings">
            {t('settings')}
          </Heading>
          <WebhookForm
            key={`${page.url} ${page.events.join()}`}
            answer={answer}
            values={page}
            submit={t('form.save')}
          />
        </section>
        <Manage page={page} />
      </div>
    </Container>
  )
}

/** A secret that is shown this once, and what is wrong with a form, stay until the reader goes on. */
function isToBeRead(answer: SubmissionResult | undefined, notice: WebhookNotice | null): boolean {
  return answer !== undefined || (notice?.secret ?? null) !== null
}

function Notices({ page, notice }: { page: WebhookPage; notice: WebhookNotice | null }) {
  const t = useTranslations('webhooks')
  const word = useTranslations('site.word')
  const time = useMoment()
  const said = notice?.done
  const plain =
    said === 'save' || said === 'test' || said === 'redeliver' || said === 'enable' || said === 'disable'
  return (
    <>
      {notice?.secret ? <SecretNotice secret={notice.secret} title={t('secret.rotated')} /> : null}
      {plain ? <Alert tone="success" word={word('success')} title={t(`done.${said}`)} live /> : null}
      {page.state === 'disabled' ? (
        <Alert tone="error" word={word('error')} title={t('off.title')}>
          {page.failingSince === null
            ? t('off.byHand')
            : t('off.text', { days: FAILING_DAYS, since: time(page.failingSince) })}
        </Alert>
      ) : page.failingSince === null ? null : (
        <Alert tone="warning" word={word('warning')} title={t('failing.title')}>
          {t('failing.text', { days: FAILING_DAYS, since: time(page.failingSince) })}
        </Alert>
      )}
      {page.formerUntil ? (
        <Alert word={word('info')} title={t('secret.both', { until: time(page.formerUntil) })} />
      ) : null}
    </>
  )
}

function Manage({ page }: { page: WebhookPage }) {
  const t = useTranslations('webhooks')
  return (
    <section aria-labelledby="manage" className="space-y-4 border-t border-line pt-8">
      <Heading level={2} id="manage" look="part">
        {t('manage')}
      </Heading>
      <Disclosure summary={t('rotate.title')}>
        <p className="mb-3 max-w-measure text-muted">{t('rotate.text')}</p>
        <Command command="rotate">{t('rotate.submit')}</Command>
      </Disclosure>
      <Disclosure summary={t('stop.title')}>
        <div className="flex flex-wrap gap-3">
          {page.state === 'active' ? <Command command="disable">{t('stop.disable')}</Command> : null}
          <Command command="delete">{t('stop.delete')}</Command>
        </div>
        <p className="mt-3 max-w-measure text-muted">{t('stop.text')}</p>
      </Disclosure>
    </section>
  )
}

function Command({
  command,
  primary = false,
  children,
}: {
  command: string
  primary?: boolean
  children: string
}) {
  return (
    <Form method="post">
      <input type="hidden" name="command" value={command} />
      <Button type="submit" variant={primary ? 'primary' : 'secondary'}>
        {children}
      </Button>
    </Form>
  )
}
