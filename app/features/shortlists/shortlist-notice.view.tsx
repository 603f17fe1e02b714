import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Form, useLocation, usePath, useSubmit } from '#app/ui/router.ts'
import { useToast } from '#app/ui/toast-region.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import type { Notice } from './notice.ts'

/** Says what was changed and takes it back: in a corner where the page can, else above the list. */
export function ShortlistNotice({ notice, listId }: { notice: Notice | null; listId: string }) {
  const t = useTranslations('shortlists.page')
  const word = useTranslations('site.word')
  const hydrated = useHydrated()
  useNoticeToast(notice, listId)
  if (hydrated || notice === null) return null
  return (
    <Alert
      tone="success"
      word={word('success')}
      title={t(`done.${notice.command}`)}
      actions={
        notice.undo ? (
          <Form method="post" action={`/shortlists/${listId}`}>
            {Object.entries(notice.undo).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button type="submit" variant="secondary" size="small">
              {t('undo')}
            </Button>
          </Form>
        ) : null
      }
    />
  )
}

/** One toast for each visit of an address, not for each look at the server. */
function useNoticeToast(notice: Notice | null, listId: string): void {
  const t = useTranslations('shortlists.page')
  const toast = useToast()
  const submit = useSubmit()
  const path = usePath()
  const { key, search } = useLocation()
  const told = useRef<string>()
  useEffect(() => {
    if (notice === null || told.current === key) return
    told.current = key
    const { command, undo } = notice
    const takeBack = () =>
      submit(undo, {
        method: 'post',
        action: path(`/shortlists/${listId}`) + search,
        replace: true,
        preventScrollReset: true,
      })
    toast({
      tone: 'success',
      title: t(`done.${command}`),
      ...(undo
        ? {
            action: (
              <Button variant="secondary" size="small" onClick={takeBack}>
                {t('undo')}
              </Button>
            ),
          }
        : {}),
    })
  }, [notice, key, listId, path, search, submit, t, toast])
}
