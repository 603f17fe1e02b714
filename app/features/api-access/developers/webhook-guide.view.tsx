import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Table } from '#app/ui/table.tsx'

import { Code } from './code.view.tsx'
import type { DevelopersPage } from './developers-page.ts'

const MESSAGE = `POST /your/address
webhook-id: 019a2f6e-7d1c-7a42-9c55-4f0f2d7f9b10
webhook-timestamp: 1795838400
webhook-signature: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=

{
  "type": "product.changed",
  "timestamp": "2026-11-28T03:00:00.000Z",
  "data": {
    "enterprise": { "id": "NC-E-…", "url": "…/api/v1/enterprises/NC-E-…" },
    "product": { "id": "NC-P-…", "url": "…/api/v1/products/NC-P-…" }
  }
}`

const VERIFY = `import { createHmac, timingSafeEqual } from 'node:crypto'

// secret: "whsec_…", body: the bytes as they came, before any parsing
export function isFromNhipCau(secret, headers, body) {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const right = createHmac('sha256', key).update(\`\${id}.\${timestamp}.\${body}\`).digest()
  return headers['webhook-signature'].split(' ').some((each) => {
    const given = Buffer.from(each.replace(/^v1,/, ''), 'base64')
    return given.length === right.length && timingSafeEqual(given, right)
  })
}`

const RULES = ['answer', 'retries', 'order', 'secret', 'off'] as const

/** What is told by itself, and how a receiver knows that it is true. */
export function WebhookGuide({ page }: { page: DevelopersPage }) {
  const t = useTranslations('developersPage.webhooks')
  const events = useTranslations('webhookEvents')
  return (
    <section id="webhooks" className="scroll-mt-8">
      <Heading level={2}>{t('title')}</Heading>
      <p className="mt-2 max-w-measure">{t('text')}</p>
      <div className="mt-4">
        <ButtonLink to="/account/webhooks" variant="secondary" size="small">
          {t('add')}
        </ButtonLink>
      </div>
      <div className="mt-6">
        <Table
          caption={t('events')}
          rows={page.events}
          rowKey={({ name }) => name}
          columns={[
            {
              key: 'name',
              header: t('event'),
              rowHeader: true,
              cell: ({ name }) => <code className="font-mono text-sm">{name}</code>,
            },
            {
              key: 'text',
              header: t('when'),
              cell: ({ key }) => events(key as Parameters<typeof events>[0]),
            },
          ]}
        />
      </div>
      <Heading level={3} className="mt-8">
        {t('message')}
      </Heading>
      <Code label={t('message')}>{MESSAGE}</Code>
      <Heading level={3} className="mt-8">
        {t('verify')}
      </Heading>
      <p className="mt-2 max-w-measure">{t('verifyText')}</p>
      <Code label={t('verify')}>{VERIFY}</Code>
      <Prose className="mt-6">
        <ul>
          {RULES.map((rule) => (
            <li key={rule}>{t(`rules.${rule}`)}</li>
          ))}
        </ul>
      </Prose>
    </section>
  )
}
