import { ChoiceControls, type ChoiceSubject } from './choice-controls.view.tsx'
import { useFeedback } from './feedback-context.ts'
import { PartnerNotes } from './partner-notes.view.tsx'
import { SharePartner } from './share-partner.view.tsx'

/** What the enterprise says of a proposed partner: its choice, its notes, and showing it to a colleague. */
export function PartnerFeedback({
  partner,
  group,
  weights,
}: Omit<ChoiceSubject, 'about'> & { group: string }) {
  if (!useFeedback()) return null
  return (
    <div className="space-y-2 border-t border-line pt-4">
      <ChoiceControls partner={partner} group={group} about={group} weights={weights} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <PartnerNotes partner={partner} />
        <SharePartner partner={partner} about={group} />
      </div>
    </div>
  )
}
