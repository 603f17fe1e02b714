/** Every token that may stand in the path of a page begins so, to be found and left out of logs. */
export const TOKEN_MARK = 'tk_'

/** A path as logs and metrics may keep it. */
export function withoutTokens(path: string): string {
  return path.replaceAll(/tk_[\w-]+/g, 'tk_…')
}
