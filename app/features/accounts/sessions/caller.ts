/** Where a request comes from: the address of the client, and its headers with cookies and browser. */
export interface Caller {
  address: string
  headers: Headers
}
