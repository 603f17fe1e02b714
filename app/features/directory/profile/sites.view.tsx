import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { type OwnSite, type ProfilePage, SITE_KINDS } from './profile.ts'

/** All places where the enterprise works, each to be changed or taken off, and the form that adds one. */
export function Sites({ page, answer }: { page: ProfilePage; answer: Answer }) {
  const t = useTranslations('profile')
  const removing = useFormAnswer(answer, 'removeSite', '')
  return (
    <>
      <FieldErrors title={t('problems')} problems={removing.problems} />
      {page.sites.length === 0 ? (
        <Muted>{t('sites.none')}</Muted>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {page.sites.map((site, index) => (
            <SiteRow key={site.id} site={site} main={index === 0} page={page} answer={answer} />
          ))}
        </ul>
      )}
      {page.mayEdit ? (
        <Disclosure summary={t('sites.add')} open={isRefused(answer, '')} className="mt-4">
          <SiteForm site={null} page={page} answer={answer} />
        </Disclosure>
      ) : null}
    </>
  )
}

/** Whether the answer refuses the form of this place; the form of a new one has no id. */
function isRefused(answer: Answer, id: string): boolean {
  const typed = answer?.initialValue
  return typed?.command === 'site' && (typed.id ?? '') === id
}

function SiteRow({
  site,
  main,
  page,
  answer,
}: {
  site: OwnSite
  main: boolean
  page: ProfilePage
  answer: Answer
}) {
  const t = useTranslations('profile.sites')
  const kinds = useTranslations('directory.siteKinds')
  return (
    <li className="py-3">
      <p className="font-medium">
        {kinds(site.kind)}
        {main ? <span className="font-normal text-muted"> · {t('main')}</span> : null}
      </p>
      <Muted>{site.printed}</Muted>
      {page.mayEdit ? (
        <Disclosure summary={t('change')} open={isRefused(answer, site.id)} className="mt-1">
          <SiteForm site={site} page={page} answer={answer} />
          {page.sites.length > 1 ? (
            <Form method="post" className="mt-3">
              <input type="hidden" name="command" value="removeSite" />
              <input type="hidden" name="id" value={site.id} />
              <Button
                type="submit"
                variant="danger"
                size="small"
                aria-label={`${t('remove')}: ${site.printed}`}
              >
                {t('remove')}
              </Button>
            </Form>
          ) : null}
        </Disclosure>
      ) : null}
    </li>
  )
}

function SiteForm({ site, page, answer }: { site: OwnSite | null; page: ProfilePage; answer: Answer }) {
  const t = useTranslations('profile')
  const kinds = useTranslations('directory.siteKinds')
  const prefix = `site-${site?.id ?? 'new'}-`
  const form = useFormAnswer(isRefused(answer, site?.id ?? '') ? answer : undefined, 'site', prefix)
  const busy = useBusy('site')
  const values = site?.values ?? {
    kind: 'factory',
    country: 'VN',
    province: '',
    commune: '',
    street: '',
    city: '',
  }
  const line = (name: 'street' | 'commune' | 'city', most: number) => (
    <Field id={prefix + name} label={t(`form.${name}`)} error={form.errorOf(name)}>
      <TextInput name={name} maxLength={most} defaultValue={form.text(name, values[name])} />
    </Field>
  )
  return (
    <Form method="post" className="mt-2 space-y-5">
      <FieldErrors title={t('problems')} problems={form.problems} />
      <input type="hidden" name="command" value="site" />
      {site ? <input type="hidden" name="id" value={site.id} /> : null}
      <div className="grid gap-5 sm:grid-cols-2">
        <Field id={`${prefix}kind`} label={t('sites.kind')} error={form.errorOf('kind')}>
          <Select
            name="kind"
            options={SITE_KINDS.map((value) => ({ value, label: kinds(value) }))}
            defaultValue={form.text('kind', values.kind)}
          />
        </Field>
        <Field id={`${prefix}country`} label={t('sites.country')} error={form.errorOf('country')}>
          <Select
            name="country"
            options={page.choices.countries}
            defaultValue={form.text('country', values.country)}
          />
        </Field>
        {line('street', 200)}
        {line('commune', 100)}
        <Field
          id={`${prefix}province`}
          label={t('form.province')}
          hint={t('sites.provinceHint')}
          error={form.errorOf('province')}
        >
          <Select
            name="province"
            placeholder={t('form.unstated')}
            options={page.choices.provinces}
            defaultValue={form.text('province', values.province)}
          />
        </Field>
        <Field
          id={`${prefix}city`}
          label={t('form.city')}
          hint={t('sites.cityHint')}
          error={form.errorOf('city')}
        >
          <TextInput name="city" maxLength={100} defaultValue={form.text('city', values.city)} />
        </Field>
      </div>
      <Button type="submit" variant="secondary" busy={busy} busyLabel={t('saving')}>
        {t('sites.submit')}
      </Button>
    </Form>
  )
}
