import X from 'lucide-react/icons/x'
import * as Primitive from 'radix-ui/dialog'
import type { ReactNode } from 'react'

/**
 * A question or a short form over the page; on a phone it stands at the bottom edge. Either controlled
 * (`open`, `onOpenChange`) or opened by `trigger`, one button element. `actions` stay in sight while the
 * content scrolls; use `DialogClose` around a button that closes.
 */
export function Dialog({
  open,
  onOpenChange,
  trigger,
  title,
  description,
  closeLabel,
  actions,
  children,
}: {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  trigger?: ReactNode
  title: ReactNode
  description?: ReactNode
  closeLabel: string
  actions?: ReactNode
  children?: ReactNode
}) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Primitive.Trigger asChild>{trigger}</Primitive.Trigger> : null}
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className="fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] animate-appear flex-col rounded-t-[16px] bg-surface text-ink shadow-float focus:outline-none sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:max-h-[85dvh] sm:w-[min(36rem,calc(100vw-3rem))] sm:-translate-1/2 sm:rounded-card"
        >
          <div className="flex items-start gap-4 px-5 pt-5 sm:px-6 sm:pt-6">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="text-xl font-semibold">{title}</Primitive.Title>
              {description ? (
                <Primitive.Description className="mt-1 text-muted">{description}</Primitive.Description>
              ) : null}
            </div>
            <Primitive.Close className="-mt-1.5 -mr-2 flex size-11 flex-none items-center justify-center rounded-control text-muted hover:bg-sunken hover:text-ink">
              <X size={20} aria-hidden />
              <span className="sr-only">{closeLabel}</span>
            </Primitive.Close>
          </div>
          <div className="overflow-y-auto overscroll-contain px-5 py-5 sm:px-6">{children}</div>
          {actions ? (
            <div className="flex flex-wrap gap-3 border-t border-line px-5 py-4 max-sm:flex-col sm:flex-row-reverse sm:px-6">
              {actions}
            </div>
          ) : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

/** Makes the one button inside it close the dialog. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Primitive.Close asChild>{children}</Primitive.Close>
}
