import { useFormatter, useTranslations } from 'use-intl'

import { fileSize } from '#app/platform/files/file-kinds.ts'

import type { Paper } from './paper.ts'

/** The link that opens a paper, with what it is and how large. */
export function PaperLink({ paper }: { paper: Paper }) {
  const t = useTranslations('directory.certificate')
  const format = useFormatter()
  const size = fileSize(paper.bytes, (value) => format.number(value))
  return (
    <a href={paper.path} className="text-sm text-accent underline underline-offset-4 hover:text-accent-hover">
      {t('paper', { kind: paper.kind, size })}
      {paper.visible ? '' : ` · ${t('paperPrivate')}`}
    </a>
  )
}
