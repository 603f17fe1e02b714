import clsx from 'clsx'
import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { useState } from 'react'

import { Button } from './button.tsx'
import { useHydrated } from './use-hydrated.ts'

/** A line to take elsewhere: it can be selected by hand, and copied by a button where script runs. */
export function CopyText({
  text,
  label,
  copy,
  copied,
  className,
}: {
  text: string
  /** What the line is, for screen readers. */
  label: string
  /** Words of the button, before and after. */
  copy: string
  copied: string
  className?: string
}) {
  const hydrated = useHydrated()
  const [done, setDone] = useState(false)
  return (
    <div className={clsx('flex flex-wrap items-center gap-2', className)}>
      <input
        readOnly
        value={text}
        aria-label={label}
        onFocus={(event) => event.currentTarget.select()}
        className="control min-w-0 flex-1 basis-60 font-mono text-sm"
      />
      {hydrated ? (
        <Button
          variant="secondary"
          size="small"
          icon={done ? Check : Copy}
          onClick={() => {
            void navigator.clipboard.writeText(text).then(
              () => setDone(true),
              () => undefined,
            )
          }}
        >
          <span aria-live="polite">{done ? copied : copy}</span>
        </Button>
      ) : null}
    </div>
  )
}
