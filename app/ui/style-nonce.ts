/**
 * Lets the scroll lock behind dialogs and menus add its style element under a nonce policy. The library
 * reads this global when it first locks; the nonce is the one of the page's own scripts, which go from the document as soon as
 * the page has been drawn anew: so this comes first of all.
 */
export function allowInjectedStyles(): void {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
  if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce })
}
