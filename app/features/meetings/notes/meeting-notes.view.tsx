import type { SubmissionResult } from '@conform-to/react'
import CloudOff from 'lucide-react/icons/cloud-off'
import Check from 'lucide-react/icons/check'
import LoaderCircle from 'lucide-react/icons/loader-circle'
import { type ReactNode, useRef } from 'react'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Field } from '#app/ui/field.tsx'
import { Form } from '#app/ui/router.ts'
import { TextArea } from '#app/ui/text-area.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import { useTellTyping, useWriters } from '../rooms/use-writers.ts'
import { MOST_LETTERS } from './notes.ts'
import type { NotesState } from './notes-session.ts'
import type { MeetingNotesPage } from './read-notes.server.ts'
import { useOwnNotes } from './use-own-notes.ts'
import { useSharedNotes } from './use-shared-notes.ts'

/** The notes of a meeting: those that both sides write together, and one's own. */
export function MeetingNotes({
  meetingId,
  own,
  shared,
  answer,
}: MeetingNotesPage & {
  /** What the form of the notes came back with, on the page that it is posted to. */
  answer?: SubmissionResult | undefined
}) {
  return (
    <div className="space-y-6" id="notes">
      {shared ? (
        <SharedNotes meetingId={meetingId} shared={shared} answer={answerOf(answer, 'shared')} />
      ) : null}
      {own ? <OwnNotes meetingId={meetingId} own={own} answer={answerOf(answer, 'own')} /> : null}
    </div>
  )
}

/** What was answered to one of the two forms. */
function answerOf(answer: SubmissionResult | undefined, intent: string): SubmissionResult | undefined {
  return answer?.initialValue?.intent === intent ? answer : undefined
}

function typedIn(answer: SubmissionResult | undefined): string | undefined {
  const typed = answer?.initialValue?.text
  return typeof typed === 'string' ? typed : undefined
}

function SharedNotes({
  meetingId,
  shared,
  answer,
}: {
  meetingId: string
  shared: NonNullable<MeetingNotesPage['shared']>
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('meetingNotes')
  const box = useRef<HTMLTextAreaElement>(null)
  const base = useRef<HTMLInputElement>(null)
  const { state, problem, mayWrite, session } = useSharedNotes(meetingId, shared, box)
  const writers = useWriters(meetingId, 'notes')
  const { wrote, stopped } = useTellTyping(meetingId, 'notes')
  return (
    <NotesCard
      id="shared-notes"
      title={t('shared.title')}
      lead={t(mayWrite ? 'shared.lead' : 'shared.closed')}
      state={state}
      problems={[...problemsOf(answer), ...(problem ? [problem] : [])]}
      intent={mayWrite ? 'shared' : null}
      meetingId={meetingId}
      aside={
        <p role="status" className="min-h-6 text-sm text-muted">
          {writers.length > 0 ? t('writing', { names: writers.join(', '), count: writers.length }) : null}
        </p>
      }
      onSubmit={() => {
        // The box may hold letters that are on their way: posted with their history they are not taken in twice.
        if (session.current && base.current) base.current.value = session.current.base
      }}
    >
      <input type="hidden" name="base" defaultValue={shared.base} ref={base} />
      <Field label={t('shared.label')} id="shared-notes-text" labelHidden>
        <TextArea
          ref={box}
          name="text"
          rows={8}
          maxLength={MOST_LETTERS}
          defaultValue={typedIn(answer) ?? shared.text}
          readOnly={!mayWrite}
          onChange={({ currentTarget }) => {
            session.current?.wrote(currentTarget.value)
            wrote()
          }}
          onCompositionStart={() => session.current?.hold()}
          onCompositionEnd={({ currentTarget }) => session.current?.release(currentTarget.value)}
          onBlur={stopped}
        />
      </Field>
    </NotesCard>
  )
}

function OwnNotes({
  meetingId,
  own,
  answer,
}: {
  meetingId: string
  own: NonNullable<MeetingNotesPage['own']>
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('meetingNotes')
  const { state, problem, version, wrote } = useOwnNotes(meetingId, own)
  return (
    <NotesCard
      id="own-notes"
      title={t('own.title')}
      lead={t('own.lead')}
      state={state}
      problems={[...problemsOf(answer), ...(problem ? [problem] : [])]}
      intent="own"
      meetingId={meetingId}
    >
      <input type="hidden" name="version" value={version} readOnly />
      <Field label={t('own.label')} id="own-notes-text" labelHidden>
        <TextArea
          name="text"
          rows={6}
          maxLength={MOST_LETTERS}
          defaultValue={typedIn(answer) ?? own.text}
          onChange={({ currentTarget }) => wrote(currentTarget.value)}
        />
      </Field>
    </NotesCard>
  )
}

function problemsOf(answer: SubmissionResult | undefined): string[] {
  return Object.values(answer?.error ?? {}).flatMap((problems) => problems ?? [])
}

/** A box of notes in its form, which saves by itself where the page runs, and by its button where it does not. */
function NotesCard({
  id,
  title,
  lead,
  state,
  problems,
  intent,
  meetingId,
  aside,
  onSubmit,
  children,
}: {
  id: string
  title: string
  lead: string
  state: NotesState | null
  problems: readonly string[]
  /** Null for what can only be read. */
  intent: 'own' | 'shared' | null
  meetingId: string
  aside?: ReactNode
  onSubmit?: () => void
  children: ReactNode
}) {
  const t = useTranslations('meetingNotes')
  const site = useTranslations('site')
  const hydrated = useHydrated()
  // Nothing is left to do by hand while it saves by itself.
  const byHand = !hydrated || state === 'waiting' || problems.length > 0
  return (
    <Card as="section">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Heading level={2} look="part" id={id}>
          {title}
        </Heading>
        <SavedState state={state} />
      </div>
      <Muted>{lead}</Muted>
      {problems.length > 0 ? (
        <div className="mt-3">
          <Alert tone="error" word={site('word.error')} live>
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Alert>
        </div>
      ) : null}
      <Form
        method="post"
        action={`/meetings/${meetingId}/notes`}
        aria-labelledby={id}
        onSubmit={onSubmit}
        className="mt-3 space-y-2"
      >
        <input type="hidden" name="meetingId" value={meetingId} />
        {children}
        <div className="flex flex-wrap items-center justify-between gap-3">
          {aside ?? <span />}
          {intent && byHand ? (
            <Button type="submit" name="intent" value={intent} variant="secondary">
              {t('save')}
            </Button>
          ) : null}
        </div>
      </Form>
    </Card>
  )
}

const STATES = { kept: Check, sending: LoaderCircle, waiting: CloudOff }

function SavedState({ state }: { state: NotesState | null }) {
  const t = useTranslations('meetingNotes.state')
  if (state === null) return null
  const Icon = STATES[state]
  return (
    <p className="inline-flex items-center gap-1.5 text-sm text-muted">
      <Icon size={16} aria-hidden className={state === 'kept' ? 'text-accent' : ''} />
      {t(state)}
    </p>
  )
}
