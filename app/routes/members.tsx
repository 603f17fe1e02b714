import { Outlet } from '@remix-run/react'

import '#app/locales/members.client.ts'

/** Around pages for members: brings their words. Who may open a page is asked by the page. */
export default function Members() {
  return <Outlet />
}
