import BadgeCheck from 'lucide-react/icons/badge-check'
import CalendarCheck from 'lucide-react/icons/calendar-check'
import Factory from 'lucide-react/icons/factory'
import Gauge from 'lucide-react/icons/gauge'
import Handshake from 'lucide-react/icons/handshake'
import Languages from 'lucide-react/icons/languages'
import MapPin from 'lucide-react/icons/map-pin'
import Medal from 'lucide-react/icons/medal'
import Network from 'lucide-react/icons/network'
import ScrollText from 'lucide-react/icons/scroll-text'
import Ship from 'lucide-react/icons/ship'
import TextSearch from 'lucide-react/icons/text-search'
import Truck from 'lucide-react/icons/truck'

import type { Icon } from '#app/ui/icon.ts'

import type { WeightedRuleId } from './proposal.ts'

/** One icon for each rule, the same for its reasons and its gaps. */
export const RULE_ICONS: Record<WeightedRuleId, Icon> = {
  codeCloseness: Network,
  activityCloseness: Factory,
  textSimilarity: TextSearch,
  certificateCoverage: ScrollText,
  capacityFit: Gauge,
  leadTime: Truck,
  place: MapPin,
  sharedLanguage: Languages,
  exportExperience: Ship,
  tradeAgreement: Handshake,
  freshness: CalendarCheck,
  verification: BadgeCheck,
  recognition: Medal,
}
