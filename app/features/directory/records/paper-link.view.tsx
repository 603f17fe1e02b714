import { useFormatter, useTranslations } from 'use-intl'

import type { Paper } from './paper.ts'

/** The link that opens a paper, with what it is and how large. */
export function PaperLink({ paper }: { paper: Paper }) {
  const t = useTranslations('directory.certificate')
  const format = useFormatter()
  const megabytes = paper.bytes / 1_000_000
  const size =
    megabytes < 1
      ? `${format.number(Math.max(1, Math.round(paper.bytes / 1000)))} kB`
      : `${format.number(megabytes, { maximumFractionDigits: 1 })} MB`
  return (
    <a href={paper.path} className="text-sm text-accent underline underline-offset-4 hover:text-accent-hover">
      {t('paper', { kind: paper.kind, size })}
      {paper.visible ? '' : ` · ${t('paperPrivate')}`}
    </a>
  )
}
