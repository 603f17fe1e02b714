import { useCallback, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'

import { type EditState, rowsOf, textOf, useRecordWords } from '#app/features/directory/index.ts'
import { DOCUMENT_TYPES, fileSize } from '#app/platform/files/file-kinds.ts'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { useFetcher, usePath } from '#app/ui/router.ts'
import { TextLink } from '#app/ui/text-link.tsx'

import { ownNeedsPath, VISIBILITIES } from '../need.ts'
import type { OwnNeedPage } from './own-need.ts'
import { PickRows } from './pick-rows.view.tsx'

const PAUSE_MS = 250
const MOST_CHOSEN = 30

/** Who may see the need; chosen enterprises by name, with proposals while it is typed. */
export function AudienceFields({
  page: { slug },
  state,
  onChange,
}: {
  page: OwnNeedPage
  state: EditState
  onChange: () => void
}) {
  const t = useTranslations('needs')
  const path = usePath()
  const { load, data } = useFetcher<{ names: string[] }>()
  const timer = useRef<number>()
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const propose = useCallback(
    (typed: string) => {
      window.clearTimeout(timer.current)
      if (typed.trim().length < 2) return
      const query = new URLSearchParams({ q: typed })
      timer.current = window.setTimeout(
        () => load(path(`${ownNeedsPath(slug)}/partners?${query.toString()}`)),
        PAUSE_MS,
      )
    },
    [load, path, slug],
  )
  const known = (data?.names ?? []).map((name) => ({ value: name, label: name }))
  return (
    <div className="space-y-6">
      <RadioGroup
        id="visibility"
        legend={t('form.visibility')}
        name="visibility"
        options={VISIBILITIES.map((value) => ({
          value,
          label: t(`visibility.${value}`),
          hint: t(`visibilityHints.${value}`),
        }))}
        defaultValue={textOf(state.values, 'visibility') || 'public'}
        error={state.errorOf('visibility')}
      />
      <PickRows
        name="chosen"
        legend={t('form.chosen')}
        hint={t('form.chosenHint')}
        known={known}
        state={state}
        most={MOST_CHOSEN}
        named
        onType={propose}
        onChange={onChange}
      />
    </div>
  )
}

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
  const { number } = useRecordWords()
  const said = rowsOf(state.values, 'kept')
  return (
    <div className="space-y-6">
      {page.files.length > 0 ? (
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
                  <Checkbox
                    name={name('gone')}
                    label={t('fileGone')}
                    defaultChecked={at?.gone !== undefined}
                  />
                </div>
              </li>
            )
          })}
        </ul>
      ) : null}
      <Field
        id="files"
        label={page.files.length > 0 ? t('filesMore') : t('files')}
        hint={`${t('filesHint')}${refused ? ` ${t('filesAgain')}` : ''}`}
        error={state.errorOf('files')}
      >
        <FileInput name="files" accept={DOCUMENT_TYPES.join(',')} multiple />
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
