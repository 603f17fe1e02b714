import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { DateTimeInput } from '#app/ui/date-time-input.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { PaperLink } from '../records/paper-link.view.tsx'
import { useRecordWords } from '../records/use-record-words.ts'
import type { ProfilePage } from './profile.ts'
import { PaperFields, PaperForm } from './paper-form.view.tsx'

/** The certificates of a profile, to be added to and taken from. */
export function Certificates({ page, answer }: { page: ProfilePage; answer: Answer }) {
  const t = useTranslations('profile.certificates')
  const removing = useFormAnswer(answer, 'removeCertificate', '')
  const problems = useTranslations('profile')
  return (
    <>
      <FieldErrors title={problems('problems')} problems={removing.problems} />
      {page.certificates.length === 0 ? (
        <Muted>{t('none')}</Muted>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {page.certificates.map((certificate) => (
            <CertificateRow
              key={certificate.id}
              certificate={certificate}
              mayEdit={page.mayEdit}
              answer={answer}
            />
          ))}
        </ul>
      )}
      {page.mayEdit ? <CertificateForm page={page} answer={answer} /> : null}
    </>
  )
}

function CertificateRow({
  certificate: { id, standard, number, issuer, expiresOn, state, removable, paper },
  mayEdit,
  answer,
}: {
  certificate: ProfilePage['certificates'][number]
  mayEdit: boolean
  answer: Answer
}) {
  const t = useTranslations('profile.certificates')
  const own = answer?.initialValue?.id === id ? answer : undefined
  const form = useFormAnswer(own, 'paper')
  const words = useTranslations('directory.certificate')
  const { day } = useRecordWords()
  const until = expiresOn ? `${words('expires')} ${day(expiresOn)}` : words('noEnd')
  return (
    <li className="flex items-start justify-between gap-x-6 gap-y-1 py-3 max-sm:flex-col">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-medium">{standard}</span>
          {state === 'valid' ? null : (
            <Badge tone={state === 'expired' ? 'error' : 'warning'}>{words(`state.${state}`)}</Badge>
          )}
        </p>
        <Muted className="tabular-nums">
          {number} · {issuer} · {until}
        </Muted>
        {paper ? (
          <p className="mt-1">
            <PaperLink paper={paper} />
          </p>
        ) : null}
        {mayEdit ? <PaperForm id={id} number={number} paper={paper} form={form} /> : null}
      </div>
      {mayEdit && removable ? (
        <Disclosure summary={t('remove')} className="flex-none">
          <Form method="post">
            <input type="hidden" name="command" value="removeCertificate" />
            <input type="hidden" name="id" value={id} />
            <Button type="submit" variant="danger" size="small">
              {t('removeOf', { number })}
            </Button>
          </Form>
        </Disclosure>
      ) : null}
    </li>
  )
}

function CertificateForm({ page, answer }: { page: ProfilePage; answer: Answer }) {
  const t = useTranslations('profile')
  const form = useFormAnswer(answer, 'certificate')
  const busy = useBusy('certificate')
  const line = (name: 'number' | 'issuer' | 'scope', most: number) => (
    <Field
      id={`certificate-${name}`}
      label={t(`certificates.${name}`)}
      error={form.errorOf(name)}
      required={name !== 'scope'}
      {...(name === 'scope' ? { optionalLabel: t('optional') } : {})}
    >
      <TextInput name={name} maxLength={most} defaultValue={form.text(name, '')} />
    </Field>
  )
  const day = (name: 'issuedOn' | 'expiresOn') => (
    <Field
      id={`certificate-${name}`}
      label={t(`certificates.${name}`)}
      error={form.errorOf(name)}
      required={name === 'issuedOn'}
      {...(name === 'expiresOn' ? { optionalLabel: t('optional') } : {})}
    >
      <DateTimeInput type="date" name={name} defaultValue={form.text(name, '')} />
    </Field>
  )
  return (
    <Disclosure
      summary={t('certificates.add')}
      open={form.refused || page.certificates.length === 0}
      className="mt-4"
    >
      <Form method="post" encType="multipart/form-data" className="space-y-5">
        <FieldErrors title={t('problems')} problems={form.problems} />
        <input type="hidden" name="command" value="certificate" />
        <Field
          id="certificate-standard"
          label={t('certificates.standard')}
          error={form.errorOf('standard')}
          required
        >
          <Select
            name="standard"
            required
            placeholder={t('certificates.choose')}
            options={page.choices.standards}
            defaultValue={form.text('standard', '')}
          />
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          {line('number', 80)}
          {line('issuer', 160)}
          {day('issuedOn')}
          {day('expiresOn')}
        </div>
        {line('scope', 300)}
        <PaperFields id="certificate-paper" form={form} visible={false} />
        <Button type="submit" variant="secondary" busy={busy} busyLabel={t('saving')}>
          {t('certificates.submit')}
        </Button>
      </Form>
    </Disclosure>
  )
}
