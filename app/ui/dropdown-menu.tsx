import clsx from 'clsx'
import * as Primitive from 'radix-ui/dropdown-menu'
import type { ReactNode } from 'react'

import type { Icon } from './icon.ts'
import { menuItemStyle } from './menu-style.ts'

/** One command; `danger` for what cannot be undone, which stands apart at the end. */
export interface MenuCommand {
  key: string
  label: ReactNode
  icon?: Icon
  danger?: boolean
  disabled?: boolean
  onSelect: () => void
}

/**
 * Commands behind one button element. It needs script: where a page must work without it, offer the same
 * commands as forms, or use `LinkMenu`.
 */
export function DropdownMenu({
  trigger,
  commands,
  align = 'end',
}: {
  trigger: ReactNode
  commands: readonly MenuCommand[]
  align?: 'start' | 'end'
}) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 min-w-52 animate-appear rounded-card border border-line bg-surface p-1.5 text-ink shadow-float"
        >
          {commands.map((command) => (
            <Primitive.Item
              key={command.key}
              disabled={command.disabled}
              onSelect={command.onSelect}
              className={clsx(menuItemStyle, 'cursor-pointer select-none', command.danger && 'text-error')}
            >
              {command.icon ? (
                <command.icon
                  size={18}
                  aria-hidden
                  className={clsx('flex-none', command.danger ? 'text-error' : 'text-muted')}
                />
              ) : null}
              {command.label}
            </Primitive.Item>
          ))}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
