import MapPin from 'lucide-react/icons/map-pin'
import { Fragment, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { Container } from '#app/ui/container.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { FactRow } from '#app/ui/fact-row.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Monogram } from '#app/ui/monogram.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { ContactLines } from '../contacts/contact-lines.view.tsx'
import { CertificateTable } from './certificate-table.view.tsx'
import type { EnterprisePage } from './enterprise-page.ts'
import { FactList } from '../records/fact-list.view.tsx'
import { Local } from '../records/local.view.tsx'
import { MeetingAction, StickyMeetingAction } from './meeting-action.view.tsx'
import { UpkeepCard } from '../profile/upkeep-card.view.tsx'
import { OfficialWays } from './official-ways.view.tsx'
import { OwnNotice } from './own-notice.view.tsx'
import { NeedList } from './need-list.view.tsx'
import { RecordColumns } from '../page/record-columns.view.tsx'
import { ProductCards } from './product-cards.view.tsx'
import { RecognitionList } from '../records/recognition-list.view.tsx'
import { Seal } from '../records/seal.view.tsx'
import { searchPath } from '../search/search-query.ts'
import { StructuredData } from '../page/structured-data.view.tsx'
import { Trust } from '../records/trust.view.tsx'
import { useRecordWords } from '../records/use-record-words.ts'

/** The page of an enterprise: what it makes and can do, how far that is known, and the way to a meeting. */
export function EnterpriseView({
  page,
  actions,
  offered,
}: {
  page: EnterprisePage
  /** What else can be done with the enterprise, given by the route. */
  actions?: ReactNode
  /** The processes that it offers, given by the route; null where it offers none. */
  offered?: { title: string; content: ReactNode } | null
}) {
  const sections = useSections(page, offered ?? null)
  return (
    <>
      <StructuredData data={page.structuredData} />
      <Container>
        <OwnNotice page={page} />
        <EnterpriseHeader page={page} actions={actions} />
        <RecordColumns
          first={
            <div className="space-y-5">
              <Card className={page.meeting === 'open' ? 'p-5! max-lg:hidden' : 'p-5!'}>
                <MeetingAction door={page.meeting} enterprise={page.slug} similar={similarPath(page)} />
              </Card>
              {page.upkeep ? <UpkeepCard slug={page.slug} upkeep={page.upkeep} /> : null}
            </div>
          }
          last={
            <Trust
              what="enterprise"
              origin={page.origin}
              asOf={page.asOf}
              today={page.today}
              source={page.source}
              note={page.sourceNote}
              verification={page.verification}
              official={page.official}
              ways={<OfficialWays page={page} />}
              publicId={page.publicId}
            />
          }
        >
          <div className="space-y-14">
            {sections.length > 2 ? <Contents sections={sections} /> : null}
            {sections.map(({ id, title, content }) => (
              <PageSection key={id} id={id} title={title}>
                {content}
              </PageSection>
            ))}
          </div>
        </RecordColumns>
      </Container>
      {page.meeting === 'open' ? <StickyMeetingAction enterprise={page.slug} /> : null}
    </>
  )
}

function EnterpriseHeader({ page, actions }: { page: EnterprisePage; actions: ReactNode }) {
  const t = useTranslations('directory')
  const site = useTranslations('site')
  const search = useTranslations('search')
  return (
    <PageHeader
      breadcrumbLabel={site('breadcrumb')}
      breadcrumb={[
        { to: '/search', label: site('nav.search') },
        { to: searchPath({ kind: 'enterprise' }), label: search('tabs.enterprise') },
        { label: <Local text={page.name} /> },
      ]}
      picture={<Monogram name={page.properName} size="large" />}
      marks={
        <>
          {page.seal ? <Seal record={page.seal} size="medium" /> : null}
          {page.roles.map((role) => (
            <Badge key={role}>{t(`roles.${role}`)}</Badge>
          ))}
          {page.origin === 'demonstration' ? <DemonstrationLabel label={t('origin.demonstration')} /> : null}
        </>
      }
      title={<Local text={page.name} />}
      actions={actions}
      lead={
        <>
          {page.otherName ? (
            <span className="block">
              <Local text={page.otherName} />
            </span>
          ) : null}
          <span className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-base">
            {page.place ? (
              <span className="inline-flex items-center gap-1.5">
                <MapPin size={17} aria-hidden className="flex-none" />
                {page.place}
              </span>
            ) : null}
            {page.group ? (
              <TextLink to={searchPath({ filter: { industryGroup: [page.group.code] } })}>
                {page.group.name}
              </TextLink>
            ) : null}
          </span>
        </>
      }
    />
  )
}

function similarPath({ group }: EnterprisePage): string {
  return searchPath({ kind: 'enterprise', filter: group ? { industryGroup: [group.code] } : {} })
}

interface Section {
  id: string
  title: string
  content: ReactNode
}

/** The parts that this enterprise has something to show in. */
function useSections(page: EnterprisePage, offered: { title: string; content: ReactNode } | null): Section[] {
  const t = useTranslations('directory.enterprise')
  const { profile } = page
  const known = Object.values(profile).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== null,
  )
  const sections: (Section | false)[] = [
    page.description !== null && {
      id: 'about',
      title: t('about'),
      content: (
        <p className="max-w-measure whitespace-pre-line">
          <Local text={page.description} />
        </p>
      ),
    },
    page.products.length > 0 && {
      id: 'products',
      title: t('products'),
      content: <ProductCards products={page.products} />,
    },
    page.needs.length > 0 && {
      id: 'needs',
      title: t('needs'),
      content: <NeedList needs={page.needs} enterprise={page.slug} door={page.meeting} />,
    },
    page.facts.length > 0 && {
      id: 'capabilities',
      title: t('capabilities'),
      content: <FactList facts={page.facts} today={page.today} />,
    },
    offered !== null && { id: 'processes', ...offered },
    page.certificates.length > 0 && {
      id: 'certificates',
      title: t('certificates'),
      content: <CertificateTable name={page.name.text} certificates={page.certificates} />,
    },
    page.recognitions.length > 0 && {
      id: 'recognitions',
      title: t('recognitions'),
      content: <RecognitionList recognitions={page.recognitions} />,
    },
    (known || page.otherNames.length > 0) && {
      id: 'profile',
      title: t('profile'),
      content: <Profile page={page} />,
    },
    page.contacts !== null && {
      id: 'contacts',
      title: t('contacts'),
      content: <ContactLines contacts={page.contacts} />,
    },
    page.sites.length > 0 && { id: 'sites', title: t('sites'), content: <Sites page={page} /> },
  ]
  return sections.filter((section) => section !== false)
}

function Contents({ sections }: { sections: readonly Section[] }) {
  const t = useTranslations('directory.enterprise')
  return (
    <nav aria-label={t('contents')} className="border-b border-line pb-3 max-lg:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-block py-1 text-sm font-medium text-muted underline-offset-4 hover:text-ink hover:underline"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Profile({ page }: { page: EnterprisePage }) {
  const t = useTranslations('directory')
  const words = useRecordWords()
  const { profile } = page
  const rows: [string, ReactNode][] = [
    [t('enterprise.otherNames'), page.otherNames.length > 0 ? page.otherNames.join('; ') : null],
    [t('enterprise.taxCode'), profile.taxCode],
    [t('enterprise.legalForm'), profile.legalForm],
    [t('enterprise.yearFounded'), profile.yearFounded === null ? null : String(profile.yearFounded)],
    [t('enterprise.size'), profile.sizeBand && t(`sizes.${profile.sizeBand}`)],
    [t('enterprise.turnover'), profile.turnoverBand && t(`turnovers.${profile.turnoverBand}`)],
    [t('enterprise.languages'), profile.languages.length > 0 ? words.list(profile.languages) : null],
    [
      t('enterprise.exportMarkets'),
      profile.exportMarkets.length > 0 ? words.list(profile.exportMarkets) : null,
    ],
    [
      t('enterprise.website'),
      profile.website && (
        <TextLink href={profile.website.url} externalLabel={t('verification.external')}>
          {profile.website.site}
        </TextLink>
      ),
    ],
  ]
  return (
    <>
      <DefinitionList>
        {rows.map(([term, value]) =>
          value === null ? null : (
            <FactRow key={term} term={term}>
              {value}
            </FactRow>
          ),
        )}
      </DefinitionList>
      <p className="mt-3 text-sm text-muted">
        {t('facts.profile', { day: words.day(page.asOf), age: words.age(page.asOf, page.today) })}
      </p>
    </>
  )
}

function Sites({ page }: { page: EnterprisePage }) {
  const t = useTranslations('directory')
  return (
    <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
      {page.sites.map((site) => (
        <li key={site.id} className="flex gap-3">
          <MapPin size={18} aria-hidden className="mt-1 flex-none text-muted" />
          <div>
            <Heading level={3} look="label">
              {t(`siteKinds.${site.kind}`)}
            </Heading>
            <p>
              {site.address.map((part, index) => (
                <Fragment key={part.text}>
                  {index > 0 ? ', ' : null}
                  <Local text={part} />
                </Fragment>
              ))}
            </p>
            {site.former ? (
              <p className="mt-0.5 text-sm text-muted">
                {t('enterprise.former')} <Local text={site.former} />
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
