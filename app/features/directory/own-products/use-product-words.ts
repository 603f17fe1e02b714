import { useTranslations } from 'use-intl'

import type { FieldWords } from '../editing/conflict-panel.view.tsx'
import { groupOf, rowsOf, textsOf } from '../editing/use-edit-state.ts'
import type { OwnProductPage } from './own-product.ts'

const TEXTS = ['nameVi', 'nameEn', 'descriptionVi', 'descriptionEn', 'industryGroup'] as const
const CODES = ['hsCodes', 'vsicCodes'] as const
const AMOUNTS = ['capacity', 'minimumOrder', 'leadTime'] as const
const LISTS = ['specifications', 'photos'] as const
const NAMES = [...TEXTS, ...CODES, ...AMOUNTS, ...LISTS]
type Name = (typeof NAMES)[number]

/** How the form of a product names its fields and prints what is in them, for the choice between mine and theirs. */
export function useProductWords({ choices }: OwnProductPage): FieldWords {
  const t = useTranslations('ownProducts')
  const print: Record<Name, (value: unknown) => string> = {
    nameVi: plain,
    nameEn: plain,
    descriptionVi: plain,
    descriptionEn: plain,
    industryGroup: (value) => choices.groups.find((group) => group.value === value)?.label ?? plain(value),
    hsCodes: codes,
    vsicCodes: codes,
    capacity: amount,
    minimumOrder: amount,
    leadTime: amount,
    specifications: (value) =>
      rowsOf({ rows: value }, 'rows')
        .filter(({ value: stated = '' }) => stated !== '')
        .map(({ labelVi = '', value: stated = '', unit = '' }) => `${labelVi}: ${stated} ${unit}`.trim())
        .join('\n'),
    photos: (value) => {
      const photos = rowsOf({ photos: value }, 'photos').filter(({ key }) => key)
      const words = photos.map(({ altVi = '' }) => altVi).filter((alt) => alt !== '')
      return [t('photos', { count: photos.length }), ...words].join('\n')
    },
  }
  function amount(value: unknown): string {
    const { value: stated = '', unit = '', period = '' } = groupOf({ value }, 'value')
    if (stated === '') return ''
    const label = (list: readonly { value: string; label: string }[], code: string) =>
      list.find((option) => option.value === code)?.label ?? code
    return [stated, label([...choices.units, ...choices.times], unit), label(choices.periods, period)]
      .filter((part) => part !== '')
      .join(' · ')
  }
  return {
    label: (name) => (isName(name) ? t(`form.${name}`) : name),
    print: (name, value) => (isName(name) ? print[name](value) : plain(value)),
  }
}

function isName(name: string): name is Name {
  return NAMES.some((known) => known === name)
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function codes(value: unknown): string {
  return textsOf({ value }, 'value')
    .filter((code) => code !== '')
    .join('; ')
}
