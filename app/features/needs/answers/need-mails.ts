/** Kinds of mails about needs; their composers are in compose-need-mails.server.ts. */
export const NEED_MAILS = {
  /** To whoever keeps a need: somebody has answered. */
  answered: 'need.answered',
  /** To whoever answered: what became of it. */
  decided: 'need.decided',
  /** To whoever keeps a need: what officers say. */
  reviewed: 'need.reviewed',
  /** To whoever keeps a need: it ends soon. */
  ending: 'need.ending',
  /** To those who act for an enterprise that was chosen to see a need. */
  chosen: 'need.chosen',
} as const
