import Eye from 'lucide-react/icons/eye'
import EyeOff from 'lucide-react/icons/eye-off'
import Globe from 'lucide-react/icons/globe'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Form } from '#app/ui/router.ts'
import { TextLink } from '#app/ui/text-link.tsx'

import { previewPath, type ProfilePage, profilePath } from '../profile/profile.ts'
import { useRecordWords } from '../records/use-record-words.ts'
import { FIELD_OF_POINT } from './publication.ts'

/** Who sees a profile, and the buttons that change it: what is missing first, then publish; hide again later. */
export function PublicationCard({ page, answer }: { page: ProfilePage; answer: Answer }) {
  const { published } = page.publication
  return published ? <Published page={page} answer={answer} /> : <Hidden page={page} answer={answer} />
}

function Hidden({ page, answer }: { page: ProfilePage; answer: Answer }) {
  const t = useTranslations('profile.publication')
  const common = useTranslations('profile')
  const { problems } = useFormAnswer(answer, 'publish', '')
  const busy = useBusy('publish')
  const { missing, withheld } = page.publication
  const ready = missing.length === 0 && withheld === null
  return (
    <Card as="section" className="space-y-4 border-accent/40!">
      <FieldErrors title={t('problems')} problems={problems} />
      <div className="flex gap-3">
        <EyeOff size={20} aria-hidden className="mt-1 flex-none text-muted" />
        <div>
          <Heading level={2} look="part">
            {t('hidden')}
          </Heading>
          <p className="mt-1 max-w-measure text-muted">{t('hiddenText')}</p>
          {withheld === null ? null : (
            <p className="mt-3 max-w-measure">{t('withheld', { reason: withheld })}</p>
          )}
        </div>
      </div>
      {missing.length === 0 ? null : (
        <div className="pl-8">
          <p>{t('missing')}</p>
          <ul className="mt-1.5 list-disc space-y-1 pl-5">
            {missing.map((point) => (
              <li key={point}>
                <TextLink to={profilePath(page.slug, FIELD_OF_POINT[point])}>{t(`points.${point}`)}</TextLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="flex flex-wrap gap-3 sm:pl-8">
        {page.mayEdit && ready ? (
          <Form method="post">
            <input type="hidden" name="command" value="publish" />
            <Button type="submit" icon={Globe} busy={busy} busyLabel={common('saving')}>
              {t('publish')}
            </Button>
          </Form>
        ) : null}
        <ButtonLink to={previewPath(page.slug)} variant="secondary" icon={Eye}>
          {t('preview')}
        </ButtonLink>
      </div>
    </Card>
  )
}

function Published({ page, answer }: { page: ProfilePage; answer: Answer }) {
  const t = useTranslations('profile.publication')
  const common = useTranslations('profile')
  const { day } = useRecordWords()
  const { problems, refused } = useFormAnswer(answer, 'unpublish', '')
  const busy = useBusy('unpublish')
  const { since, mayHide } = page.publication
  return (
    <Card as="section" className="space-y-3 p-5!">
      <FieldErrors title={t('problems')} problems={problems} />
      <p className="flex gap-3">
        <Globe size={20} aria-hidden className="mt-0.5 flex-none text-accent" />
        <span>
          <strong className="font-semibold">{t('shown')}</strong>
          {since ? <Muted as="span"> {t('since', { day: day(since) })}</Muted> : null}
        </span>
      </p>
      {page.mayEdit ? (
        <Disclosure summary={t('hide')} open={refused} className="pl-8">
          {mayHide ? (
            <Form method="post" className="space-y-3">
              <input type="hidden" name="command" value="unpublish" />
              <Muted>{t('hideText')}</Muted>
              <Button
                type="submit"
                variant="secondary"
                icon={EyeOff}
                busy={busy}
                busyLabel={common('saving')}
              >
                {t('hideSubmit')}
              </Button>
            </Form>
          ) : (
            <Muted>{t('recognised')}</Muted>
          )}
        </Disclosure>
      ) : null}
    </Card>
  )
}
