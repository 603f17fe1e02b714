import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Container } from '#app/ui/container.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, type FormAnswer, useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useZoneName } from '#app/ui/use-zone-name.ts'

import { BrowserConsent } from './browser-consent.view.tsx'
import type { NotificationSettings } from './keep-settings.server.ts'
import { type SettingOn, timeOfMinutes } from './settings-form.ts'

interface Props {
  settings: NotificationSettings
  done: boolean
  answer: Answer
}

/** How the person wishes to be told: by what kind of thing, when, and how loud. */
export function NotificationSettingsView({ settings, done, answer }: Props) {
  const t = useTranslations('notificationSettings')
  const site = useTranslations('site')
  const zoneName = useZoneName()
  const form = useFormAnswer(answer)
  const busy = useBusy()
  return (
    <Container width="form">
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[{ to: '/account', label: t('account') }, { label: t('title') }]}
        title={t('title')}
        lead={t('lead')}
      />
      {done ? (
        <div className="mb-8">
          <Alert tone="success" word={site('word.success')} title={t('done')} live />
        </div>
      ) : null}
      <Form method="post" className="space-y-12">
        <FieldErrors title={t('problems')} problems={form.problems} />
        <PageSection title={t('kinds.title')} ruled>
          <ul className="divide-y divide-line border-y border-line">
            {settings.switches.map((one) => (
              <SwitchRow key={one.about} one={one} form={form} />
            ))}
          </ul>
        </PageSection>
        <PageSection title={t('digest.title')} ruled>
          <Muted className="mb-4">{t('digest.text')}</Muted>
          <Field label={t('digest.hour')} id="digestHour" error={form.errorOf('digestHour')}>
            <Select
              name="digestHour"
              defaultValue={form.text('digestHour', String(settings.digestHour))}
              options={HOURS}
              className="w-32"
            />
          </Field>
          <Muted className="mt-3">{t('zone', { zone: zoneName(settings.timeZone) })}</Muted>
        </PageSection>
        <PageSection title={t('quiet.title')} ruled>
          <Quiet settings={settings} form={form} />
        </PageSection>
        <PageSection title={t('screen.title')} ruled>
          <On setting="ringSound" settings={settings} form={form} />
          <On setting="browser" settings={settings} form={form} />
          <BrowserConsent />
        </PageSection>
        <Button type="submit" busy={busy} busyLabel={t('saving')}>
          {t('submit')}
        </Button>
      </Form>
    </Container>
  )
}

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: timeOfMinutes(hour * 60),
}))

function SwitchRow({
  one: { about, inApp, mail, mails },
  form,
}: {
  one: NotificationSettings['switches'][number]
  form: FormAnswer
}) {
  const t = useTranslations('notificationSettings')
  const shown = form.list('shown', inApp ? [about] : []).includes(about)
  const wish = form.list('mail', []).find((one) => one.startsWith(`${about}.`)) ?? `${about}.${mail}`
  return (
    <li>
      <fieldset className="grid gap-x-8 gap-y-2 py-4 sm:grid-cols-[1fr_auto_13rem] sm:items-center">
        <legend className="sr-only">{t(`kinds.${about}.title`)}</legend>
        <div className="min-w-0">
          <p className="font-medium" aria-hidden>
            {t(`kinds.${about}.title`)}
          </p>
          <Muted>{t(`kinds.${about}.text`)}</Muted>
        </div>
        <Checkbox name="shown" value={about} defaultChecked={shown} label={t('kinds.shown')} />
        <Field label={t('kinds.mail')} labelHidden id={`mail-${about}`}>
          <Select
            name="mail"
            small
            defaultValue={wish}
            options={mails.map((value) => ({ value: `${about}.${value}`, label: t(`mails.${value}`) }))}
          />
        </Field>
      </fieldset>
    </li>
  )
}

function Quiet({ settings, form }: { settings: NotificationSettings; form: FormAnswer }) {
  const t = useTranslations('notificationSettings.quiet')
  return (
    <>
      <Muted className="mb-2">{t('text')}</Muted>
      <On setting="quiet" settings={settings} form={form} />
      <div className="mt-2 mb-4 flex flex-wrap gap-6">
        {(['quietFrom', 'quietUntil'] as const).map((name) => (
          <Field key={name} id={name} label={t(name)} error={form.errorOf(name)}>
            <TextInput
              name={name}
              type="time"
              required
              defaultValue={form.text(name, settings[name]) || settings[name]}
              className="w-36"
            />
          </Field>
        ))}
      </div>
      <On setting="remindInQuiet" settings={settings} form={form} />
    </>
  )
}

function On({
  setting,
  settings,
  form,
}: {
  setting: SettingOn
  settings: NotificationSettings
  form: FormAnswer
}) {
  const t = useTranslations('notificationSettings.on')
  return (
    <Checkbox
      name="on"
      value={setting}
      defaultChecked={form.list('on', settings.on).includes(setting)}
      label={t(`${setting}.label`)}
      hint={t(`${setting}.hint`)}
    />
  )
}
