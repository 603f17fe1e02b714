import { capacityEnough } from './hard/capacity-enough.ts'
import { certificateValid } from './hard/certificate-valid.ts'
import { invited } from './hard/invited.ts'
import { needOpen } from './hard/need-open.ts'
import { notDeclined } from './hard/not-declined.ts'
import { notOneself } from './hard/not-oneself.ts'
import { notSameGroup } from './hard/not-same-group.ts'
import { notSanctioned } from './hard/not-sanctioned.ts'
import { regionAllowed } from './hard/region-allowed.ts'
import { roleFits } from './hard/role-fits.ts'
import { somethingInCommon } from './hard/something-in-common.ts'
import type { HardRule, WeightedRule } from './rule.ts'
import { activityCloseness } from './weighted/activity-closeness.ts'
import { capacityFit } from './weighted/capacity-fit.ts'
import { certificateCoverage } from './weighted/certificate-coverage.ts'
import { codeCloseness } from './weighted/code-closeness.ts'
import { exportExperience } from './weighted/export-experience.ts'
import { freshness } from './weighted/freshness.ts'
import { likeDeclined } from './weighted/like-declined.ts'
import { leadTime } from './weighted/lead-time.ts'
import { orderWorthwhile } from './weighted/order-worthwhile.ts'
import { ownChoice } from './weighted/own-choice.ts'
import { ownStanding } from './weighted/own-standing.ts'
import { partnerInterest } from './weighted/partner-interest.ts'
import { place } from './weighted/place.ts'
import { preferredRegion } from './weighted/preferred-region.ts'
import { processMatch } from './weighted/process-match.ts'
import { recognition } from './weighted/recognition.ts'
import { responsiveness } from './weighted/responsiveness.ts'
import { sharedLanguage } from './weighted/shared-language.ts'
import { textSimilarity } from './weighted/text-similarity.ts'
import { tradeAgreement } from './weighted/trade-agreement.ts'
import { verification } from './weighted/verification.ts'

/** In the order in which they are asked; what falls at a later one came nearer. */
export const hardRules: readonly HardRule[] = [
  notOneself,
  notSameGroup,
  notSanctioned,
  notDeclined,
  roleFits,
  needOpen,
  invited,
  somethingInCommon,
  regionAllowed,
  certificateValid,
  capacityEnough,
]

/** In the order in which contributions are added, which never changes with the input. */
export const weightedRules: readonly WeightedRule[] = [
  codeCloseness,
  activityCloseness,
  textSimilarity,
  processMatch,
  certificateCoverage,
  capacityFit,
  orderWorthwhile,
  leadTime,
  place,
  preferredRegion,
  sharedLanguage,
  exportExperience,
  tradeAgreement,
  freshness,
  verification,
  recognition,
  ownStanding,
  ownChoice,
  partnerInterest,
  responsiveness,
  likeDeclined,
]
