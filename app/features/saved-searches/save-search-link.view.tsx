import BookmarkCheck from 'lucide-react/icons/bookmark-check'
import BookmarkPlus from 'lucide-react/icons/bookmark-plus'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'

import type { SaveOffer } from './read-saved-searches.server.ts'

/** Keeps the search that is on the page, or leads to it where it is kept already. */
export function SaveSearchLink({ offer }: { offer: SaveOffer }) {
  const t = useTranslations('savedSearches.offer')
  if (!offer) return null
  return offer.savedId ? (
    <ButtonLink to={`/saved-searches/${offer.savedId}`} variant="quiet" size="small" icon={BookmarkCheck}>
      {t('saved')}
    </ButtonLink>
  ) : (
    <ButtonLink
      to={`/saved-searches/new?${offer.address}`}
      variant="secondary"
      size="small"
      icon={BookmarkPlus}
    >
      {t('save')}
    </ButtonLink>
  )
}
