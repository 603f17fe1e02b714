import type { InputHTMLAttributes } from 'react'

import { useFieldControl } from './field-context.ts'

/**
 * The browser's own choice of files. With `onFiles` a page that is alive takes them at once and empties the choice; without
 * a script they go with the form.
 */
export function FileInput({
  onFiles,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'onChange'> & {
  onFiles?: (files: File[]) => void
}) {
  const control = useFieldControl(rest)
  return (
    <input
      {...control}
      type="file"
      {...(onFiles
        ? {
            onChange: ({ currentTarget }) => {
              onFiles([...(currentTarget.files ?? [])])
              currentTarget.value = ''
            },
          }
        : {})}
      className="block w-full cursor-pointer rounded-control border border-dashed border-line-strong bg-surface p-3 text-sm text-muted file:mr-4 file:cursor-pointer file:rounded-control file:border-0 file:bg-accent-tint file:px-4 file:py-2.5 file:text-base file:font-medium file:text-accent"
    />
  )
}
