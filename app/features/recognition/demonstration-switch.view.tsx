import { useTranslations } from 'use-intl'

import { TextLink } from '#app/ui/text-link.tsx'

/** Says that invented entries are left out or mixed in, and leads to the other of the two. */
export function DemonstrationSwitch({
  shown,
  count,
  toggle,
}: {
  shown: boolean
  count: number
  toggle: string
}) {
  const t = useTranslations('recognition.demonstration')
  if (count === 0 && !shown) return null
  return (
    <p className="mt-6 text-sm text-muted">
      {shown ? t('shown') : t('hidden', { count })}{' '}
      <span className="print:hidden">
        <TextLink to={toggle}>{shown ? t('hide') : t('show')}</TextLink>
      </span>
    </p>
  )
}
