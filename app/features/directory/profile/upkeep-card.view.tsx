import Megaphone from 'lucide-react/icons/megaphone'
import Package from 'lucide-react/icons/package'
import PenLine from 'lucide-react/icons/pen-line'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { ownProductsPath } from '../own-products/own-product.ts'
import { profilePath, type Upkeep } from './profile.ts'
import { UpkeepList } from './upkeep-list.view.tsx'

const MOST_POINTS = 4

/** On the enterprise's own page: what its profile lacks, for its own people only. */
export function UpkeepCard({ slug, upkeep }: { slug: string; upkeep: Upkeep }) {
  const t = useTranslations('profile')
  return (
    <Card className="space-y-4 p-5! print:hidden">
      <UpkeepList slug={slug} upkeep={upkeep} most={MOST_POINTS} />
      <ButtonLink to={profilePath(slug)} variant="secondary" icon={PenLine} className="w-full">
        {t('edit')}
      </ButtonLink>
      <ButtonLink to={ownProductsPath(slug)} variant="secondary" icon={Package} className="w-full">
        {t('products')}
      </ButtonLink>
      <ButtonLink to={`/enterprises/${slug}/needs`} variant="secondary" icon={Megaphone} className="w-full">
        {t('needs')}
      </ButtonLink>
      <ul className="space-y-1 text-sm">
        <li>
          <TextLink to={`/enterprises/${slug}/capabilities`}>{t('capabilities')}</TextLink>
        </li>
        <li>
          <TextLink to={`/enterprises/${slug}/team`}>{t('team')}</TextLink>
        </li>
      </ul>
      <Muted>{t('upkeep.private')}</Muted>
    </Card>
  )
}
