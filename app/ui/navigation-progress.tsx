import { useNavigation } from '#app/ui/router.ts'

/** A thin moving line at the top while the next page is on its way; a quick answer never shows it. */
export function NavigationProgress() {
  const busy = useNavigation().state !== 'idle'
  return (
    <div
      aria-hidden
      className={
        busy
          ? 'pointer-events-none fixed inset-x-0 top-0 z-50 h-[3px] overflow-hidden opacity-100 transition-opacity delay-200'
          : 'pointer-events-none fixed inset-x-0 top-0 z-50 h-[3px] overflow-hidden opacity-0'
      }
    >
      {busy ? <div className="h-full w-2/5 animate-waiting rounded-full bg-accent" /> : null}
    </div>
  )
}
