import BadgeCheck from 'lucide-react/icons/badge-check'
import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { FactRow } from '#app/ui/fact-row.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { FactRecord } from './fact-record.ts'
import { OldBadge } from './old-badge.view.tsx'
import { useRecordWords } from './use-record-words.ts'

/** Abilities, each with its day and who says so. */
export function FactList({ facts, today }: { facts: readonly FactRecord[]; today: string }) {
  const t = useTranslations('directory.facts')
  const words = useRecordWords()
  return (
    <DefinitionList>
      {facts.map((fact) => (
        <FactRow
          key={fact.id}
          term={t(fact.kind)}
          mark={
            <>
              {fact.verifiedOn ? (
                <Badge tone="accent" icon={BadgeCheck}>
                  {t('checked')}
                </Badge>
              ) : null}
              <OldBadge asOf={fact.asOf} today={today} />
            </>
          }
          provenance={<Provenance fact={fact} today={today} />}
        >
          <span className="font-medium">{words.fact(fact)}</span>
        </FactRow>
      ))}
    </DefinitionList>
  )
}

function Provenance({ fact, today }: { fact: FactRecord; today: string }) {
  const t = useTranslations('directory')
  const { day, age } = useRecordWords()
  return (
    <>
      {t('facts.provenance', {
        day: day(fact.asOf),
        age: age(fact.asOf, today),
        source: t(`facts.source.${fact.source}`),
      })}
      {fact.verifiedOn ? ` · ${t('facts.checkedOn', { day: day(fact.verifiedOn) })}` : null}
      {fact.link ? (
        <>
          {' · '}
          <TextLink href={fact.link.url} externalLabel={t('verification.external')}>
            {fact.link.site}
          </TextLink>
        </>
      ) : null}
    </>
  )
}
