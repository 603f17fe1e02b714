export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const COOKIE = 'nhip-cau.theme'

/** The theme that the reader chose; "system" when none. */
export function themeOf(cookie: string | null): Theme {
  const value = cookie?.match(/(?:^|;\s*)nhip-cau\.theme=(\w+)/)?.[1]
  return THEMES.find((theme) => theme === value) ?? 'system'
}

/** Remembers a theme for a year in this browser. */
export function themeCookie(theme: Theme): string {
  return `${COOKIE}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax`
}
