import { codeRelation } from './code-tree.ts'
import type { CodeRelation, Moment, Offer, Pairing, Party, PlacePreference, Wish } from './proposal.ts'
import { textLikeness } from './text-likeness.ts'

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
  }

  get code(): CodeRelation | null {
    if (this.#code === undefined) this.#code = codeRelation(this.wish.hsCodes, this.offer.hsCodes)
    return this.#code
  }

  get text(): number {
    return (this.#text ??= textLikeness(this.wish, this.offer))
  }
}
