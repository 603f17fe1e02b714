import type { SubmissionResult } from '@conform-to/react'
import PhoneCall from 'lucide-react/icons/phone-call'
import Send from 'lucide-react/icons/send'
import { useState } from 'react'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type FormAnswer, useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { Form, type useFetcher, usePath } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { TimeSlotPicker } from '#app/ui/time-slot-picker.tsx'
import { useZoneName } from '#app/ui/use-zone-name.ts'

import { MEETING_PLACES } from '../negotiation/meeting-places.ts'
import { useNameOf, useTitleOf } from '../party-name.ts'
import { useMeaningIn } from '../time-meaning.ts'
import type { Invitation } from './read-invitation.server.ts'

const LENGTHS = [15, 30, 45, 60, 90, 120]

/** By this name the form is found among those of the page. */
export const REQUEST_FORM = 'request'

/** The fields of a request. `answer` is what the last try came back with, or what was typed before. */
export function RequestForm({
  invitation,
  invitee,
  answer,
  clientKey,
  over,
}: {
  invitation: Invitation
  invitee: NonNullable<Invitation['invitee']>
  answer: SubmissionResult | undefined
  clientKey: string
  /** What sends it from over another page; the page of the form sends it by going on. */
  over?: Pick<ReturnType<typeof useFetcher>, 'Form' | 'state'>
}) {
  const t = useTranslations('meetings.request')
  const path = usePath()
  const sendingPage = useBusy()
  const busy = over ? over.state !== 'idle' : sendingPage
  const Sent = over?.Form ?? Form
  const form = useFormAnswer(answer, null, 'request-')
  const [now, setNow] = useState(form.refused ? form.text('now', '') !== '' : invitation.now)
  return (
    <Sent
      method="post"
      {...(over ? { action: path('/meetings/new') } : {})}
      className="space-y-7"
      id={REQUEST_FORM}
    >
      <FieldErrors title={t('problems')} problems={form.problems} />
      <input type="hidden" name="clientKey" value={form.text('clientKey', clientKey)} />
      <input type="hidden" name="enterpriseId" value={invitee.id} />
      <input type="hidden" name="timeZone" value={invitation.timeZone} />
      {invitation.fromProposal ? <input type="hidden" name="fromProposal" value="true" /> : null}
      <Subject invitation={invitation} form={form} />
      <Whom invitation={invitation} invitee={invitee} form={form} />
      <Field
        label={t('purpose')}
        hint={t('purposeHint')}
        id="request-purpose"
        error={form.errorOf('purpose')}
        required
      >
        <TextArea
          name="purpose"
          rows={5}
          minLength={10}
          maxLength={2000}
          defaultValue={form.text('purpose', '')}
        />
      </Field>
      <Checkbox
        name="now"
        value="true"
        defaultChecked={now}
        onChange={(event) => setNow(event.currentTarget.checked)}
        label={t('now')}
        hint={t('nowHint', { seconds: invitation.ringSeconds })}
      />
      <When invitation={invitation} theirZone={invitee.timeZone} form={form} now={now} />
      <Button type="submit" icon={now ? PhoneCall : Send} busy={busy} busyLabel={t('submitting')}>
        {t(now ? 'submitNow' : 'submit')}
      </Button>
    </Sent>
  )
}

/** What it is about, as the page said that led here; it can be taken out. */
function Subject({ invitation, form }: { invitation: Invitation; form: FormAnswer }) {
  const t = useTranslations('meetings')
  const nameOf = useNameOf()
  const titleOf = useTitleOf()
  const { product, need } = invitation
  const kept = (name: string) => !form.refused || form.text(name, '') !== ''
  if (!product && !need) return null
  return (
    <fieldset>
      <legend className="font-medium">{t('request.about')}</legend>
      {product ? (
        <Checkbox
          name="productId"
          value={product.id}
          defaultChecked={kept('productId')}
          label={nameOf(product)}
          hint={t('about')}
        />
      ) : null}
      {need ? (
        <Checkbox
          name="needId"
          value={need.id}
          defaultChecked={kept('needId')}
          label={titleOf(need)}
          hint={t('aboutNeed')}
        />
      ) : null}
    </fieldset>
  )
}

/** For which of one's enterprises, and for whom at the other side. */
function Whom({
  invitation,
  invitee,
  form,
}: {
  invitation: Invitation
  invitee: NonNullable<Invitation['invitee']>
  form: FormAnswer
}) {
  const t = useTranslations('meetings.request')
  const nameOf = useNameOf()
  return (
    <>
      {invitation.memberships.length > 1 ? (
        <Field label={t('behalf')} id="request-onBehalfOf">
          <Select
            name="onBehalfOf"
            defaultValue={form.text('onBehalfOf', invitation.memberships[0]?.enterpriseId ?? '')}
            options={invitation.memberships.map(({ enterpriseId, name, nameEn }) => ({
              value: enterpriseId,
              label: nameOf({ nameVi: name, nameEn }),
            }))}
          />
        </Field>
      ) : null}
      {invitee.people.length > 1 ? (
        <Field label={t('person')} id="request-personId" error={form.errorOf('personId')}>
          <Select
            name="personId"
            placeholder={t('anybody')}
            defaultValue={form.text('personId', '')}
            options={invitee.people.map(({ personId, name, jobTitle }) => ({
              value: personId,
              label: jobTitle ? `${name} – ${jobTitle}` : name,
            }))}
          />
        </Field>
      ) : null}
    </>
  )
}

/** Times, length and place. For a meeting now times are wanted only in case nobody answers. */
function When({
  invitation,
  theirZone,
  form,
  now,
}: {
  invitation: Invitation
  theirZone: string | null
  form: FormAnswer
  now: boolean
}) {
  const t = useTranslations('meetings.request')
  const meetings = useTranslations('meetings')
  const zoneName = useZoneName()
  const meaningIn = useMeaningIn(invitation.timeZone, theirZone)
  const [place, setPlace] = useState(form.text('place', 'online'))
  return (
    <>
      {invitation.fits ? null : (
        <Alert tone="info" word={t('fullWord')} title={t('full')}>
          {t('fullText')}
        </Alert>
      )}
      <div id="request-times">
        <TimeSlotPicker
          legend={t(now ? 'timesOtherwise' : 'times')}
          hint={t(invitation.fits ? 'timesFit' : 'timesHint', { zone: zoneName(invitation.timeZone) })}
          error={form.errorOf('times')}
          errorAt={(index) => form.errorOf(`times[${index}]`)[0]}
          nameAt={(index) => `times[${index}]`}
          values={form.refused ? form.list('times', []) : invitation.suggested}
          min={invitation.earliest}
          rowLabel={(index) => t('time', { number: index + 1 })}
          addLabel={t('addTime')}
          removeLabel={(index) => t('removeTime', { number: index + 1 })}
          describe={meaningIn}
        />
      </div>
      <div className="grid gap-7 sm:grid-cols-2">
        <Field label={t('minutes')} id="request-minutes">
          <Select
            name="minutes"
            defaultValue={form.text('minutes', '30')}
            options={LENGTHS.map((count) => ({ value: String(count), label: t('minutesOption', { count }) }))}
          />
        </Field>
        <Field label={meetings('place.label')} id="request-place">
          <Select
            name="place"
            defaultValue={place}
            onChange={(event) => setPlace(event.currentTarget.value)}
            options={MEETING_PLACES.map((value) => ({ value, label: meetings(`place.${value}`) }))}
          />
        </Field>
      </div>
      <Field
        label={t(place === 'at_event' ? 'eventPlace' : 'placeDetail')}
        hint={t('placeDetailHint')}
        {...(place === 'at_event' ? {} : { optionalLabel: meetings('answer.optional') })}
        id="request-placeDetail"
        error={form.errorOf('placeDetail')}
      >
        <TextInput name="placeDetail" maxLength={200} defaultValue={form.text('placeDetail', '')} />
      </Field>
    </>
  )
}
