/** Says plainly that what stands beside it is invented. */
export function DemonstrationLabel({ label }: { label: string }) {
  return (
    <span className="inline-flex items-center rounded-[6px] border border-line-strong/60 bg-sunken px-2 text-xs leading-[1.375rem] text-muted">
      {label}
    </span>
  )
}
