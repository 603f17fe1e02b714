import BadgeCheck from 'lucide-react/icons/badge-check'
import Anvil from 'lucide-react/icons/anvil'
import CalendarCheck from 'lucide-react/icons/calendar-check'
import Factory from 'lucide-react/icons/factory'
import Bookmark from 'lucide-react/icons/bookmark'
import Gauge from 'lucide-react/icons/gauge'
import Handshake from 'lucide-react/icons/handshake'
import HeartHandshake from 'lucide-react/icons/heart-handshake'
import IdCard from 'lucide-react/icons/id-card'
import Languages from 'lucide-react/icons/languages'
import MapPin from 'lucide-react/icons/map-pin'
import MapPinCheck from 'lucide-react/icons/map-pin-check'
import Medal from 'lucide-react/icons/medal'
import MessageSquareReply from 'lucide-react/icons/message-square-reply'
import Network from 'lucide-react/icons/network'
import Scale from 'lucide-react/icons/scale'
import ScrollText from 'lucide-react/icons/scroll-text'
import Ship from 'lucide-react/icons/ship'
import ThumbsDown from 'lucide-react/icons/thumbs-down'
import TextSearch from 'lucide-react/icons/text-search'
import Truck from 'lucide-react/icons/truck'

import type { Icon } from '#app/ui/icon.ts'

import type { WeightedRuleId } from '../engine/proposal.ts'

/** One icon for each rule, the same for its reasons and its gaps. */
export const RULE_ICONS: Record<WeightedRuleId, Icon> = {
  codeCloseness: Network,
  activityCloseness: Factory,
  textSimilarity: TextSearch,
  processMatch: Anvil,
  certificateCoverage: ScrollText,
  capacityFit: Gauge,
  orderWorthwhile: Scale,
  leadTime: Truck,
  place: MapPin,
  preferredRegion: MapPinCheck,
  sharedLanguage: Languages,
  exportExperience: Ship,
  tradeAgreement: Handshake,
  freshness: CalendarCheck,
  verification: BadgeCheck,
  recognition: Medal,
  ownStanding: IdCard,
  ownChoice: Bookmark,
  partnerInterest: HeartHandshake,
  responsiveness: MessageSquareReply,
  likeDeclined: ThumbsDown,
}
