/** A piece of code that can be scrolled, also by keyboard. */
export function Code({ label, children }: { label: string; children: string }) {
  return (
    <div
      role="region"
      aria-label={label}
      // A region that scrolls must be reached by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="mt-3 overflow-x-auto rounded-card bg-sunken"
    >
      <pre className="w-fit p-4 font-mono text-[0.8125rem] leading-5">{children}</pre>
    </div>
  )
}
