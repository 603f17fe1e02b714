import type { SubmissionResult } from '@conform-to/react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { useLocation } from '#app/ui/router.ts'
import { TextArea } from '#app/ui/text-area.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import { ListForm } from './list-form.view.tsx'
import type { Notice } from './notice.ts'
import type { EntryCard, NoteRecord } from './shortlist-page.ts'
import { MOST_NOTE_LETTERS, MOST_NOTES } from './shortlist.ts'

/** The notes at an entry, oldest first. */
export function EntryNotes({ entry: { notes }, name, listId, notice, answer }: NoteFormProps & EntryProps) {
  const t = useTranslations('shortlists.note')
  if (notes.length === 0) return null
  return (
    <ul aria-label={t('label', { name })} className="max-w-3xl space-y-2">
      {notes.map((note) => (
        <Note key={note.id} note={note} listId={listId} notice={notice} answer={answer} />
      ))}
    </ul>
  )
}

interface EntryProps {
  entry: EntryCard
  name: string
}

interface NoteFormProps {
  listId: string
  notice: Notice | null
  answer: SubmissionResult | undefined
}

function Note({ note, listId, notice, answer }: NoteFormProps & { note: NoteRecord }) {
  const t = useTranslations('shortlists.note')
  const momentText = useMoment()
  const author = note.author ?? t('former')
  const when = momentText(note.writtenAt)
  return (
    <li className="rounded-control bg-sunken px-4 py-3 print:border print:border-line">
      <p className="text-[0.9375rem] leading-6 break-words whitespace-pre-wrap">{note.text}</p>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-muted">
        <p>
          {t('by', { name: note.mine ? t('me', { name: author }) : author, when })}
          {note.edited ? ` · ${t('edited')}` : null}
        </p>
        {note.removable ? (
          <ListForm
            listId={listId}
            fields={{ command: 'removeNote', id: note.id }}
            className="max-sm:-ml-3 print:hidden"
          >
            <Button
              type="submit"
              variant="quiet"
              size="small"
              aria-label={t('remove', { name: author, when })}
            >
              {t('removeShort')}
            </Button>
          </ListForm>
        ) : null}
        {note.editable ? <EditNote note={note} listId={listId} notice={notice} answer={answer} /> : null}
      </div>
    </li>
  )
}

function EditNote({ note, listId, notice, answer }: NoteFormProps & { note: NoteRecord }) {
  const t = useTranslations('shortlists.note')
  const form = useClosedAfter(notice, 'editNote', note.id)
  const refused =
    answer?.initialValue?.command === 'editNote' && answer.initialValue.id === note.id ? answer : undefined
  const typed = refused?.initialValue?.note
  const when = useMoment()(note.writtenAt)
  return (
    <Disclosure
      summary={
        <span className="text-sm">
          {t('edit')}
          <span className="sr-only">: {when}</span>
        </span>
      }
      open={refused !== undefined}
      className="open:basis-full print:hidden"
    >
      <NoteForm
        formRef={form}
        key={note.text}
        listId={listId}
        fields={{ command: 'editNote', id: note.id }}
        id={`edit-${note.id}`}
        label={t('editLabel')}
        error={refused?.error?.note ?? []}
        text={typeof typed === 'string' ? typed : note.text}
      />
    </Disclosure>
  )
}

/** The form for one more note. */
export function AddNote({ entry, name, listId, notice, answer }: NoteFormProps & EntryProps) {
  const t = useTranslations('shortlists.note')
  const form = useClosedAfter(notice, 'addNote', entry.id)
  const refused =
    answer?.initialValue?.command === 'addNote' && answer.initialValue.entry === entry.id ? answer : undefined
  const typed = refused?.initialValue?.note
  if (entry.notes.length >= MOST_NOTES) return null
  return (
    <Disclosure
      summary={
        <span className="text-sm">
          {t('add')}
          <span className="sr-only">: {name}</span>
        </span>
      }
      open={refused !== undefined}
      className="px-3 open:basis-full print:hidden"
    >
      <NoteForm
        formRef={form}
        listId={listId}
        fields={{ command: 'addNote', entry: entry.id }}
        id={`note-${entry.id}`}
        label={t('label', { name })}
        error={refused?.error?.note ?? []}
        text={typeof typed === 'string' ? typed : ''}
      />
    </Disclosure>
  )
}

function NoteForm({
  formRef,
  listId,
  fields,
  id,
  label,
  error,
  text,
}: {
  formRef: React.Ref<HTMLFormElement>
  listId: string
  fields: Record<string, string>
  id: string
  label: string
  error: readonly string[]
  text: string
}) {
  const t = useTranslations('shortlists.note')
  return (
    <ListForm listId={listId} fields={fields} formRef={formRef} className="max-w-measure space-y-3 text-ink">
      <Field label={label} labelHidden id={id} error={error} required>
        <TextArea
          name="note"
          required
          maxLength={MOST_NOTE_LETTERS}
          placeholder={t('placeholder')}
          defaultValue={text}
          rows={3}
          className="min-h-20!"
        />
      </Field>
      <Button type="submit" size="small">
        {t('submit')}
      </Button>
    </ListForm>
  )
}

/** Empties and closes a form once what it sent is done. What is typed elsewhere on the page stays. */
function useClosedAfter(notice: Notice | null, command: Notice['command'], of: string) {
  const form = useRef<HTMLFormElement>(null)
  const { key } = useLocation()
  const done = notice?.command === command && notice.of === of
  const closed = useRef<string>()
  useEffect(() => {
    if (!done || !form.current || closed.current === key) return
    closed.current = key
    form.current.reset()
    form.current.closest('details')?.removeAttribute('open')
  }, [done, key])
  return form
}
