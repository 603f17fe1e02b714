import { useCallback, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'

import { type EditState, EntryRows, textOf } from '#app/features/directory/index.ts'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { useFetcher, usePath } from '#app/ui/router.ts'

import { ownNeedsPath, VISIBILITIES } from '../need.ts'
import type { OwnNeedPage } from './own-need.ts'
import { useRowWords } from './use-row-words.ts'

const PAUSE_MS = 250
const MOST_CHOSEN = 30

/** Who may see the need; chosen enterprises by name, with proposals while it is typed. */
export function AudienceFields({
  page: { slug },
  state,
  onChange,
}: {
  page: OwnNeedPage
  state: EditState
  onChange: () => void
}) {
  const t = useTranslations('needs')
  const words = useRowWords()
  const path = usePath()
  const { load, data } = useFetcher<{ names: string[] }>()
  const timer = useRef<number>()
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const propose = useCallback(
    (typed: string) => {
      window.clearTimeout(timer.current)
      if (typed.trim().length < 2) return
      const query = new URLSearchParams({ q: typed })
      timer.current = window.setTimeout(
        () => load(path(`${ownNeedsPath(slug)}/partners?${query.toString()}`)),
        PAUSE_MS,
      )
    },
    [load, path, slug],
  )
  const known = (data?.names ?? []).map((name) => ({ value: name, label: name }))
  return (
    <div className="space-y-6">
      <RadioGroup
        id="visibility"
        legend={t('form.visibility')}
        name="visibility"
        options={VISIBILITIES.map((value) => ({
          value,
          label: t(`visibility.${value}`),
          hint: t(`visibilityHints.${value}`),
        }))}
        defaultValue={textOf(state.values, 'visibility') || 'public'}
        error={state.errorOf('visibility')}
      />
      <EntryRows
        name="chosen"
        legend={t('form.chosen')}
        hint={t('form.chosenHint')}
        known={known}
        state={state}
        most={MOST_CHOSEN}
        words={words}
        named
        onType={propose}
        onChange={onChange}
      />
    </div>
  )
}
