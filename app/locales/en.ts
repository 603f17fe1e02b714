import { account } from './en/account.ts'
import { accounts } from './en/accounts.ts'
import { administration } from './en/administration.ts'
import { broker } from './en/broker.ts'
import { comparisons } from './en/comparisons.ts'
import { composition } from './en/composition.ts'
import { demand } from './en/demand.ts'
import { developersPage } from './en/developers-page.ts'
import { directory } from './en/directory.ts'
import { editing } from './en/editing.ts'
import { duplicates } from './en/duplicates.ts'
import { errors } from './en/errors.ts'
import { gaps } from './en/gaps.ts'
import { home } from './en/home.ts'
import { imports } from './en/imports.ts'
import { mailbox } from './en/mailbox.ts'
import { meetings } from './en/meetings.ts'
import { ownProducts } from './en/own-products.ts'
import { partnerChoices } from './en/partner-choices.ts'
import { privacy } from './en/privacy.ts'
import { profile } from './en/profile.ts'
import { proposals } from './en/proposals.ts'
import { recognition } from './en/recognition.ts'
import { savedSearches } from './en/saved-searches.ts'
import { registration } from './en/registration.ts'
import { search } from './en/search.ts'
import { shortlists } from './en/shortlists.ts'
import { site } from './en/site.ts'
import { supplyChain } from './en/supply-chain.ts'
import { synonyms } from './en/synonyms.ts'
import { needs } from './en/needs.ts'
import { openData } from './en/open-data.ts'
import { tokens } from './en/tokens.ts'
import { webhooks } from './en/webhooks.ts'
import { teams } from './en/teams.ts'
import { verifications } from './en/verifications.ts'
import type { Words } from './vi.ts'

/** Every word on screen, in English. A word that Vietnamese has and English lacks is a type error. */
export const en: Words = {
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
