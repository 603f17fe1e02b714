import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { Container } from '#app/ui/container.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Tabs } from '#app/ui/tabs.tsx'

/** The parts of administration in the order of their tabs, with their addresses. */
const SECTIONS = {
  overview: '/admin',
  people: '/admin/people',
  enterprises: '/admin/enterprises',
  jobs: '/admin/jobs',
  audit: '/admin/audit',
  reference: '/admin/reference',
} as const
/** What administrators share with officers: pages of their own. */
const BESIDE = [
  ['verifications', '/verifications'],
  ['imports', '/imports'],
  ['duplicates', '/duplicates'],
  ['synonyms', '/synonyms'],
] as const
export type AdminSection = keyof typeof SECTIONS

/** Head and tabs around every page of administration. */
export function AdminFrame({
  section,
  title,
  lead,
  actions,
  children,
}: {
  section: AdminSection
  title: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('administration')
  const sections = Object.entries(SECTIONS) as [AdminSection, string][]
  return (
    <Container>
      <Tabs
        label={t('sections')}
        tabs={[
          ...sections.map(([name, to]) => ({ to, label: t(`section.${name}`), current: name === section })),
          ...BESIDE.map(([name, to]) => ({ to, label: t(`section.${name}`), current: false })),
        ]}
      />
      <PageHeader title={title} lead={lead} actions={actions} />
      {children}
    </Container>
  )
}
