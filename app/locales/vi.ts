import { account } from './vi/account.ts'
import { accounts } from './vi/accounts.ts'
import { administration } from './vi/administration.ts'
import { broker } from './vi/broker.ts'
import { comparisons } from './vi/comparisons.ts'
import { composition } from './vi/composition.ts'
import { demand } from './vi/demand.ts'
import { developersPage } from './vi/developers-page.ts'
import { directory } from './vi/directory.ts'
import { editing } from './vi/editing.ts'
import { duplicates } from './vi/duplicates.ts'
import { errors } from './vi/errors.ts'
import { gaps } from './vi/gaps.ts'
import { home } from './vi/home.ts'
import { imports } from './vi/imports.ts'
import { mailbox } from './vi/mailbox.ts'
import { meetings } from './vi/meetings.ts'
import { ownProducts } from './vi/own-products.ts'
import { partnerChoices } from './vi/partner-choices.ts'
import { privacy } from './vi/privacy.ts'
import { profile } from './vi/profile.ts'
import { proposals } from './vi/proposals.ts'
import { recognition } from './vi/recognition.ts'
import { savedSearches } from './vi/saved-searches.ts'
import { registration } from './vi/registration.ts'
import { search } from './vi/search.ts'
import { shortlists } from './vi/shortlists.ts'
import { site } from './vi/site.ts'
import { supplyChain } from './vi/supply-chain.ts'
import { synonyms } from './vi/synonyms.ts'
import { needs } from './vi/needs.ts'
import { openData } from './vi/open-data.ts'
import { tokens } from './vi/tokens.ts'
import { webhooks } from './vi/webhooks.ts'
import { teams } from './vi/teams.ts'
import { verifications } from './vi/verifications.ts'

/** Every word on screen, in Vietnamese. Its shape is the shape of all languages. */
export const vi = {
  site,
  home,
  errors,
  account,
  accounts,
  search,
  directory,
  shortlists,
  comparisons,
  broker,
  gaps,
  savedSearches,
  demand,
  editing,
  ownProducts,
  profile,
  proposals,
  partnerChoices,
  recognition,
  registration,
  meetings,
  needs,
  mailbox,
  imports,
  synonyms,
  supplyChain,
  composition,
  administration,
  privacy,
  openData,
  developersPage,
  tokens,
  webhooks,
  teams,
  verifications,
  duplicates,
}

export type Words = typeof vi
