/** The look that every line of a menu shares, links and commands alike. */
export const menuItemStyle =
  'flex min-h-10 w-full items-center gap-2.5 rounded-[6px] px-3 py-1.5 text-left text-[0.9375rem] leading-6 outline-none hover:bg-sunken focus-visible:bg-sunken data-[highlighted]:bg-sunken data-[disabled]:opacity-50 pointer-coarse:min-h-11'
