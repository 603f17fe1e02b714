import { accounts } from './vi/accounts.ts'
import { viewing } from './vi/administration.ts'
import { comparisons } from './vi/comparisons.ts'
import { developersPage } from './vi/developers-page.ts'
import { directory } from './vi/directory.ts'
import { errors } from './vi/errors.ts'
import { home } from './vi/home.ts'
import { stopMails } from './vi/mail-answers.ts'
import { needs } from './vi/needs.ts'
import { openData } from './vi/open-data.ts'
import { presence } from './vi/presence.ts'
import { privacy } from './vi/privacy.ts'
import { profile } from './vi/profile.ts'
import { recognition } from './vi/recognition.ts'
import { ringing } from './vi/ringing.ts'
import { savedSearches } from './vi/saved-searches.ts'
import { search } from './vi/search.ts'
import { shortlists } from './vi/shortlists.ts'
import { site } from './vi/site.ts'
import { supplyChain } from './vi/supply-chain.ts'
import { webhookEvents } from './vi/webhooks.ts'

/** Words of the frame and of pages that everybody may open, in Vietnamese. */
export const viOfEverybody = {
  site,
  home,
  errors,
  accounts,
  search,
  directory,
  shortlists,
  comparisons,
  savedSearches,
  profile,
  recognition,
  ringing,
  needs,
  supplyChain,
  presence,
  privacy,
  openData,
  developersPage,
  viewing,
  stopMails,
  webhookEvents,
}
