/** The mark: one arc over two dots, a span that joins two banks. Takes the colour of the text around it. */
export function Mark({ className = 'h-6 w-10', title }: { className?: string; title?: string }) {
  return (
    <svg
      viewBox="0 4 40 24"
      fill="none"
      className={className}
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
    >
      <path d="M5 18.5a18.4 18.4 0 0 1 30 0" stroke="currentColor" strokeWidth="3.5" />
      <circle cx="4.75" cy="19" r="4.25" fill="currentColor" />
      <circle cx="35.25" cy="19" r="4.25" fill="currentColor" />
    </svg>
  )
}
