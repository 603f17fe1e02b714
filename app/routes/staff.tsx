import { Outlet } from '@remix-run/react'

import '#app/locales/staff.client.ts'

/** Around pages for staff: brings their words. Who may open a page is asked by the page. */
export default function Staff() {
  return <Outlet />
}
