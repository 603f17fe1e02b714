import MapPin from 'lucide-react/icons/map-pin'
import PhoneCall from 'lucide-react/icons/phone-call'
import Radio from 'lucide-react/icons/radio'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'

import { Local, Seal } from '#app/features/directory/index.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { CardLink } from '#app/ui/card-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar, FilterSelect } from '#app/ui/filter-bar.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Monogram } from '#app/ui/monogram.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { PresenceDot } from '#app/ui/presence-dot.tsx'
import { Form } from '#app/ui/router.ts'
import { SearchBox } from '#app/ui/search-box.tsx'

import { askNowPath } from '../ask-now.view.tsx'
import { usePresenceWatch } from '../use-presence-watch.ts'
import { type LiveCard, type LiveDesk, livePath } from './live-desk.ts'

/** The live desk: which enterprises have somebody who would answer now, and the way to ask them. */
export function LiveDeskView({ desk }: { desk: LiveDesk }) {
  const t = useTranslations('live')
  usePresenceWatch(
    useMemo(() => desk.cards.map(({ id }) => id), [desk.cards]),
    desk.pages === 1 ? 'soon' : 'later',
  )
  const narrowed = Object.values(desk.filter).some((value) => value !== '')
  return (
    <Container className="pb-16">
      <PageHeader title={t('title')} lead={t('lead')} />
      {desk.all === 0 && !narrowed ? (
        <Nobody />
      ) : (
        <>
          <Filters desk={desk} narrowed={narrowed} />
          <p role="status" className="mt-6 tabular-nums text-sm text-muted">
            {narrowed ? t('found', { count: desk.total, all: desk.all }) : t('count', { count: desk.total })}
          </p>
          {desk.cards.length === 0 ? (
            <EmptyState
              icon={Radio}
              title={t('none.title')}
              actions={
                <ButtonLink to="/live" variant="secondary">
                  {t('none.action')}
                </ButtonLink>
              }
            >
              {t('none.text')}
            </EmptyState>
          ) : (
            <ul className="mt-4 grid gap-4 lg:grid-cols-2">
              {desk.cards.map((card) => (
                <LiveEnterprise key={card.id} card={card} />
              ))}
            </ul>
          )}
          <div className="mt-8">
            <Pagination
              label={t('pages.label')}
              page={desk.page}
              pages={desk.pages}
              toPage={(page) => livePath(desk.filter, page)}
              previousLabel={t('pages.previous')}
              nextLabel={t('pages.next')}
              pageLabel={(page) => t('pages.page', { page })}
            />
          </div>
        </>
      )}
    </Container>
  )
}

function Nobody() {
  const t = useTranslations('live.nobody')
  return (
    <EmptyState
      icon={Radio}
      title={t('title')}
      actions={
        <>
          <ButtonLink to="/partners">{t('partners')}</ButtonLink>
          <ButtonLink to="/search?kind=enterprise" variant="secondary">
            {t('search')}
          </ButtonLink>
        </>
      }
    >
      {t('text')}
    </EmptyState>
  )
}

const SELECTS = ['group', 'country', 'province', 'language'] as const

function Filters({ desk: { filter, choices }, narrowed }: { desk: LiveDesk; narrowed: boolean }) {
  const t = useTranslations('live.filter')
  const { q, ...chosen } = filter
  const kept = Object.entries(chosen).filter(([, value]) => value !== '')
  return (
    <>
      <Form method="get" action="/live" role="search" className="max-w-2xl" key={`q ${q}`}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SearchBox
          name="q"
          label={t('search')}
          placeholder={t('search')}
          clearLabel={t('clearSearch')}
          submitLabel={t('submit')}
          defaultValue={q}
          maxLength={100}
        />
      </Form>
      <FilterBar
        action="/live"
        here={livePath(filter)}
        label={t('label')}
        clearPath={narrowed ? '/live' : null}
        words={{ apply: t('apply'), clear: t('clear') }}
        kept={q === '' ? [] : [['q', q]]}
      >
        {SELECTS.filter((name) => choices[name].length > 1 || filter[name] !== '').map((name) => (
          <FilterSelect
            key={name}
            label={t(name)}
            name={name}
            value={filter[name]}
            options={choices[name]}
            any={t('any')}
          />
        ))}
      </FilterBar>
    </>
  )
}

function LiveEnterprise({ card }: { card: LiveCard }) {
  const t = useTranslations('live')
  const presence = useTranslations('presence')
  const directory = useTranslations('directory')
  return (
    <Card as="li" link className="flex flex-col">
      <div className="flex items-start gap-4">
        <Monogram name={card.properName} />
        <div className="min-w-0 flex-1">
          <Heading level={2} look="part" className="break-words">
            <CardLink to={`/enterprises/${card.slug}`}>
              <Local text={card.name} />
            </CardLink>
          </Heading>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
            {card.place ? (
              <span className="inline-flex items-center gap-1">
                <MapPin size={15} aria-hidden className="flex-none" />
                {card.place}
              </span>
            ) : null}
            {card.group ? <span>{card.group}</span> : null}
          </p>
        </div>
        {card.seal ? <Seal record={card.seal} size="medium" /> : null}
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-1.5">
        {card.roles.map((role) => (
          <Badge key={role}>{directory(`roles.${role as 'producer'}`)}</Badge>
        ))}
        {card.origin === 'demonstration' ? (
          <DemonstrationLabel label={directory('origin.demonstration')} />
        ) : null}
        {card.languages.length > 0 ? (
          <span className="text-sm text-muted">{t('speaks', { languages: card.languages.join(', ') })}</span>
        ) : null}
      </div>
      <div className="mt-auto flex flex-wrap items-center justify-between gap-3 pt-4">
        <PresenceDot present label={presence('of.available')} />
        <ButtonLink to={askNowPath(card.slug)} icon={PhoneCall} className="relative z-10">
          {presence('askNow')}
          <span className="sr-only">: {card.name.text}</span>
        </ButtonLink>
      </div>
    </Card>
  )
}
