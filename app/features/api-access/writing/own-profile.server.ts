import { isoDay } from '#app/features/directory/index.ts'
import { CommandProfile, commandProfile } from '#app/features/directory/index.server.ts'
import { demandPublicId } from '#app/features/public-records/index.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { parseSent } from '#app/platform/edge-words.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { mayFor } from '#app/platform/permissions.ts'
import { countryName } from '#reference/countries.ts'

import {
  findOwnCertificate,
  findOwnEnterprise,
  type StoredOwnEnterprise,
} from './own-records.repository.server.ts'
import type { NewCertificate, OwnCertificate, OwnProfile, ProfilePatch } from './profile-record.schema.ts'

type Keeper = Pick<App, 'db' | 'clock' | 'files' | 'photos'>

/** Fields that the form of the page calls otherwise. */
const NAMES_IN_FORM: Record<string, string> = { address: 'street' }

/** A profile with the version that a change of it must name. */
export interface VersionedProfile {
  profile: OwnProfile
  version: string
  updatedAt: Date
}

/**
 * The profile of an enterprise that the person acts for.
 * @throws AppError notFound, also for somebody else's
 */
export async function readOwnProfile(
  app: Pick<App, 'db'>,
  actor: SignedInActor,
  typed: string,
): Promise<VersionedProfile> {
  return versioned(await demandOwn(app, actor, typed))
}

/**
 * Changes some of a profile by the same use-case as the page: the same rules, the same word of it to others.
 * @param check gets the present version, and throws unless the change is meant for it
 * @throws AppError notFound, forbidden for representatives, invalid; stale when somebody else was quicker
 */
export async function patchOwnProfile(
  app: Keeper,
  actor: SignedInActor,
  typed: string,
  patch: ProfilePatch,
  { check, language }: { check: (version: string) => void; language: Language },
): Promise<VersionedProfile> {
  const stored = await demandOwn(app, actor, typed)
  const present = versioned(stored)
  check(present.version)
  const input = parsed(formOf({ ...present.profile, ...patch }, stored.version), language)
  await commandProfile(app, actor, stored.slug, input).catch((error: unknown) => {
    if (error instanceof AppError && error.reasonKey === 'profileMovedOn')
      throw new AppError('stale', 'staleVersion')
    throw error
  })
  return readOwnProfile(app, actor, typed)
}

/**
 * Adds a certificate by the same use-case as the page.
 * @throws AppError notFound, forbidden for representatives, invalid, conflict for one that is known
 */
export async function addOwnCertificate(
  app: Keeper,
  actor: SignedInActor,
  typed: string,
  given: NewCertificate,
  language: Language,
): Promise<OwnCertificate> {
  const { id, slug } = await demandOwn(app, actor, typed)
  const { expiresOn, scope, ...rest } = given
  const input = parsed(
    {
      command: 'certificate',
      ...rest,
      ...(expiresOn ? { expiresOn } : {}),
      ...(scope ? { scope } : {}),
    },
    language,
  )
  if (input.command !== 'certificate') throw new Error('read as another command')
  await commandProfile(app, actor, slug, input)
  const { standard, number } = input
  const added = await findOwnCertificate(app.db, id, { standard, number })
  if (!added) throw new AppError('conflict', 'profileMovedOn')
  return {
    ...added,
    issuedOn: isoDay(added.issuedOn),
    expiresOn: added.expiresOn && isoDay(added.expiresOn),
  }
}

/**
 * Takes a certificate out again.
 * @throws AppError notFound, forbidden for representatives, conflict for one out of a public source
 */
export async function removeOwnCertificate(
  app: Keeper,
  actor: SignedInActor,
  typed: string,
  certificateId: string,
  language: Language,
): Promise<void> {
  const { slug } = await demandOwn(app, actor, typed)
  await commandProfile(
    app,
    actor,
    slug,
    parsed({ command: 'removeCertificate', id: certificateId }, language),
  )
}

/** The enterprise with this public id, when the person acts for it. @throws AppError notFound */
export async function demandOwn(
  app: Pick<App, 'db'>,
  actor: SignedInActor,
  typed: string,
): Promise<StoredOwnEnterprise> {
  const stored = await findOwnEnterprise(app.db, demandPublicId('enterprise', typed))
  // Whether there is such an enterprise is not said to those who do not act for it.
  if (!stored || !mayFor(actor, stored.id, 'profile.read')) throw new AppError('notFound', 'recordNotFound')
  return stored
}

function versioned(stored: StoredOwnEnterprise): VersionedProfile {
  const { publicId, sites, publishedAt, updatedAt, version, id: _id, ...facts } = stored
  const [site] = sites
  const profile = {
    ...facts,
    id: publicId,
    published: publishedAt !== null,
    address: site?.address ?? null,
    commune: site?.commune ?? null,
    province: site?.province ?? null,
    city: site?.city ?? null,
    updatedAt: updatedAt.toISOString(),
  }
  return { profile, version: `profile-${version}`, updatedAt }
}

/** The profile as the form of the page would hand it in. */
function formOf(profile: OwnProfile, version: number): Record<string, unknown> {
  const { id: _id, slug: _slug, published: _published, updatedAt: _at, exportMarkets, ...rest } = profile
  const filled = Object.entries(rest).filter(([, value]) => value !== null)
  const named: Record<string, unknown> = {}
  for (const [name, value] of filled) named[NAMES_IN_FORM[name] ?? name] = value
  const countries = exportMarkets.map((code) => countryName(code, 'en')).join('; ')
  return { command: 'save', version, ...named, exportMarkets: countries }
}

function parsed(form: Record<string, unknown>, language: Language): CommandProfile {
  const inApi = (name: string) =>
    Object.entries(NAMES_IN_FORM).find(([, other]) => other === name)?.[0] ?? name
  return parseSent(CommandProfile, form, language, inApi)
}
