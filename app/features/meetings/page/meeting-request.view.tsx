import { getFormProps, useForm } from '@conform-to/react'
import type { SubmissionResult } from '@conform-to/react'
import Send from 'lucide-react/icons/send'
import UserRoundX from 'lucide-react/icons/user-round-x'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Container } from '#app/ui/container.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useProblems } from '#app/ui/form-answer.ts'
import { Monogram } from '#app/ui/monogram.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form, useNavigation } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TimeSlotPicker } from '#app/ui/time-slot-picker.tsx'

import { useZoneName } from '../meeting-time.ts'
import { useNameOf } from '../party-name.ts'
import type { Invitation } from '../read-meetings.server.ts'

const PLACES = ['online', 'at_requester', 'at_responder'] as const
const LENGTHS = [15, 30, 45, 60, 90, 120]

/** The form that asks an enterprise for a meeting; `answer` is what the last try came back with. */
export function MeetingRequestView({
  invitation,
  answer,
  clientKey,
}: {
  invitation: Invitation
  answer: SubmissionResult | undefined
  clientKey: string
}) {
  const t = useTranslations('meetings.request')
  const nameOf = useNameOf()
  const { invitee } = invitation
  if (!invitee) {
    return (
      <Container>
        <EmptyState
          title={t('choose.title')}
          actions={<ButtonLink to="/search?kind=enterprise">{t('choose.action')}</ButtonLink>}
        >
          {t('choose.text')}
        </EmptyState>
      </Container>
    )
  }
  if (!invitee.hasRepresentative) {
    const similar = `/search?kind=enterprise${invitee.industryGroup ? `&industryGroup=${invitee.industryGroup}` : ''}`
    return (
      <Container>
        <EmptyState
          icon={UserRoundX}
          title={t('nobody.title', { name: nameOf(invitee) })}
          actions={<ButtonLink to={similar}>{t('nobody.action')}</ButtonLink>}
        >
          {t('nobody.text')}
        </EmptyState>
      </Container>
    )
  }
  return (
    <Container width="form">
      <PageHeader title={t('title')} />
      <Invitee invitee={invitee} />
      <RequestForm invitation={invitation} inviteeId={invitee.id} answer={answer} clientKey={clientKey} />
    </Container>
  )
}

function Invitee({ invitee }: { invitee: NonNullable<Invitation['invitee']> }) {
  const t = useTranslations('meetings.request')
  const site = useTranslations('site')
  const name = useNameOf()(invitee)
  return (
    <Card>
      <div className="flex items-center gap-4">
        <Monogram name={name} />
        <div className="min-w-0">
          <p className="text-sm text-muted">{t('to')}</p>
          <p className="text-lg font-semibold">{name}</p>
          {invitee.origin === 'demonstration' ? <DemonstrationLabel label={site('demonstration')} /> : null}
        </div>
      </div>
    </Card>
  )
}

function RequestForm({
  invitation,
  inviteeId,
  answer,
  clientKey,
}: {
  invitation: Invitation
  inviteeId: string
  answer: SubmissionResult | undefined
  clientKey: string
}) {
  const t = useTranslations('meetings.request')
  const meetings = useTranslations('meetings')
  const nameOf = useNameOf()
  const zoneName = useZoneName()
  const navigation = useNavigation()
  const busy = navigation.state !== 'idle' && navigation.formMethod === 'POST'
  const [form, fields] = useForm<Record<string, string>>({ id: 'request', lastResult: answer ?? null })
  const typed = answer?.initialValue ?? {}
  const text = (name: string, fallback: string) => (typeof typed[name] === 'string' ? typed[name] : fallback)
  const times = Array.isArray(typed.times)
    ? typed.times.map((time) => (typeof time === 'string' ? time : ''))
    : invitation.suggested
  const subject = invitation.product ? nameOf(invitation.product) : null

  return (
    <Form method="post" {...getFormProps(form)} className="mt-8 space-y-7">
      <FieldErrors title={t('problems')} problems={useProblems(answer, controlOf)} />
      <input type="hidden" name="clientKey" value={text('clientKey', clientKey)} />
      <input type="hidden" name="enterpriseId" value={inviteeId} />
      <input type="hidden" name="timeZone" value={invitation.timeZone} />
      {invitation.product ? <input type="hidden" name="productId" value={invitation.product.id} /> : null}
      {invitation.need ? <input type="hidden" name="needId" value={invitation.need.id} /> : null}
      {invitation.memberships.length > 1 ? (
        <Field label={t('behalf')} id="request-behalf">
          <Select
            name="onBehalfOf"
            defaultValue={text('onBehalfOf', invitation.memberships[0]?.enterpriseId ?? '')}
            options={invitation.memberships.map(({ enterpriseId, name, nameEn }) => ({
              value: enterpriseId,
              label: nameOf({ nameVi: name, nameEn }),
            }))}
          />
        </Field>
      ) : null}
      <Field
        label={t('purpose')}
        hint={t('purposeHint')}
        id={fields.purpose?.id}
        error={answer?.error?.purpose ?? []}
        required
      >
        <TextArea
          name="purpose"
          rows={5}
          required
          minLength={10}
          maxLength={2000}
          defaultValue={text('purpose', subject ? `${subject}: ` : '')}
        />
      </Field>
      <div id="request-times">
        <TimeSlotPicker
          legend={t('times')}
          hint={t('timesHint', { zone: zoneName(invitation.timeZone) })}
          error={answer?.error?.times ?? []}
          errorAt={(index) => answer?.error?.[`times[${index}]`]?.[0]}
          nameAt={(index) => `times[${index}]`}
          values={times}
          min={invitation.earliest}
          rowLabel={(index) => t('time', { number: index + 1 })}
          addLabel={t('addTime')}
          removeLabel={(index) => t('removeTime', { number: index + 1 })}
        />
      </div>
      <div className="grid gap-7 sm:grid-cols-2">
        <Field label={t('minutes')} id="request-minutes">
          <Select
            name="minutes"
            defaultValue={text('minutes', '30')}
            options={LENGTHS.map((count) => ({ value: String(count), label: t('minutesOption', { count }) }))}
          />
        </Field>
        <Field label={meetings('place.label')} id="request-place">
          <Select
            name="place"
            defaultValue={text('place', 'online')}
            options={PLACES.map((place) => ({ value: place, label: meetings(`place.${place}`) }))}
          />
        </Field>
      </div>
      <Button type="submit" icon={Send} busy={busy} busyLabel={t('submitting')}>
        {t('submit')}
      </Button>
    </Form>
  )
}

/** The controls that a problem leads to: the id of the purpose is the one that the form's library gives. */
function controlOf(name: string): string | undefined {
  if (name === 'purpose') return 'request-purpose'
  return /^times(\[\d+\])?$/.test(name) ? 'request-times' : undefined
}
