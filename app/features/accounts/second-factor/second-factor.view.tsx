import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { type Answer, useFormAnswer } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import { CommandForm, PresentPassword } from '../command-form.view.tsx'
import type { SecondFactorPage } from './change-second-factor.server.ts'
import { CodeField } from './code-field.view.tsx'

/** Sets up, renews and ends the second factor. `recoveryCodes` are shown this once. */
export function SecondFactorView({
  page,
  recoveryCodes,
  next,
  answer,
}: {
  page: SecondFactorPage
  recoveryCodes: readonly string[] | null
  /** Where to go on when it is set up. */
  next: string
  answer: Answer
}) {
  const t = useTranslations('account.factor')
  const words = useTranslations('site')
  return (
    <Container width="form">
      <PageHeader
        breadcrumbLabel={words('breadcrumb')}
        breadcrumb={[{ to: '/account', label: t('toAccount') }, { label: t('title') }]}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="space-y-10">
        {page.compulsory && page.state !== 'on' ? (
          <Alert tone="warning" word={words('word.warning')} title={t('compulsoryTitle')}>
            {t(page.state === 'owed' ? 'owedText' : 'compulsoryText')}
          </Alert>
        ) : null}
        {recoveryCodes ? <RecoveryCodes codes={recoveryCodes} next={next} /> : null}
        {page.demonstration ? (
          <Alert word={words('word.info')}>{t('demonstration')}</Alert>
        ) : recoveryCodes ? null : (
          <State page={page} answer={answer} />
        )}
      </div>
    </Container>
  )
}

function State({ page, answer }: { page: SecondFactorPage; answer: Answer }) {
  const t = useTranslations('account.factor')
  const begin = useFormAnswer(answer, 'begin')
  const owed = useFormAnswer(answer, 'owed')
  switch (page.state) {
    case 'off':
      return (
        <CommandForm command="begin" form={begin} submit={t('begin')}>
          <p>{t('what')}</p>
          <PresentPassword command="begin" form={begin} />
        </CommandForm>
      )
    case 'begun':
      return <Begun page={page} answer={answer} />
    case 'owed':
      return (
        <CommandForm command="owed" form={owed} submit={t('giveCode')}>
          <CodeField
            id="owed-oneTimeCode"
            label={t('code')}
            hint={t('codeHint')}
            error={owed.errorOf('oneTimeCode')}
          />
        </CommandForm>
      )
    case 'on':
      return <On page={page} answer={answer} />
  }
}

function Begun({ page, answer }: { page: Extract<SecondFactorPage, { state: 'begun' }>; answer: Answer }) {
  const t = useTranslations('account.factor')
  const confirm = useFormAnswer(answer, 'confirm')
  const begin = useFormAnswer(answer, 'begin')
  const { picture } = page
  return (
    <>
      <div className="flex flex-wrap items-start gap-6">
        <svg
          role="img"
          aria-label={t('picture')}
          viewBox={`0 0 ${picture.size} ${picture.size}`}
          shapeRendering="crispEdges"
          className="bg-white size-52 flex-none rounded-card border border-line"
        >
          <path d={picture.path} fill="#000" />
        </svg>
        <div className="min-w-0 flex-1 basis-64 space-y-3">
          <p>{t('scan')}</p>
          <p>{t('type')}</p>
          <p>
            <code className="text-[0.9375rem] font-medium break-all select-all" data-secret>
              {page.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
            </code>
          </p>
          <p>
            <a href={page.address} className="text-link">
              {t('here')}
            </a>
          </p>
        </div>
      </div>
      <CommandForm command="confirm" form={confirm} submit={t('confirm')}>
        <CodeField
          id="confirm-oneTimeCode"
          label={t('firstCode')}
          hint={t('firstCodeHint')}
          error={confirm.errorOf('oneTimeCode')}
        />
      </CommandForm>
      <Disclosure summary={t('again')} open={begin.problems.length > 0}>
        <CommandForm command="begin" form={begin} submit={t('beginAgain')} quiet>
          <PresentPassword command="begin" form={begin} />
        </CommandForm>
      </Disclosure>
    </>
  )
}

function On({ page, answer }: { page: Extract<SecondFactorPage, { state: 'on' }>; answer: Answer }) {
  const t = useTranslations('account.factor')
  const momentText = useMoment()
  const renew = useFormAnswer(answer, 'renew')
  const off = useFormAnswer(answer, 'off')
  return (
    <>
      <p>{t('since', { moment: momentText(page.since) })}</p>
      <section className="border-t border-line pt-8">
        <Heading level={2} className="mb-2">
          {t('codesTitle')}
        </Heading>
        <Muted className="mb-5">{t('codesLeft', { count: page.recoveryCodes })}</Muted>
        <CommandForm command="renew" form={renew} submit={t('renew')} quiet>
          <CodeField
            id="renew-oneTimeCode"
            label={t('code')}
            hint={t('codeHint')}
            error={renew.errorOf('oneTimeCode')}
          />
        </CommandForm>
      </section>
      {page.compulsory ? null : (
        <section className="border-t border-line pt-8">
          <Heading level={2} className="mb-2">
            {t('offTitle')}
          </Heading>
          <Muted className="mb-5">{t('offText')}</Muted>
          <CommandForm command="off" form={off} submit={t('off')} quiet>
            <CodeField
              id="off-oneTimeCode"
              label={t('code')}
              hint={t('codeHint')}
              error={off.errorOf('oneTimeCode')}
            />
            <PresentPassword command="off" form={off} />
          </CommandForm>
        </section>
      )}
    </>
  )
}

function RecoveryCodes({ codes, next }: { codes: readonly string[]; next: string }) {
  const t = useTranslations('account.factor')
  return (
    <section
      aria-labelledby="recovery-codes"
      className="rounded-card border border-line bg-surface p-5 sm:p-6"
    >
      <Heading level={2} id="recovery-codes" look="part">
        {t('codesNewTitle')}
      </Heading>
      <p className="mt-2">{t('codesNewText')}</p>
      <ul className="mt-4 grid gap-x-8 gap-y-2 tabular-nums font-medium sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ButtonLink to={next} className="mt-6">
        {t('kept')}
      </ButtonLink>
    </section>
  )
}
