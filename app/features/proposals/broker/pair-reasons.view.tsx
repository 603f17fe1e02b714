import { useFormatter, useTranslations } from 'use-intl'

import { ReasonList } from '#app/ui/reason-list.tsx'
import { WeightBar } from '#app/ui/weight-bar.tsx'

import type { ProposedPartner } from '../finding/proposals.ts'
import { gapWords, reasonSentence, sourceWords } from '../page/reason-sentence.view.tsx'
import { RULE_ICONS } from '../page/rule-icons.view.tsx'
import { useWording, type Wording } from '../page/wording.view.tsx'
import type { ShownReasons } from './broker-page.ts'

/** Everything that the rules say for a pair, and what is missing. */
export function PairReasons({ reasons, asker }: { reasons: ShownReasons; asker: string }) {
  const t = useTranslations('broker.start')
  const wording = useWording(reasons.labels, asker)
  const { partner } = reasons
  return (
    <div className="space-y-4">
      <Fit partner={partner} wording={wording} />
      <ReasonList label={t('why', { name: asker })} reasons={shownReasons(partner, wording)} />
    </div>
  )
}

/** How well it fits as a figure and a bar, and for which matter. */
export function Fit({ partner, wording }: { partner: ProposedPartner; wording: Wording }) {
  const t = useTranslations('broker.start')
  const format = useFormatter()
  const score = format.number(partner.score, { style: 'percent', maximumFractionDigits: 0 })
  const title = wording.name(
    partner.about.kind === 'offer' ? partner.about.product.name : partner.about.wish.title,
  )
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <WeightBar weight={partner.score} />
      <span className="tabular-nums font-medium">{t('score', { score })}</span>
      <span className="text-muted">{t('for', { title })}</span>
    </p>
  )
}

function shownReasons(partner: ProposedPartner, wording: Wording) {
  const heaviest = partner.reasons[0]?.contribution ?? 1
  const score = wording.number(partner.score * 100)
  return [
    ...partner.reasons.map((reason) => ({
      key: reason.rule as string,
      icon: RULE_ICONS[reason.rule],
      sentence: reasonSentence(reason, wording),
      evidence: sourceWords(reason, wording),
      weight: reason.contribution / heaviest,
      weightLabel: wording.t('partner.contribution', {
        points: wording.number(reason.contribution * 100),
        score,
      }),
    })),
    ...partner.gaps.map((gap) => {
      const { fact, remedy } = gapWords(gap, wording)
      return {
        key: `${gap.rule} ${gap.howToClose}`,
        icon: RULE_ICONS[gap.rule],
        sentence: fact,
        remedy,
        gap: true,
        weight: 0,
        weightLabel: wording.t('partner.missing'),
      }
    }),
  ]
}
