import clsx from 'clsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken',
  quiet: 'text-accent hover:bg-accent-tint hover:text-accent-hover',
  danger: 'bg-error text-on-error hover:bg-error-hover',
}

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-8 gap-1.5 px-3 py-1 text-sm',
  medium: 'min-h-10 gap-2 px-4 py-1.5 text-[0.9375rem] leading-6',
  large: 'min-h-12 gap-2.5 px-6 py-2.5 text-base',
}

/** The classes that make a button or a link look like a button; 44 px tall under a finger. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return clsx(
    'inline-flex items-center justify-center rounded-control text-center font-medium transition-colors select-none pointer-coarse:min-h-11',
    'disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-progress',
    variants[variant],
    sizes[size],
    className,
  )
}
