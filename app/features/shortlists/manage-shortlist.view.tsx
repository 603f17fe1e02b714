import type { SubmissionResult } from '@conform-to/react'
import Trash from 'lucide-react/icons/trash-2'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { ListForm } from './list-form.view.tsx'
import type { ShortlistPage } from './shortlist-page.ts'
import { MOST_NAME_LETTERS } from './shortlist.ts'

/** Renames or deletes a list. Open where a new name was refused. */
export function ManageShortlist({
  page: { list },
  answer,
}: {
  page: ShortlistPage
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('shortlists.page')
  const create = useTranslations('shortlists.create')
  const refused = answer?.initialValue?.command === 'rename' ? answer : undefined
  const typed = refused?.initialValue?.name
  return (
    <Disclosure summary={t('manage')} open={refused !== undefined} className="pt-4 print:hidden">
      <div className="max-w-2xl space-y-6">
        <ListForm listId={list.id} fields={{ command: 'rename' }} className="flex flex-wrap items-end gap-3">
          <Field
            label={create('name')}
            id="name"
            required
            error={refused?.error?.name ?? []}
            className="min-w-0 flex-1 basis-60"
          >
            <TextInput
              key={list.name}
              name="name"
              required
              maxLength={MOST_NAME_LETTERS}
              defaultValue={typeof typed === 'string' ? typed : list.name}
            />
          </Field>
          <Button type="submit" variant="secondary">
            {t('renameSubmit')}
          </Button>
        </ListForm>
        <ListForm listId={list.id} fields={{ command: 'delete' }} className="space-y-2">
          <Muted>{t(list.sharedBy === null ? 'deleteTextPrivate' : 'deleteText')}</Muted>
          <Button type="submit" variant="secondary" icon={Trash}>
            {t('delete')}
          </Button>
        </ListForm>
      </div>
    </Disclosure>
  )
}
