import { codeRelation } from './code-tree.ts'
import type { Memory } from './memory.ts'
import type { CodeRelation, Moment, Offer, Pairing, Party, PlacePreference, Wish } from './proposal.ts'

/** A pairing as it is made by the thousand: what is costly is worked out when a rule first asks for it. */
export class Pair implements Pairing {
  readonly about: Pairing['about']
  readonly asker: Party
  readonly partner: Party
  readonly supplier: Party
  readonly buyer: Party
  readonly supplierSide: Pairing['supplierSide']
  readonly offer: Offer
  readonly wish: Wish
  readonly moment: Moment
  readonly place: PlacePreference
  #code: CodeRelation | null | undefined
  #text: number | undefined
  readonly #memory: Memory

  constructor(
    {
      about,
      asker,
      partner,
      moment,
      place,
    }: Pick<Pairing, 'about' | 'asker' | 'partner' | 'moment' | 'place'>,
    offer: Offer,
    wish: Wish,
    memory: Memory,
  ) {
    const selling = about === 'offer'
    this.about = about
    this.asker = asker
    this.partner = partner
    this.supplier = selling ? asker : partner
    this.buyer = selling ? partner : asker
    this.supplierSide = selling ? 'asker' : 'partner'
    this.offer = offer
    this.wish = wish
    this.moment = moment
    this.place = place
    this.#memory = memory
  }

  get code(): CodeRelation | null {
    if (this.#code === undefined) this.#code = codeRelation(this.wish.hsCodes, this.offer.hsCodes)
    return this.#code
  }

  get text(): number {
    return (this.#text ??= this.#memory.likeness(this.wish, this.offer))
  }
}
