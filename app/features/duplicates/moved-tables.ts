/** Tables that have a name in the words of a preview; others are named as they are. */
export const NAMED_TABLES = [
  'capability_fact',
  'certificate',
  'external_id',
  'former_slug',
  'import',
  'meeting',
  'membership',
  'brokered_pair',
  'capability',
  'inferred_need_choice',
  'need',
  'need_file_view',
  'need_interest',
  'need_invitee',
  'notification',
  'partner_choice',
  'partner_note',
  'product',
  'product_photo',
  'recognition',
  'shortlist',
  'shortlist_entry',
  'shortlist_note',
  'site',
  'stored_file',
] as const

/** Whether a table has a name in the reader's words. */
export function isNamedTable(table: string): table is (typeof NAMED_TABLES)[number] {
  return NAMED_TABLES.some((one) => one === table)
}
