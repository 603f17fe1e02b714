import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import type { ButtonSize } from '#app/ui/button-style.ts'
import { picture } from '#app/ui/picture.tsx'
import { useFetcher, useLocation, usePath } from '#app/ui/router.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import { useToast } from '#app/ui/toast-region.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import { rememberToFinish } from './finish.ts'
import type { EntryKind } from './shortlist.ts'

const Bookmark = picture('bookmark')
const BookmarkCheck = picture('bookmark-check')

/** What saving answers with when the page stays open. */
export interface SaveAnswer {
  saved?: boolean
  list?: { id: string; name: string } | null
  /** From how many lists it was taken, or how many it is back on. */
  lists?: number
  result?: { error?: Record<string, string[] | null> | null }
}

/**
 * Saves an enterprise or product to a shortlist, or takes it off again. `saved` is null for visitors: they are led to sign in,
 * and what they began is finished afterwards.
 */
export function SaveButton({
  kind,
  slug,
  name,
  saved,
  size = 'small',
}: {
  kind: EntryKind
  slug: string
  name: string
  saved: readonly string[] | null
  size?: ButtonSize
}) {
  const t = useTranslations('shortlists.button')
  const { pathname, search } = useLocation()
  const path = usePath()
  const fetcher = useFetcher<SaveAnswer>({ key: `save/${kind}/${slug}` })
  const { submit } = fetcher
  const back = pathname + search
  useSaveToasts(fetcher.state === 'idle' ? fetcher.data : undefined, name, () =>
    submit(
      { kind, slug, command: 'restore', stay: '1' },
      { method: 'post', action: path('/shortlists/save') },
    ),
  )
  if (saved === null) {
    const to = `/shortlists/save?${new URLSearchParams({ kind, slug, back }).toString()}`
    return (
      // A click on the link inside is what is noticed.
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
      <span onClick={() => rememberToFinish(kind, slug)}>
        <ButtonLink to={to} variant="quiet" size={size} icon={Bookmark}>
          {t('save')}
          <span className="sr-only">: {name}</span>
        </ButtonLink>
      </span>
    )
  }
  const command = fetcher.formData?.get('command')
  const isSaved = command ? command !== 'unsave' : saved.includes(`${kind}/${slug}`)
  return (
    <fetcher.Form method="post" action={path('/shortlists/save')}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="back" value={back} />
      <StayField />
      <Button
        type="submit"
        name="command"
        value={isSaved ? 'unsave' : 'save'}
        variant="quiet"
        size={size}
        icon={isSaved ? BookmarkCheck : Bookmark}
        {...(isSaved ? { className: 'bg-accent-tint' } : {})}
        aria-pressed={isSaved}
        aria-label={t('saveOf', { name })}
      >
        {isSaved ? t('saved') : t('save')}
      </Button>
    </fetcher.Form>
  )
}

/** Only a browser that runs the page can stay on it. */
function StayField() {
  return <input type="hidden" name="stay" value={useHydrated() ? '1' : ''} />
}

/** Says once what came of it, with the way to the list or back. */
function useSaveToasts(answer: SaveAnswer | undefined, name: string, undo: () => void): void {
  const t = useTranslations('shortlists.button')
  const toast = useToast()
  const told = useRef<SaveAnswer>()
  const again = useRef(undo)
  useEffect(() => {
    again.current = undo
  })
  useEffect(() => {
    if (!answer || answer === told.current) return
    told.current = answer
    if (answer.saved === undefined) {
      const [problem] = Object.values(answer.result?.error ?? {}).flatMap((messages) => messages ?? [])
      toast({ tone: 'error', title: t('failed'), detail: problem })
    } else if (answer.saved && answer.list) {
      toast({
        tone: 'success',
        title: t('savedIn', { list: answer.list.name }),
        detail: <TextLink to={`/shortlists/${answer.list.id}`}>{t('open')}</TextLink>,
      })
    } else
      toast({
        title: t('removed', { name, count: answer.lists ?? 1 }),
        action: (
          <Button variant="secondary" size="small" onClick={() => again.current()}>
            {t('undo')}
          </Button>
        ),
      })
  }, [answer, name, t, toast])
}
