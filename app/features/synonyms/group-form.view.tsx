import type { SubmissionResult } from '@conform-to/react'
import Eye from 'lucide-react/icons/eye'
import Save from 'lucide-react/icons/save'
import { useState } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useProblems } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { Form, useNavigation } from '#app/ui/router.ts'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { BOXES, type BoxName } from './boxes.ts'
import type { Previewed } from './edit-group.server.ts'
import type { Phrase } from './group.ts'

/** What the last form came back with. */
export type GroupAnswer = { result: SubmissionResult } | Previewed | undefined

export interface GroupFormProps {
  /** 0 for a group that nobody has changed, null for a new one. */
  version: number | null
  phrases: readonly Phrase[]
  answer: GroupAnswer
}

/** The words of a group in their boxes. They can be saved once their effect has been shown. */
export function GroupForm(props: GroupFormProps) {
  const { answer, version } = props
  // After a refusal the reader is shown the present group, and what is sent next is sent knowing it.
  const refused = answer && 'result' in answer && answer.result.error?.[''] !== undefined
  return <Boxes key={refused ? `refused ${version}` : 'typing'} {...props} />
}

function Boxes({ version: present, phrases, answer }: GroupFormProps) {
  const t = useTranslations('synonyms.form')
  const navigation = useNavigation()
  // The version that the reader saw: when the page reads itself anew, what was typed still belongs to this one.
  const [version] = useState(present)
  const result = answer && 'result' in answer ? answer.result : undefined
  const previewed = answer && 'preview' in answer ? answer : undefined
  const intent = navigation.formMethod === 'POST' ? navigation.formData?.get('intent') : undefined
  const text = (name: BoxName) => {
    const box = BOXES.find((one) => one.name === name)
    const written = result?.initialValue?.[name]
    if (result) return typeof written === 'string' ? written : ''
    return (previewed?.phrases ?? phrases)
      .filter((phrase) => phrase.language === box?.language && phrase.narrower === box.narrower)
      .map((phrase) => phrase.text)
      .join('\n')
  }
  const typedQuery = result?.initialValue?.query
  const query = previewed?.query ?? (typeof typedQuery === 'string' ? typedQuery : '')
  const box = (name: BoxName, rows: number, hint?: string) => (
    <Field label={t(name)} {...(hint ? { hint } : {})} id={fieldId(name)} error={result?.error?.[name] ?? []}>
      <TextArea
        name={name}
        rows={rows}
        maxLength={4000}
        lang={name === 'vi' || name === 'narrowerVi' ? 'vi' : 'en'}
        spellCheck={false}
        autoCapitalize="off"
        defaultValue={text(name)}
      />
    </Field>
  )
  return (
    <Form method="post" className="space-y-6" preventScrollReset>
      <FieldErrors title={t('problems')} problems={useProblems(result, fieldId)} />
      {version === null ? null : <input type="hidden" name="version" value={version} />}
      <input type="hidden" name="seen" value={previewed?.seen ?? ''} />
      <div className="grid gap-6 sm:grid-cols-2">
        {box('vi', 5, t('viHint'))}
        {box('en', 5, t('enHint'))}
      </div>
      <Disclosure summary={t('oneWay')} open={text('narrowerVi') !== '' || text('narrowerEn') !== ''}>
        <Muted className="mb-4 max-w-measure">{t('oneWayHint')}</Muted>
        <div className="grid gap-6 sm:grid-cols-2">
          {box('narrowerVi', 3)}
          {box('narrowerEn', 3)}
        </div>
      </Disclosure>
      <Field label={t('query')} optionalLabel={t('optional')} hint={t('queryHint')} id={fieldId('query')}>
        <TextInput name="query" maxLength={200} defaultValue={query} className="max-w-md" />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          name="intent"
          value="preview"
          icon={Eye}
          variant={previewed ? 'secondary' : 'primary'}
          busy={intent === 'preview'}
          busyLabel={t('busy')}
        >
          {previewed ? t('previewAgain') : t('preview')}
        </Button>
        {previewed ? (
          <Button
            type="submit"
            name="intent"
            value="save"
            icon={Save}
            busy={intent === 'save'}
            busyLabel={t('busy')}
          >
            {t('save')}
          </Button>
        ) : null}
        <ButtonLink to="/synonyms" variant="quiet">
          {t('cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}

function fieldId(name: string): string {
  return `synonyms-${name}`
}
