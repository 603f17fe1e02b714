import Waypoints from 'lucide-react/icons/waypoints'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'

/** From a product to what it is made of and who can supply it. */
export function SupplyChainLink({ slug }: { slug: string }) {
  const t = useTranslations('supplyChain')
  return (
    <ButtonLink to={`/products/${slug}/supply-chain`} variant="secondary" icon={Waypoints}>
      {t('link')}
    </ButtonLink>
  )
}
