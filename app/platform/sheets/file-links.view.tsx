import FileSpreadsheet from 'lucide-react/icons/file-spreadsheet'
import FileText from 'lucide-react/icons/file-text'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { usePath } from '#app/ui/router.ts'

/**
 * Takes the list that is shown along as a file, of either kind.
 * @param to the path of the file without its kind, such as `/meetings/file`
 * @param search the filters of the list, as a query
 */
export function FileLinks({ to, search = '' }: { to: string; search?: string }) {
  const t = useTranslations('site.file')
  const path = usePath()
  const query = search.replace(/^\?/, '')
  const file = (format: 'csv' | 'xlsx') => path(`${to}/${format}${query === '' ? '' : `?${query}`}`)
  return (
    <div role="group" aria-label={t('label')} className="-ml-3 flex flex-wrap gap-2 print:hidden">
      <ButtonLink href={file('csv')} download variant="quiet" size="small" icon={FileText}>
        {t('csv')}
      </ButtonLink>
      <ButtonLink href={file('xlsx')} download variant="quiet" size="small" icon={FileSpreadsheet}>
        {t('xlsx')}
      </ButtonLink>
    </div>
  )
}
