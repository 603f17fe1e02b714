import { accounts } from './en/accounts.ts'
import { viewing } from './en/administration.ts'
import { comparisons } from './en/comparisons.ts'
import { developersPage } from './en/developers-page.ts'
import { directory } from './en/directory.ts'
import { errors } from './en/errors.ts'
import { home } from './en/home.ts'
import { stopMails } from './en/mail-answers.ts'
import { needs } from './en/needs.ts'
import { openData } from './en/open-data.ts'
import { presence } from './en/presence.ts'
import { privacy } from './en/privacy.ts'
import { profile } from './en/profile.ts'
import { recognition } from './en/recognition.ts'
import { ringing } from './en/ringing.ts'
import { savedSearches } from './en/saved-searches.ts'
import { search } from './en/search.ts'
import { shortlists } from './en/shortlists.ts'
import { site } from './en/site.ts'
import { supplyChain } from './en/supply-chain.ts'
import { webhookEvents } from './en/webhooks.ts'
import type { viOfEverybody } from './vi.everybody.ts'

/** The English of `vi.everybody.ts`. */
export const enOfEverybody: typeof viOfEverybody = {
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
