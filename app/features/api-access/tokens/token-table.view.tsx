import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/router.ts'
import { Table } from '#app/ui/table.tsx'
import { useDay, useMoment } from '#app/ui/use-moment.ts'

import type { TokenRow } from './token.ts'

/** What a person's tokens may do, and when each was last used. */
export function TokenTable({ tokens }: { tokens: readonly TokenRow[] }) {
  const t = useTranslations('tokens')
  const day = useDay()
  const time = useMoment()
  return (
    <Table
      caption={t('list')}
      captionHidden
      rows={tokens}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('columns.name'),
          rowHeader: true,
          cell: ({ name, hint, state }) => (
            <>
              <span className="block">{name}</span>
              <span className="block font-mono text-sm text-muted">ncp_…{hint}</span>
              {state === 'live' ? null : <Badge>{t(`states.${state}`)}</Badge>}
            </>
          ),
        },
        {
          key: 'scopes',
          header: t('columns.scopes'),
          cell: ({ scopes }) =>
            scopes.length === 0 ? (
              <span className="text-muted">{t('readOnly')}</span>
            ) : (
              <span className="block break-words">{scopes.join(', ')}</span>
            ),
        },
        {
          key: 'used',
          header: t('columns.used'),
          cell: ({ lastUsedAt }) =>
            lastUsedAt ? time(lastUsedAt) : <span className="text-muted">{t('neverUsed')}</span>,
        },
        {
          key: 'end',
          header: t('columns.end'),
          cell: ({ expiresAt }) =>
            expiresAt ? day(expiresAt) : <span className="text-muted">{t('lifetimes.never')}</span>,
        },
        {
          key: 'revoke',
          header: t('columns.revoke'),
          headerHidden: true,
          cell: ({ id, name, state }) =>
            state === 'live' ? (
              <Form method="post">
                <input type="hidden" name="command" value="revoke" />
                <input type="hidden" name="id" value={id} />
                <Button
                  type="submit"
                  variant="secondary"
                  size="small"
                  aria-label={t('revokeNamed', { name })}
                >
                  {t('revoke')}
                </Button>
              </Form>
            ) : null,
        },
      ]}
    />
  )
}
