import { type ChangeEvent, type FocusEvent, type FormEvent, useCallback, useEffect, useRef } from 'react'

import { useLocalisedNavigate } from '#app/ui/router.ts'

import { isFacet } from './search-query.ts'

/** Time after the last key before a search starts by itself. */
const TYPING_MS = 150
/** Whoever has stayed with what was found for so long has settled on it: the next key begins another step of the history. */
const SETTLED_MS = 2000

/**
 * Submits the search form whenever something in it changes, without moving focus. Choices add an entry to the history,
 * typing one entry for what the reader settles on. Without script the form's own button does the same.
 */
export function useSearchForm(formId: string) {
  const navigate = useLocalisedNavigate()
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const typing = useRef(false)
  const settling = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => {
    // Going back is meant to change the words too, even while the cursor stands in the box, which else keeps them.
    const onBack = () => {
      clearTimeout(timer.current)
      typing.current = false
      const box = document.querySelector<HTMLInputElement>(`#${formId} input[name=q]`)
      if (box) box.value = new URLSearchParams(location.search).get('q') ?? ''
    }
    addEventListener('popstate', onBack)
    return () => {
      clearTimeout(timer.current)
      clearTimeout(settling.current)
      removeEventListener('popstate', onBack)
    }
  }, [formId])

  const go = useCallback(
    (replace: boolean) => {
      clearTimeout(timer.current)
      const form = document.getElementById(formId)
      if (!(form instanceof HTMLFormElement)) return
      const parameters = parametersOf(new FormData(form))
      const again = isShown(parameters)
      navigate(`/search${again ? location.search : addressPart(parameters)}`, {
        replace: replace || again,
        preventScrollReset: true,
      })
    },
    [formId, navigate],
  )
  const onChange = useCallback(
    (event: ChangeEvent<HTMLElement> | FormEvent<HTMLElement>) => {
      const { target } = event
      const words = target instanceof HTMLInputElement && target.name === 'q'
      if (!words) {
        typing.current = false
        go(false)
        return
      }
      clearTimeout(timer.current)
      clearTimeout(settling.current)
      timer.current = setTimeout(() => {
        go(typing.current)
        typing.current = true
        settling.current = setTimeout(() => {
          typing.current = false
        }, SETTLED_MS)
      }, TYPING_MS)
    },
    [go],
  )
  const onSubmit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      go(typing.current)
      typing.current = false
    },
    [go],
  )
  /** Whoever leaves the box is done with the word: what follows is another step of the history. */
  const onBlur = useCallback((event: FocusEvent<HTMLElement>) => {
    if (event.target instanceof HTMLInputElement && event.target.name === 'q') typing.current = false
  }, [])
  return { onChange, onSubmit, onBlur }
}

/** What the form holds; empty and usual values are left out, and the page starts anew. */
function parametersOf(held: FormData): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [name, value] of held) {
    if (typeof value !== 'string' || value === '') continue
    if (name === 'sort' && value === 'relevance') continue
    if (
      name === 'q' ||
      name === 'kind' ||
      name === 'sort' ||
      name === 'view' ||
      name === 'more' ||
      isFacet(name)
    )
      parameters.append(name, value)
  }
  return parameters
}

/** Whether the page shows just this: a key that is taken back at once is no step of the history. */
function isShown(parameters: URLSearchParams): boolean {
  const inOrder = (all: URLSearchParams) => [...all].map((pair) => pair.join('=')).toSorted()
  return inOrder(parameters).join('&') === inOrder(new URLSearchParams(location.search)).join('&')
}

function addressPart(parameters: URLSearchParams): string {
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}
