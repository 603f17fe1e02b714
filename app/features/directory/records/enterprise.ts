/** What an enterprise does in the supply chain. */
export const ROLES = ['producer', 'supplier', 'buyer', 'investor', 'association'] as const
export type Role = (typeof ROLES)[number]

/** Number of employees. */
export const SIZE_BANDS = [
  'from_1_to_9',
  'from_10_to_49',
  'from_50_to_199',
  'from_200_to_499',
  'from_500_to_999',
  'over_1000',
] as const
export type SizeBand = (typeof SIZE_BANDS)[number]

/** Yearly turnover in VND. */
export const TURNOVER_BANDS = [
  'under_10_billion',
  'from_10_to_50_billion',
  'from_50_to_100_billion',
  'from_100_to_500_billion',
  'from_500_to_1000_billion',
  'over_1000_billion',
] as const
export type TurnoverBand = (typeof TURNOVER_BANDS)[number]

/** Whether a record states public facts, was entered by a member, or is invented for demonstration. */
export type Origin = 'public_record' | 'member' | 'demonstration'
