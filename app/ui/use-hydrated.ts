import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server and in the first render, true once the browser runs the page. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
