import { bareWish } from './bare-wish.ts'
import { headingsOf } from './code-tree.ts'
import { SHIPPED_COMPOSITION, type Composition } from './composition.ts'
import { inferWishes } from './infer-wishes.ts'
import type { About, Party, Wish } from './proposal.ts'
import { isOneOf, MAKERS, TAKERS, TRADERS } from './roles.ts'

/** One question to the directory: who has a product, or an open need, under one of these codes. */
export interface CandidateQuestion {
  /** Of the matter that asks; comes back with each answer. */
  key: string
  among: 'products' | 'needs' | 'capabilities'
  /** HS headings or chapters, VSIC classes where there is no HS code (services), or processes. */
  system: 'hs' | 'vsic' | 'process'
  codes: readonly string[]
  /** One of these roles is needed. */
  roles: readonly string[]
  /** Holders of valid certificates of these standards come first. */
  certificates: readonly string[]
}

/** Something that an enterprise wants partners for, and where candidates for it are looked for. */
export interface Matter {
  /** `need:<id>`, `input:<family or headings>`, `goods:<product>`, `industry:<group>` or `offer`. */
  key: string
  about: About
  /** Null when it is the enterprise's own products that are on offer. */
  wish: Wish | null
  products: Wish['because']
  questions: CandidateQuestion[]
}

/** Everything that an enterprise may be proposed partners for: needs first, then its offer, then what was inferred. */
export function mattersOf(asker: Party, composition: Composition = SHIPPED_COMPOSITION): Matter[] {
  const needs = [...asker.wishes].sort((a, b) => (a.id < b.id ? -1 : 1))
  const inferred = inferWishes(asker, composition).toSorted((a, b) => b.because.length - a.because.length)
  return [
    ...needs.map((wish) => needMatter(wish, composition)),
    ...offerMatter(asker, composition),
    ...inferred.map((wish) => inferredMatter(wish, composition)),
  ]
}

/** What concerns one product: who may want it, and what it is made of. The asker is seen as its maker alone. */
export function mattersOfProduct(
  asker: Party,
  productId: string,
  composition: Composition = SHIPPED_COMPOSITION,
): { asker: Party; matters: Matter[] } {
  const offers = asker.offers.filter((offer) => offer.id === productId)
  const maker = { ...asker, offers, wishes: [] }
  return { asker: maker, matters: offers.length === 0 ? [] : mattersOf(maker, composition) }
}

/** Something looked for in words, as if it were a need without more to it. */
export function matterOfWords(words: string, composition: Composition = SHIPPED_COMPOSITION): Matter {
  return needMatter({ ...bareWish('words', 'need'), title: { vi: words, en: words } }, composition)
}

function needMatter(wish: Wish, composition: Composition): Matter {
  const key = `need:${wish.id}`
  return {
    key,
    about: { kind: 'need', wish },
    wish,
    products: [],
    questions: supplyQuestions(key, wish, composition),
  }
}

function inferredMatter(wish: Wish, composition: Composition): Matter {
  const about = { kind: 'inferredNeed', wish } as const
  return {
    key: wish.id,
    about,
    wish,
    products: wish.because,
    questions: supplyQuestions(wish.id, wish, composition),
  }
}

/** Who makes it, and who masters the processes asked for. */
function supplyQuestions(key: string, wish: Wish, composition: Composition): CandidateQuestion[] {
  const makers = supplyQuestion(key, wish, composition)
  if (wish.processes.length === 0) return [makers]
  const { roles, certificates } = makers
  return [
    makers,
    { key, among: 'capabilities', system: 'process', codes: wish.processes, roles, certificates },
  ]
}

function supplyQuestion(key: string, wish: Wish, composition: Composition): CandidateQuestion {
  const shared = { key, among: 'products', roles: MAKERS, certificates: wish.requiredCertificates } as const
  const codes = codesAsked(wish)
  if (codes.length > 0) return { ...shared, system: 'hs', codes }
  const family = wish.vsicCodes.length > 0 ? null : composition.familyOfWords(wish)
  if (family && family.hs.length > 0) return { ...shared, system: 'hs', codes: family.hs }
  return { ...shared, system: 'vsic', codes: family?.vsic ?? wish.vsicCodes }
}

/** Subheadings for who makes the very thing, headings for who makes the like, chapters where no more is known. */
function codesAsked(wish: Wish): string[] {
  const exact = wish.hsCodes.filter((code) => code.length === 2 || code.length === 6)
  return [...new Set([...exact, ...headingsOf(wish.hsCodes)])]
}

/** Who may want the own products: open needs for them, makers of what they go into, those who trade in them. */
function offerMatter(asker: Party, composition: Composition): Matter[] {
  const headings = headingsOf(asker.offers.flatMap((offer) => offer.hsCodes))
  const activities = asker.offers
    .filter((offer) => offer.hsCodes.length === 0)
    .flatMap((offer) => offer.vsicCodes)
  if (!isOneOf(asker, MAKERS) || asker.offers.length === 0) return []
  const shared = { key: 'offer', certificates: [], system: 'hs' } as const
  return [
    {
      key: 'offer',
      about: { kind: 'offer' },
      wish: null,
      products: asker.offers.map(({ id, slug, name }) => ({ id, slug, name })),
      questions: [
        { ...shared, among: 'needs', codes: headings, roles: TAKERS },
        { ...shared, among: 'needs', system: 'vsic', codes: activities, roles: TAKERS },
        { ...shared, among: 'products', codes: composition.headingsUsing(headings), roles: MAKERS },
        { ...shared, among: 'products', codes: headings, roles: TRADERS },
      ],
    },
  ]
}

/**
 * The candidates as those who may want the asker's products: with their open needs, and what may be inferred of them under
 * the same headings.
 */
export function wanting(
  candidates: readonly Party[],
  asker: Party,
  composition: Composition = SHIPPED_COMPOSITION,
): Party[] {
  const headings = new Set(headingsOf(asker.offers.flatMap((offer) => offer.hsCodes)))
  const isNear = ({ hsCodes }: Wish) =>
    hsCodes.some((code) => code.length >= 4 && headings.has(code.slice(0, 4)))
  return candidates.map((candidate) => ({
    ...candidate,
    wishes: [...candidate.wishes, ...inferWishes(candidate, composition).filter(isNear)],
  }))
}

/** The matters of a page: one, one kind, or all needs and the offer with the first few inferred ones. */
export function chooseMatters(
  all: readonly Matter[],
  about: string | undefined,
  inferredAtMost: number,
): Matter[] {
  if (about === undefined) {
    const inferred = all.filter((matter) => matter.about.kind === 'inferredNeed').slice(0, inferredAtMost)
    return all.filter((matter) => matter.about.kind !== 'inferredNeed' || inferred.includes(matter))
  }
  if (about === 'inferred') return all.filter((matter) => matter.about.kind === 'inferredNeed')
  return all.filter((matter) => matter.key === about || matter.key === `need:${about}`)
}
