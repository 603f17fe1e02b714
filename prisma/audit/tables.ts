/** How the changes of one table are logged. Names are those of columns in the database. */
export interface AuditedTable {
  /** Column with the record that a row is a part of: its history shows this one's too. */
  parent?: string
  /** Columns whose change alone is no news, such as the moment of the last one. */
  ignored?: readonly string[]
  /** Never kept: the log says only that there was one, or another one. */
  secrets?: readonly string[]
  /** Kept apart from the entry, so that they go when the person's account is erased. */
  personal?: readonly string[]
  /** Column with the person whom the personal ones are about. */
  about?: string
}

const PART_OF_ENTERPRISE: AuditedTable = { parent: 'enterprise_id' }

/**
 * Every table whose changes are logged. A table is here or in UNAUDITED; a test finds those that
 * are in neither.
 */
export const AUDITED: Readonly<Record<string, AuditedTable>> = {
  person: { ignored: ['updated_at'], personal: ['name', 'email', 'image', 'blocked_reason'], about: 'id' },
  session: {
    parent: 'person_id',
    ignored: ['updated_at', 'expires_at', 'last_used_at'],
    secrets: ['token'],
    personal: ['ip_address', 'user_agent'],
    about: 'person_id',
  },
  account: {
    parent: 'person_id',
    ignored: ['updated_at'],
    secrets: ['password', 'access_token', 'refresh_token', 'id_token'],
    personal: ['account_id'],
    about: 'person_id',
  },
  membership: { parent: 'enterprise_id', personal: ['job_title'], about: 'person_id' },
  enterprise: {
    ignored: ['updated_at'],
    personal: ['contact_name', 'contact_email', 'contact_phone'],
  },
  site: PART_OF_ENTERPRISE,
  product: { parent: 'enterprise_id', ignored: ['updated_at'] },
  product_photo: { parent: 'product_id' },
  capability_fact: PART_OF_ENTERPRISE,
  certificate: PART_OF_ENTERPRISE,
  recognition: PART_OF_ENTERPRISE,
  need: { parent: 'enterprise_id', ignored: ['updated_at'] },
  need_invitee: { parent: 'need_id' },
  need_file: { parent: 'need_id' },
  need_interest: {
    parent: 'need_id',
    ignored: ['updated_at'],
  },
  capability: { parent: 'enterprise_id', ignored: ['updated_at'] },
  enterprise_group: {},
  partner_choice: { parent: 'enterprise_id', personal: ['reason_text'], about: 'person_id' },
  partner_note: { parent: 'enterprise_id', personal: ['text'], about: 'author_id' },
  inferred_need_choice: { parent: 'enterprise_id' },
  brokered_pair: { ignored: ['updated_at'] },
  brokered_step: { parent: 'pair_id' },
  family_composition: {},
  meeting: { ignored: ['updated_at'] },
  meeting_time: { parent: 'meeting_id' },
  meeting_step: { parent: 'meeting_id' },
  calendar_booking: { parent: 'meeting_id' },
  calendar_settings: {
    parent: 'person_id',
    ignored: ['updated_at'],
    personal: ['weekly'],
    about: 'person_id',
  },
  calendar_feed: { parent: 'person_id', ignored: ['read_at'], secrets: ['token_hash'] },
  calendar_exception: {
    parent: 'person_id',
    personal: ['first_day', 'last_day', 'from_minute', 'to_minute'],
    about: 'person_id',
  },
  calendar_source: {
    parent: 'person_id',
    ignored: [
      'etag',
      'last_modified',
      'read_at',
      'whole_at',
      'whole_zone',
      'tried_at',
      'failing_since',
      'failure',
      'failure_status',
    ],
    secrets: ['address'],
    personal: ['name', 'host'],
    about: 'person_id',
  },
  meeting_participant: { parent: 'meeting_id' },
  meeting_message: { parent: 'meeting_id', personal: ['text'], about: 'author_id' },
  meeting_file: { parent: 'meeting_id' },
  meeting_block: { parent: 'blocker_id' },
  meeting_report: { parent: 'meeting_id', personal: ['text'], about: 'reporter_id' },
  meeting_outcome: { parent: 'meeting_id', personal: ['comment'], about: 'person_id' },
  meeting_follow_up: { parent: 'meeting_id', ignored: ['asked_at'], personal: ['note'], about: 'person_id' },
  notification_settings: { parent: 'person_id', ignored: ['updated_at'] },
  notification_choice: { parent: 'person_id' },
  synonym_group: {},
  synonym_change: { parent: 'group_id' },
  saved_search: {
    parent: 'person_id',
    ignored: ['updated_at', 'known', 'broad', 'counted_at', 'seen_change', 'visited_at', 'alerted_at'],
    personal: ['name', 'address'],
    about: 'person_id',
  },
  shortlist: { ignored: ['changed_at'], personal: ['name'], about: 'person_id' },
  shortlist_entry: { parent: 'shortlist_id' },
  stored_file: { parent: 'enterprise_id', personal: ['name'], about: 'uploader_id' },
  api_token: {
    parent: 'person_id',
    ignored: ['last_used_at'],
    secrets: ['hash'],
    personal: ['name'],
    about: 'person_id',
  },
  former_slug: {},
  consent: { parent: 'person_id' },
  viewing: { parent: 'person_id' },
  second_factor: { parent: 'person_id', ignored: ['last_step'], secrets: ['secret'] },
  recovery_code: { parent: 'person_id', secrets: ['code_hash'] },
  verification_request: {
    parent: 'enterprise_id',
    ignored: ['updated_at'],
    personal: ['job_title', 'statement', 'links'],
    about: 'person_id',
  },
  verification_step: { parent: 'request_id' },
  verification_paper: { parent: 'request_id' },
  // Whom an address belongs to is not known before it is used.
  invitation: { parent: 'enterprise_id', secrets: ['token_hash', 'email'] },
  import: { ignored: ['progress_done', 'progress_total', 'followed', 'updated_at'] },
  external_id: {},
  duplicate_pair: {},
  enterprise_merge: { secrets: ['journal'] },
  webhook: {
    parent: 'enterprise_id',
    ignored: ['failing_since'],
    secrets: ['secret', 'former_secret'],
  },
  hs_entry: {},
  shortlist_note: { parent: 'entry_id', personal: ['text'], about: 'author_id' },
}

/** Tables whose changes are not logged, with the reason. */
export const UNAUDITED: Readonly<Record<string, string>> = {
  audit_entry: 'the log itself; nothing in it changes',
  audit_personal: 'part of the log; goes with the person, which the log of the person tells',
  audit_seal: 'part of the log; nothing in it changes',
  _prisma_migrations: 'record of the migrations, kept by themselves',
  verification: 'codes that live for minutes; what they bring about is logged where it happens',
  outside_busy_time:
    'read anew from other calendars every quarter of an hour; which calendars those are is logged',
  need_file_view: 'who opened which drawing: a log itself, whose rows never change',
  meeting_reading: 'how far messages were read, which moves with every look at them',
  notification: 'what people were told of, and whether they looked; what it tells of is logged itself',
  mail_answer: 'links that answer once; what they bring about is logged where it happens',
  declined_count: 'counts made each night from records that are logged',
  supply_count: 'counts made each night from records that are logged',
  product_code: 'index for finding makers, made from records that are logged',
  proposal_showing: 'which partners were shown when: a log itself, whose rows never change',
  account_ticket: 'links and codes that live for minutes; what they bring about is logged where it happens',
  import_row: 'rows of a file on their way in; the records that they become are logged',
  import_change: 'what an import changed, for taking it back; the records themselves are logged',
  upload: 'files on their way in',
  upload_piece: 'files on their way in',
  duplicate_key: 'index for finding doubles, made from records that are logged',
  draft: 'what somebody is still typing; logged when it is saved',
  api_repetition: 'answers kept for repeated calls of programs',
  webhook_message: 'queue of calls to webhooks, its own record; what made the call is logged',
  mail: 'queue of mails, its own record; what made the mail is logged',
  domain_event: 'the outbox tells of changes that are logged themselves',
  event_delivery: 'how far the outbox is',
  meeting_own_note: 'what somebody writes for themselves; nobody else is to read it, in the log neither',
  meeting_shared_note: 'what both sides write together letter by letter',
  person_presence: 'whether somebody wishes to be seen at the moment; changes all day and decides nothing',
  presence_process: 'which processes hold open pages, gone within seconds',
  presence_line: 'who has a page open, gone with the page',
  socket_io_attachments: 'messages between processes, gone within seconds',
  search_generation: 'search index, made from records that are logged',
  search_change: 'search index, made from records that are logged',
  watched_change: 'queue of index changes, made from records that are logged',
  saved_search_find: 'found by the machine for a saved search; nobody decides it',
  demand_sum: 'counters without persons',
  demand_query: 'counters without persons',
  demand_query_week: 'counters without persons',
  demand_seen: 'marks of one day against counting twice; not traceable by design',
  demand_salt: 'salt of a day, to be forgotten',
}
