import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, readFormat, tableOf } from '#app/platform/sheets/table.ts'
import { certificateStandardByCode } from '#reference/certificate-standards.ts'
import { industryGroupByCode } from '#reference/industry-groups.ts'

import { labelsFor } from './labels.ts'
import type { Named } from '../engine/proposal.ts'
import { proposePartners } from '../finding/propose-partners.server.ts'
import type { ProposePartnersQuery } from '../finding/propose-partners.schema.ts'
import type { ProposalGroup, ProposedPartner } from '../finding/proposals.ts'

/** Of each matter; as many as a page of one matter may show. */
const PARTNERS_EACH = 50

type Row = ProposedPartner & { group: ProposalGroup }

/**
 * The partners that the page proposes, with its filters, as a file: a row for each partner and matter.
 * @throws AppError notFound for an unknown kind of file; forbidden for another's enterprise
 */
export async function exportPartners(
  app: Pick<App, 'pool' | 'clock' | 'search' | 'env'>,
  actor: Actor,
  asked: { format: string | undefined; query: ProposePartnersQuery; language: Language },
): Promise<Response> {
  const format = readFormat(asked.format)
  const { language } = asked
  const proposals = await proposePartners(app, actor, { ...asked.query, limit: PARTNERS_EACH })
  const labels = labelsFor(proposals, language)
  const { files } = catalogueOf(language)
  const named = ({ vi, en }: Named) => (language === 'en' ? (en ?? vi) : vi)
  const rows = proposals.groups.flatMap((group) =>
    group.partners.map((partner): Row => ({ ...partner, group })),
  )
  const sheet = tableOf(
    files.partners,
    [
      column<Row>(files.about, 40, ({ group }) => (group.wish ? named(group.wish.title) : null)),
      column<Row>(files.partner, 44, ({ name }) => named(name)),
      column<Row>(files.fit, 12, ({ score }) => Math.round(score * 100), '0'),
      column<Row>(files.place, 28, ({ places }) =>
        places
          .map(
            ({ country, province }) => (province && labels.provinces[province]) ?? labels.countries[country],
          )
          .join('; '),
      ),
      column<Row>(files.group, 28, ({ industryGroup }) => {
        const group = industryGroup === null ? undefined : industryGroupByCode(industryGroup)
        return (language === 'en' ? group?.nameEn : group?.nameVi) ?? null
      }),
      column<Row>(files.recognised, 12, ({ recognitions }) => recognitions[0]?.yearTo ?? null, '0'),
      column<Row>(files.certificates, 30, ({ group }) =>
        (group.wish?.requiredCertificates ?? [])
          .map((code) => certificateStandardByCode(code)?.label ?? code)
          .join('; '),
      ),
      column<Row>(files.reachable, 14, ({ reachable }) => (reachable ? files.yes : files.no)),
      column<Row>(files.page, 48, ({ slug }) => app.env.publicUrl + pathIn(language, `/enterprises/${slug}`)),
    ],
    rows,
  )
  return downloadSheet(sheet, format, `${files.partners} ${proposals.day}`)
}
