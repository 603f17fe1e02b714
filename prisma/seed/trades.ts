import { CONSUMER_TRADES } from './consumer-trades.ts'
import { INDUSTRIAL_TRADES } from './industrial-trades.ts'
import type { Trade } from './trade.ts'

export type { Trade } from './trade.ts'

/** Lines of trade over all industry groups. */
export const TRADES: readonly Trade[] = [...INDUSTRIAL_TRADES, ...CONSUMER_TRADES]
