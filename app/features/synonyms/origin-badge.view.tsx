import CircleOff from 'lucide-react/icons/circle-off'
import Package from 'lucide-react/icons/package'
import Pencil from 'lucide-react/icons/pencil'
import Plus from 'lucide-react/icons/plus'
import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'

import type { Origin } from './origin.ts'

const LOOKS = {
  stock: { icon: Package, tone: 'neutral' },
  changed: { icon: Pencil, tone: 'info' },
  added: { icon: Plus, tone: 'accent' },
  removed: { icon: CircleOff, tone: 'warning' },
} as const

/** Where a group comes from. */
export function OriginBadge({ origin }: { origin: Origin }) {
  const t = useTranslations('synonyms.origin')
  return <Badge {...LOOKS[origin]}>{t(origin)}</Badge>
}
