import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import { MOST_NOTE_LETTERS, MOST_NOTES, type NoteShown } from './choice.ts'
import { type NamedPartner, useFeedback } from './feedback-context.ts'
import { FeedbackForm } from './feedback-form.view.tsx'

/** The notes about a partner, behind their number, with room for one more. */
export function PartnerNotes({
  partner,
  open = false,
  mayAdd = true,
}: {
  partner: NamedPartner
  open?: boolean
  /** Nothing more is noted of what has left the directory. */
  mayAdd?: boolean
}) {
  const t = useTranslations('partnerChoices.note')
  const state = useFeedback()
  if (!state) return null
  const notes = state.feedback.notes[partner.id] ?? []
  return (
    <Disclosure
      open={open}
      className="open:basis-full"
      summary={
        <span className="text-sm">
          {t('summary', { count: notes.length })}
          <span className="sr-only">: {partner.name}</span>
        </span>
      }
    >
      <div className="space-y-3">
        {notes.length > 0 ? (
          <ul aria-label={t('summaryOf', { name: partner.name })} className="space-y-2">
            {notes.map((note) => (
              <Note key={note.id} note={note} partner={partner} />
            ))}
          </ul>
        ) : null}
        {mayAdd && notes.length < MOST_NOTES ? (
          <FeedbackForm
            fields={{ command: 'addNote', partner: partner.id }}
            partner={partner}
            className="max-w-measure space-y-3"
            onSent={(form) => form.reset()}
          >
            <Field label={t('add')} hint={t('hint')} required>
              <TextArea name="note" required maxLength={MOST_NOTE_LETTERS} rows={2} className="min-h-16!" />
            </Field>
            <Button type="submit" size="small" variant="secondary">
              {t('submit')}
              <span className="sr-only">: {partner.name}</span>
            </Button>
          </FeedbackForm>
        ) : null}
      </div>
    </Disclosure>
  )
}

function Note({ note, partner }: { note: NoteShown; partner: NamedPartner }) {
  const t = useTranslations('partnerChoices.note')
  const when = useMoment()(note.at)
  const author = note.author ?? t('former')
  return (
    <li className="rounded-control bg-sunken px-4 py-3">
      <p className="text-[0.9375rem] leading-6 break-words whitespace-pre-wrap">{note.text}</p>
      <div className="mt-1 flex flex-wrap items-center gap-x-3">
        <Muted>{t('by', { name: note.mine ? t('me', { name: author }) : author, when })}</Muted>
        {note.removable ? (
          <FeedbackForm
            fields={{ command: 'removeNote', note: note.id }}
            partner={partner}
            className="max-sm:-ml-3"
          >
            <Button
              type="submit"
              variant="quiet"
              size="small"
              aria-label={t('removeOf', { name: author, when })}
            >
              {t('remove')}
            </Button>
          </FeedbackForm>
        ) : null}
      </div>
    </li>
  )
}
