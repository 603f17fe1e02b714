import { type FormEvent, useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'

import { type EditState, rowsOf, textOf, useRecordWords } from '#app/features/directory/index.ts'
import { DOCUMENT_TYPES, fileSize, MOST_DOCUMENT_BYTES } from '#app/platform/files/file-kinds.ts'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { OwnNeedPage } from './own-need.ts'

/** Drawings and specifications: those that are there, and more of them. Each is confidential unless told otherwise. */
export function FileFields({
  page,
  state,
  refused,
}: {
  page: OwnNeedPage
  state: EditState
  refused: boolean
}) {
  const t = useTranslations('needs.form')
  const { tooLarge, refuse } = useTooLarge()
  return (
    <div className="space-y-6">
      {page.files.length > 0 ? <KeptFiles page={page} state={state} /> : null}
      <Field
        id="files"
        label={page.files.length > 0 ? t('filesMore') : t('files')}
        hint={`${t('filesHint')}${refused ? ` ${t('filesAgain')}` : ''}`}
        error={tooLarge === null ? state.errorOf('files') : t('fileTooLarge', tooLarge)}
      >
        <div onChange={refuse}>
          <FileInput name="files" accept={DOCUMENT_TYPES.join(',')} multiple />
        </div>
      </Field>
      <Checkbox
        name="openFiles"
        label={t('openFiles')}
        hint={t('openFilesHint')}
        defaultChecked={textOf(state.values, 'openFiles') !== ''}
      />
    </div>
  )
}

/** Takes a file back that the server would refuse, before hundreds of megabytes are sent for nothing. */
function useTooLarge() {
  const [tooLarge, setTooLarge] = useState<{ name: string; megabytes: number } | null>(null)
  const refuse = useCallback(({ target }: FormEvent) => {
    if (!(target instanceof HTMLInputElement)) return
    const large = [...(target.files ?? [])].find(({ size }) => size > MOST_DOCUMENT_BYTES)
    setTooLarge(large ? { name: large.name, megabytes: MOST_DOCUMENT_BYTES / 1_000_000 } : null)
    if (large) target.value = ''
  }, [])
  return { tooLarge, refuse }
}

function KeptFiles({ page, state }: { page: OwnNeedPage; state: EditState }) {
  const t = useTranslations('needs.form')
  const { number } = useRecordWords()
  const said = rowsOf(state.values, 'kept')
  return (
    <ul className="divide-y divide-line border-y border-line">
      {page.files.map((file, index) => {
        const at = said.find(({ key }) => key === file.key)
        const name = (part: string) => `kept[${index}].${part}`
        return (
          <li key={file.key} className="py-3">
            <input type="hidden" name={name('key')} value={file.key} />
            <p className="break-words">
              <TextLink href={file.path}>{file.name}</TextLink>{' '}
              <span className="text-sm text-muted">{fileSize(file.bytes, number)}</span>
            </p>
            <div className="flex flex-wrap gap-x-8">
              <Checkbox
                name={name('open')}
                label={t('fileOpen')}
                defaultChecked={at ? at.open !== undefined : !file.confidential}
              />
              <Checkbox name={name('gone')} label={t('fileGone')} defaultChecked={at?.gone !== undefined} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
