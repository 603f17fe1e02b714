import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/router.ts'
import { useToast } from '#app/ui/toast-region.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import { Phrases } from './phrases.view.tsx'
import type { Change } from './read-synonyms.server.ts'

/** Says what has just been done and offers to undo it: a toast, or without JavaScript a message in the page. */
export function DoneNotice({ done }: { done: Change | null }) {
  const t = useTranslations('synonyms.done')
  const site = useTranslations('site.word')
  const hydrated = useHydrated()
  const toast = useToast()
  const told = useRef<string | null>(null)
  const title = done ? t(done.undoes ? 'undone' : done.kind) : ''
  const detail = t('detail')
  useEffect(() => {
    if (!done || told.current === done.id) return
    told.current = done.id
    toast({
      tone: 'success',
      title,
      detail: <Detail change={done} words={detail} />,
      action: <Undo change={done} />,
    })
  }, [done, toast, title, detail])
  if (!done || hydrated) return null
  return (
    <div className="mb-6">
      <Alert tone="success" word={site('success')} title={title} actions={<Undo change={done} />}>
        <Detail change={done} words={detail} />
      </Alert>
    </div>
  )
}

function Detail({ change, words }: { change: Change; words: string }) {
  return (
    <>
      <Phrases phrases={change.name} />. {words}
    </>
  )
}

/** The button that takes a change back. */
export function Undo({ change }: { change: Change }) {
  const t = useTranslations('synonyms.changes')
  const what = `${t(change.kind)} ${change.name.map(({ text }) => text).join(' = ')}`
  return (
    <Form method="post" action="/synonyms/history">
      <input type="hidden" name="change" value={change.id} />
      <Button type="submit" variant="secondary" size="small" aria-label={t('undoOf', { what })}>
        {t('undo')}
      </Button>
    </Form>
  )
}
