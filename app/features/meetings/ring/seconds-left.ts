import { useNow } from '#app/ui/use-now.ts'

/** Whole seconds until a moment, never below nought; null for no moment and before the page is alive. */
export function useSecondsLeft(until: Date | null): number | null {
  const now = useNow(500)
  if (until === null || now === null) return null
  return Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1000))
}
