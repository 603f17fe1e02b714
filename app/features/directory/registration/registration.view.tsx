import type { SubmissionResult } from '@conform-to/react'
import Search from 'lucide-react/icons/search'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Container } from '#app/ui/container.tsx'
import { Field } from '#app/ui/field.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { RegistrationForm } from './registration-form.view.tsx'
import { REGISTRATION_PATH, type RegistrationPage } from './registration.ts'
import { SimilarList } from './similar-list.view.tsx'

/** Looks for an enterprise first, and registers it where it is new. */
export function RegistrationView({
  page,
  answer,
}: {
  page: RegistrationPage
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('registration')
  return (
    <Container width="form">
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="space-y-12">
        <LookUpForm page={page} />
        {page.similar ? <Found page={page} similar={page.similar} /> : null}
        {page.free || answer ? (
          <section aria-labelledby="details" className="space-y-6">
            <Heading level={2} id="details">
              {t('details')}
            </Heading>
            <RegistrationForm page={page} answer={answer} />
          </section>
        ) : null}
      </div>
    </Container>
  )
}

function LookUpForm({ page: { asked, faults, choices, inVietnam } }: { page: RegistrationPage }) {
  const t = useTranslations('registration')
  return (
    <Form
      // What the address says now, also after going back.
      key={`${asked.country} ${asked.taxCode} ${asked.name}`}
      method="get"
      action={REGISTRATION_PATH}
      className="space-y-6"
    >
      <Field id="lookup-country" label={t('country')}>
        <Select name="country" options={choices.countries} defaultValue={asked.country} />
      </Field>
      <Field
        id="lookup-taxCode"
        label={t('number')}
        hint={t(inVietnam ? 'taxCodeHint' : 'numberHint')}
        error={faults.taxCode}
        required
      >
        <TextInput name="taxCode" maxLength={40} autoComplete="off" defaultValue={asked.taxCode} required />
      </Field>
      <Field id="lookup-name" label={t('name')} error={faults.name} required>
        <TextInput
          name="name"
          maxLength={200}
          autoComplete="organization"
          defaultValue={asked.name}
          required
        />
      </Field>
      <Button type="submit" icon={Search} variant={asked.name === '' ? 'primary' : 'secondary'}>
        {t('lookUp')}
      </Button>
    </Form>
  )
}

function Found({
  page,
  similar,
}: {
  page: RegistrationPage
  similar: NonNullable<RegistrationPage['similar']>
}) {
  const t = useTranslations('registration')
  const same = similar.some((one) => one.same)
  if (similar.length === 0) return page.free ? <p role="status">{t('nothingLike')}</p> : null
  return (
    <section aria-labelledby="similar" className="space-y-4">
      <Heading level={2} id="similar">
        {t(same ? 'known' : 'similar')}
      </Heading>
      <p className="max-w-measure text-muted">{t(same ? 'knownText' : 'similarText')}</p>
      <SimilarList similar={similar} />
    </section>
  )
}
