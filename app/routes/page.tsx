import { Outlet } from '@remix-run/react'

/** Holds the pages of both languages; the frame around them is drawn by root.tsx, also around errors. */
export default function Page() {
  return <Outlet />
}
