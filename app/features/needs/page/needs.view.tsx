import Megaphone from 'lucide-react/icons/megaphone'
import Plus from 'lucide-react/icons/plus'
import { useTranslations } from 'use-intl'

import { Local, printedHs, Seal, useRecordWords } from '#app/features/directory/index.ts'
import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { CardLink } from '#app/ui/card-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'
import { SearchBox } from '#app/ui/search-box.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { needPath } from '../need.ts'
import { needsQuery } from './need-filter.ts'
import type { NeedCard, NeedsPage } from './need-page.ts'
import { useNeedWords } from './use-need-words.ts'

/** The list of open needs: words, a few filters, newest first. */
export function NeedsView({ page }: { page: NeedsPage }) {
  const t = useTranslations('needs.list')
  const query = needsQuery(page.filter)
  return (
    <Container>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          page.add ? (
            <ButtonLink to={page.add} icon={Plus}>
              {t('add')}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="space-y-6">
        <Filters page={page} />
        {page.needs.length === 0 ? (
          <EmptyState
            icon={Megaphone}
            title={query === '' ? t('empty') : t('none')}
            actions={
              query === '' ? undefined : (
                <ButtonLink to="/needs" variant="secondary">
                  {t('reset')}
                </ButtonLink>
              )
            }
          >
            {query === '' ? t('emptyText') : t('noneText')}
          </EmptyState>
        ) : (
          <>
            <p className="text-sm text-muted" role="status">
              {t('count', { count: page.total })}
            </p>
            <ul className="grid gap-4 lg:grid-cols-2">
              {page.needs.map((need) => (
                <NeedCardView key={need.id} need={need} />
              ))}
            </ul>
            <div className="flex flex-wrap items-center justify-between gap-4">
              <FileLinks to="/needs/file" search={query} />
              {page.next || page.further ? (
                <nav aria-label={t('pages')} className="flex flex-wrap gap-3">
                  {page.further ? (
                    <ButtonLink to={`/needs?${query}`} variant="quiet">
                      {t('first')}
                    </ButtonLink>
                  ) : null}
                  {page.next ? (
                    <ButtonLink to={`/needs?${needsQuery(page.filter, page.next)}`} variant="secondary">
                      {t('next')}
                    </ButtonLink>
                  ) : null}
                </nav>
              ) : null}
            </div>
          </>
        )}
      </div>
    </Container>
  )
}

function Filters({ page: { filter, choices } }: { page: NeedsPage }) {
  const t = useTranslations('needs.list')
  const selects = [
    { name: 'chapter', options: choices.chapters },
    { name: 'country', options: choices.countries },
    { name: 'province', options: choices.provinces },
    { name: 'certificate', options: choices.certificates },
  ] as const
  const active = selects.filter(({ name }) => filter[name] !== '').length
  return (
    <Form method="get" action="/needs" className="space-y-3" key={JSON.stringify(filter)}>
      <SearchBox
        name="q"
        label={t('search')}
        placeholder={t('search')}
        clearLabel={t('clear')}
        submitLabel={t('submit')}
        defaultValue={filter.q}
        className="max-w-2xl"
      />
      <Disclosure summary={active > 0 ? `${t('filters')} (${active})` : t('filters')} open={active > 0}>
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {selects.map(({ name, options }) => (
            <Field key={name} id={name} label={t(name)}>
              <Select name={name} placeholder={t('any')} options={options} defaultValue={filter[name]} />
            </Field>
          ))}
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-4">
          <Button type="submit" variant="secondary">
            {t('apply')}
          </Button>
          {active > 0 ? <TextLink to="/needs">{t('reset')}</TextLink> : null}
        </div>
      </Disclosure>
    </Form>
  )
}

function NeedCardView({ need }: { need: NeedCard }) {
  const t = useTranslations('needs')
  const origin = useTranslations('directory.origin')
  const { day } = useRecordWords()
  const words = useNeedWords()
  const { enterprise } = need
  const facts = [
    need.amount && words.amount(need.amount),
    need.price && words.price(need.price),
    need.codes.map(({ code, name }) => [printedHs(code), name].filter(Boolean).join(' · ')).join('; '),
    need.destination && t('list.destination', { place: need.destination }),
    need.deadline && t('list.deadline', { day: day(need.deadline) }),
  ].filter(Boolean)
  return (
    <Card as="li" link className="flex flex-col">
      <Heading level={2} look="part" className="break-words">
        <CardLink to={needPath(need.id)}>
          <Local text={need.title} />
        </CardLink>
      </Heading>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
        {enterprise.seal ? <Seal record={enterprise.seal} size="small" /> : null}
        <span>
          <Local text={enterprise.name} />
          {enterprise.place ? ` · ${enterprise.place}` : null}
        </span>
      </div>
      <ul className="mt-3 space-y-0.5 tabular-nums text-[0.9375rem] leading-6">
        {facts.map((fact) => (
          <li key={fact} className="break-words">
            {fact}
          </li>
        ))}
      </ul>
      {need.certificates.length > 0 || need.visibility !== 'public' ? (
        <p className="mt-3 flex flex-wrap gap-1.5">
          {need.visibility === 'public' ? null : (
            <Badge tone="accent">{t(`visibility.${need.visibility}`)}</Badge>
          )}
          {need.certificates.map((certificate) => (
            <Badge key={certificate}>{certificate}</Badge>
          ))}
        </p>
      ) : null}
      <p className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 pt-4 text-sm text-muted">
        <span>
          {t('list.opened', { day: day(need.openedOn) })} · {t('list.expires', { day: day(need.expiresOn) })}
        </span>
        {enterprise.demonstration ? <DemonstrationLabel label={origin('demonstration')} /> : null}
      </p>
    </Card>
  )
}
