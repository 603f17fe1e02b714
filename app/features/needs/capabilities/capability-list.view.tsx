import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { Local, useRecordWords } from '#app/features/directory/index.ts'
import { Heading } from '#app/ui/heading.tsx'

import { useNeedWords } from '../page/use-need-words.ts'
import type { ShownCapability } from './capability.ts'

/** Processes that are offered, each with what is known of it. */
export function CapabilityList({
  capabilities,
  level = 3,
  action,
}: {
  capabilities: readonly ShownCapability[]
  level?: 2 | 3
  action?: (capability: ShownCapability) => ReactNode
}) {
  const t = useTranslations('needs.capability')
  const { day, number } = useRecordWords()
  const { amount } = useNeedWords()
  return (
    <ul className="divide-y divide-line border-y border-line">
      {capabilities.map((capability) => {
        const { id, process, detail, toleranceMm, free, asOf } = capability
        const facts = [
          toleranceMm === null ? null : t('tolerance', { value: number(toleranceMm) }),
          free && t('free', { amount: amount(free) }),
          t('stated', { day: day(asOf) }),
        ]
        return (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-4">
            <div className="min-w-0 flex-1 basis-64">
              <Heading level={level} look="label">
                {process}
              </Heading>
              {detail ? (
                <p className="break-words whitespace-pre-line">
                  <Local text={detail} />
                </p>
              ) : null}
              <p className="tabular-nums text-sm text-muted">{facts.filter(Boolean).join(' · ')}</p>
            </div>
            {action?.(capability)}
          </li>
        )
      })}
    </ul>
  )
}
