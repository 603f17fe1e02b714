import { useTranslations } from 'use-intl'

import { Local } from '#app/features/directory/index.ts'
import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Table } from '#app/ui/table.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import { needPath } from '../need.ts'
import type { FileViewLine } from '../page/need-page.ts'

/** Who opened the files of a need, for its own people. */
export function ViewsPart({ needId, views }: { needId: string; views: FileViewLine[] }) {
  const t = useTranslations('needs.files')
  const compare = useTranslations('needs.compare')
  const moment = useMoment()
  if (views.length === 0) return <Muted>{t('noViews')}</Muted>
  return (
    <div className="space-y-4">
      <Table
        caption={t('views')}
        captionHidden
        rows={views}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'person',
            header: t('person'),
            rowHeader: true,
            cell: ({ person, enterprise }) => person ?? (enterprise ? t('someone') : t('visitor')),
          },
          {
            key: 'enterprise',
            header: compare('enterprise'),
            cell: ({ enterprise }) => (enterprise ? <Local text={enterprise} /> : '–'),
          },
          { key: 'file', header: t('file'), cell: ({ file }) => <span className="break-all">{file}</span> },
          { key: 'kind', header: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
          { key: 'at', header: t('at'), cell: ({ at }) => moment(at) },
        ]}
      />
      <FileLinks to={`${needPath(needId)}/views`} />
    </div>
  )
}
