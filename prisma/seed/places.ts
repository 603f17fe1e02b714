import { HANOI_COMMUNES } from '#reference/hanoi-communes.ts'
import { HANOI, provinceByCode } from '#reference/provinces.ts'

import { FORMER_DISTRICTS } from './former-districts.ts'
import type { Random } from './random.ts'

/** A place of work, without its kind. */
export interface PlannedPlace {
  country: string
  province: string | null
  commune: string | null
  formerProvince: string | null
  formerDistrict: string | null
  city: string | null
  address: string | null
}

function hanoiPlace(random: Random): PlannedPlace {
  const commune = random.pick(HANOI_COMMUNES)
  return {
    country: 'VN',
    province: HANOI,
    commune: commune.nameVi,
    formerProvince: 'Hà Nội',
    formerDistrict: commune.formerDistricts[0] ?? null,
    city: null,
    address: `Lô MH-${random.int(1, 99)}, đường Minh Họa`,
  }
}

/** A place in a province; the commune is known for Hanoi only, elsewhere the former district stands in. */
export function placeIn(province: string, random: Random): PlannedPlace {
  if (province === HANOI) return hanoiPlace(random)
  const former = random.pick(provinceByCode(province)?.former ?? [])
  return {
    country: 'VN',
    province,
    commune: null,
    formerProvince: former.nameVi,
    formerDistrict: random.pick(FORMER_DISTRICTS[former.code] ?? ['']) || null,
    city: null,
    address: `Lô MH-${random.int(1, 99)}, cụm công nghiệp Minh Họa`,
  }
}
