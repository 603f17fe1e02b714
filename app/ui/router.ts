/**
 * The one door to the framework for everything outside app/routes: links and forms that keep the reader's language.
 */
import {
  Form as RouterForm,
  Link as RouterLink,
  NavLink as RouterNavLink,
  useActionData as useRouterActionData,
  useLocation,
  useNavigate,
  useNavigation,
  useRevalidator,
  type FormProps,
  type LinkProps as RouterLinkProps,
  type NavLinkProps as RouterNavLinkProps,
} from '@remix-run/react'
import { createElement, forwardRef, useCallback, useState } from 'react'
import { useLocale } from 'use-intl'

import { pathIn } from '#app/locales/language.ts'

import { useInTurn } from './use-in-turn.ts'

export {
  NavigationType,
  useFetcher,
  useLocation,
  useNavigation,
  useNavigationType,
  useSubmit,
} from '@remix-run/react'

type LinkProps = Omit<RouterLinkProps, 'to'> & { to: string }
type NavLinkProps = Omit<RouterNavLinkProps, 'to'> & { to: string }

/** Turns a path of the product into the same path in the reader's language. */
export function usePath(): (path: string) => string {
  const language = useLocale()
  return useCallback((path) => pathIn(language, path), [language])
}

/** A link that stays in the reader's language: write `to="/search"`. */
export const Link = forwardRef<HTMLAnchorElement, LinkProps>(function Link({ to, ...rest }, ref) {
  return createElement(RouterLink, { ref, to: usePath()(to), ...rest })
})

/** A link that knows whether it leads to where one is. */
export const NavLink = forwardRef<HTMLAnchorElement, NavLinkProps>(function NavLink({ to, ...rest }, ref) {
  return createElement(RouterNavLink, { ref, to: usePath()(to), ...rest })
})

/** A form whose action stays in the reader's language; works without JavaScript. */
export const Form = forwardRef<HTMLFormElement, FormProps>(function Form({ action, ...rest }, ref) {
  const path = usePath()
  return createElement(RouterForm, {
    ref,
    ...(action === undefined ? {} : { action: path(action) }),
    ...rest,
  })
})

/** Where a form leads, as the router takes it: `form.action` is a whole URL, which the router would not find. */
export function destinationOf(form: HTMLFormElement): string {
  const { pathname, search } = new URL(form.action)
  return pathname + search
}

/**
 * What the last form sent from this page was answered with, until one goes elsewhere. The framework's own hook forgets it when
 * the page is read anew, which here happens whenever somebody else changes something.
 */
export function useActionData<Action>(): ReturnType<typeof useRouterActionData<Action>> {
  const data = useRouterActionData<Action>()
  const { key } = useLocation()
  const [kept, keep] = useState({ data, key })
  if (data !== undefined && (data !== kept.data || key !== kept.key)) keep({ data, key })
  return data ?? (kept.key === key ? kept.data : undefined)
}

/** Goes to a page in the reader's language. */
export function useLocalisedNavigate(): (
  to: string,
  options?: { replace?: boolean; preventScrollReset?: boolean },
) => void {
  const navigate = useNavigate()
  const path = usePath()
  return useCallback(
    (to, options) => {
      navigate(path(to), options)
    },
    [navigate, path],
  )
}

/** Asks the page's loaders again; while something is still being read, the question waits its turn. */
export function useRefresh(): () => void {
  const { revalidate, state } = useRevalidator()
  const { state: navigating } = useNavigation()
  return useInTurn(state === 'idle' && navigating === 'idle', revalidate)
}
