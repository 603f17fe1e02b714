import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import type { ButtonSize } from '#app/ui/button-style.ts'
import { picture } from '#app/ui/picture.tsx'
import { useToast } from '#app/ui/toast-region.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import { isAmong, toggled } from './chosen.ts'
import { comparePath, type ComparedKind, MOST_COMPARED } from './selection.ts'
import { useChoice } from './use-choice.ts'

const Check = picture('check')
const Columns = picture('columns')

/**
 * Puts one into the tray of what is compared, or takes it out. Without JavaScript it is a link that begins a comparison, to
 * which others are added there.
 */
export function CompareButton({
  kind,
  slug,
  name,
  size = 'small',
}: {
  kind: ComparedKind
  slug: string
  name: string
  size?: ButtonSize
}) {
  const t = useTranslations('comparisons.button')
  const hydrated = useHydrated()
  const [choice, change] = useChoice()
  const toast = useToast()
  if (!hydrated)
    return (
      <ButtonLink to={comparePath({ kind, slugs: [slug] })} variant="quiet" size={size} icon={Columns}>
        {t('add')}
        <span className="sr-only">: {name}</span>
      </ButtonLink>
    )
  const chosen = isAmong(choice, kind, slug)
  const toggle = () => {
    if (chosen || choice[kind].length < MOST_COMPARED) {
      change((now) => toggled(now, kind, { slug, name }))
      return
    }
    const all = [...choice[kind].map((one) => one.slug), slug]
    toast({
      tone: 'error',
      title: t('full', { most: MOST_COMPARED }),
      detail: t('fullText', { name }),
      action: (
        <ButtonLink to={comparePath({ kind, slugs: all })} variant="secondary" size="small">
          {t('choose')}
        </ButtonLink>
      ),
    })
  }
  return (
    <Button
      variant="quiet"
      size={size}
      icon={chosen ? Check : Columns}
      aria-pressed={chosen}
      aria-label={t('addOf', { name })}
      onClick={toggle}
    >
      {chosen ? t('added') : t('add')}
    </Button>
  )
}
