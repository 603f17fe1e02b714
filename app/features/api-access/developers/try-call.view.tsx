import { useId, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import { Code } from './code.view.tsx'

/** So much of an answer is shown. */
const MOST_LETTERS = 6000
const SHOWN_HEADERS = ['etag', 'ratelimit', 'link']

interface Answer {
  head: string
  body: string
}

/** An example that can be changed and made here; without script its link opens the answer. */
export function TryCall({ path, publicUrl }: { path: string; publicUrl: string }) {
  const t = useTranslations('developersPage.operation')
  const language = useLocale()
  const hydrated = useHydrated()
  const id = useId()
  const [asked, setAsked] = useState(path)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [busy, setBusy] = useState(false)

  const ask = async () => {
    setBusy(true)
    setAnswer(await call(asked, language).catch(() => ({ head: t('noAnswer'), body: '' })))
    setBusy(false)
  }
  if (!hydrated)
    return (
      <p className="mt-2">
        <a href={path} className="font-mono text-sm break-all text-link">
          {publicUrl}
          {path}
        </a>
      </p>
    )
  return (
    <form
      className="mt-3"
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <label htmlFor={id} className="sr-only">
        {t('address')}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
          spellCheck={false}
          className="control min-w-0 flex-1 basis-72 font-mono text-sm"
        />
        <Button type="submit" variant="secondary" busy={busy}>
          {t('try')}
        </Button>
      </div>
      <div aria-live="polite">
        {answer ? <Code label={t('answerOf')}>{`${answer.head}\n\n${answer.body}`}</Code> : null}
      </div>
    </form>
  )
}

async function call(path: string, language: string): Promise<Answer> {
  const address = new URL(path, location.origin)
  // Only what the page is about: addresses of its own interface.
  if (address.origin !== location.origin || !address.pathname.startsWith('/api/'))
    return { head: '404', body: '' }
  const response = await fetch(address, { headers: { 'accept-language': language }, credentials: 'omit' })
  const headers = SHOWN_HEADERS.flatMap((name) => {
    const value = response.headers.get(name)
    return value === null ? [] : [`${name}: ${value}`]
  })
  const text = JSON.stringify(await response.json(), null, 2)
  const body = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}\n…` : text
  return { head: [`HTTP ${response.status}`, ...headers].join('\n'), body }
}
