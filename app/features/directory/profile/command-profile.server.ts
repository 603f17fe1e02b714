import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import type { ArrivedFile } from '#app/platform/files/receive-form.server.ts'

import { publishEnterprise, unpublishEnterprise } from '../publication/publish-enterprise.server.ts'
import { draftForm } from '../editing/draft.ts'
import { dropDraft } from '../editing/drafts.repository.server.ts'
import { confirmProfile } from './confirm-profile.server.ts'
import { addCertificate, removeCertificate } from './keep-certificates.server.ts'
import { keepPaper, removePaper } from './keep-papers.server.ts'
import { keepSite, removeSite } from './keep-sites.server.ts'
import { ownEnterprise } from './own-enterprise.server.ts'
import type { CommandProfile } from './profile.schema.ts'
import { saveProfile } from './save-profile.server.ts'
import { stateAbility } from './state-ability.server.ts'

/** Does what a form of the profile's page asks for. */
export async function commandProfile(
  app: Pick<App, 'db' | 'clock' | 'files' | 'photos'>,
  actor: SignedInActor,
  slug: string,
  input: CommandProfile,
  /** A paper that came with the form. */
  paper?: ArrivedFile,
): Promise<void> {
  switch (input.command) {
    case 'save':
      await saveProfile(app, actor, slug, input)
      return forgetDraft(app, actor, slug)
    case 'discardDraft':
      return forgetDraft(app, actor, slug)
    case 'publish':
      return publishEnterprise(app, actor, slug)
    case 'unpublish':
      return unpublishEnterprise(app, actor, slug)
    case 'confirm':
      return confirmProfile(app, actor, slug)
    case 'ability':
      return stateAbility(app, actor, slug, input)
    case 'certificate':
      return addCertificate(app, actor, slug, input, paper)
    case 'paper':
      return keepPaper(app, actor, slug, input, paper)
    case 'removePaper':
      return removePaper(app, actor, slug, input.id)
    case 'site':
      return keepSite(app, actor, slug, input)
    case 'removeSite':
      return removeSite(app, actor, slug, input.id)
    case 'removeCertificate':
      return removeCertificate(app, actor, slug, input.id)
  }
}

async function forgetDraft(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
): Promise<void> {
  const { id } = await ownEnterprise(app, actor, slug)
  await dropDraft(app.db, { personId: actor.personId, form: draftForm('profile', id) })
}
