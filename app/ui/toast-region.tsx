import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import Info from 'lucide-react/icons/info'
import X from 'lucide-react/icons/x'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'

/** A short word about something that has just happened. One with an `action` stays until it is closed. */
export interface Toast {
  tone?: 'info' | 'success' | 'error'
  title: string
  detail?: ReactNode
  action?: ReactNode
}

type ShownToast = Toast & { id: number }

const icons = {
  info: { Icon: Info, ink: 'text-info' },
  success: { Icon: CircleCheck, ink: 'text-accent' },
  error: { Icon: CircleAlert, ink: 'text-error' },
}

const lifetime = 6000
const most = 3

const ToastContext = createContext<(toast: Toast) => void>(() => {})

/** Shows a toast in the region around. Stable between renders. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext)
}

/** Holds the page and, in its corner, the last few toasts, read out politely as they come. */
export function ToastRegion({
  label,
  closeLabel,
  children,
}: {
  label: string
  closeLabel: string
  children: ReactNode
}) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([])
  const next = useRef(0)
  const show = useCallback((toast: Toast) => {
    const id = next.current++
    setToasts((shown) => [...shown, { ...toast, id }].slice(-most))
  }, [])
  const close = useCallback(
    (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)),
    [],
  )
  return (
    <ToastContext.Provider value={show}>
      {children}
      <section
        aria-label={label}
        className="pointer-events-none fixed inset-x-4 bottom-4 z-50 sm:left-auto sm:w-96 print:hidden"
      >
        <ol aria-live="polite" aria-relevant="additions" className="space-y-3">
          {toasts.map((toast) => (
            <ToastCard key={toast.id} toast={toast} closeLabel={closeLabel} onClose={close} />
          ))}
        </ol>
      </section>
    </ToastContext.Provider>
  )
}

function ToastCard({
  toast,
  closeLabel,
  onClose,
}: {
  toast: ShownToast
  closeLabel: string
  onClose: (id: number) => void
}) {
  const [held, setHeld] = useState(false)
  const { id, action } = toast
  useEffect(() => {
    if (held || action !== undefined) return
    const timer = setTimeout(() => onClose(id), lifetime)
    return () => clearTimeout(timer)
  }, [held, action, id, onClose])
  const { Icon, ink } = icons[toast.tone ?? 'info']
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- looking at it holds it; there is nothing to operate
    <li
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex animate-appear gap-3 rounded-card border border-line bg-surface p-4 shadow-float"
    >
      <Icon size={20} aria-hidden className={`mt-[3px] flex-none ${ink}`} />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{toast.title}</p>
        {toast.detail ? <div className="text-sm text-muted">{toast.detail}</div> : null}
        {action ? <div className="mt-2 flex flex-wrap gap-2">{action}</div> : null}
      </div>
      <button
        type="button"
        onClick={() => onClose(id)}
        className="-m-2 flex size-11 flex-none items-center justify-center rounded-control text-muted hover:text-ink"
      >
        <X size={18} aria-hidden />
        <span className="sr-only">{closeLabel}</span>
      </button>
    </li>
  )
}
