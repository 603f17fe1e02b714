/** Whether a browser fetches a page before anybody has asked for it: nobody has seen it then. */
export function isFetchedAhead(headers: Headers): boolean {
  return /prefetch|prerender|preview/i.test(
    `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''} ${headers.get('x-moz') ?? ''}`,
  )
}
