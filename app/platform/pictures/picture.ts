/** A node of a picture to be drawn: an element of HTML or SVG with flexbox styles, as plain data. */
export interface PictureNode {
  type: string
  props: {
    style?: Record<string, string | number>
    children?: PictureChild | PictureChild[]
    [attribute: string]: unknown
  }
}

export type PictureChild = PictureNode | string | null

/** A picture to be drawn: what is on it, and how large it is in pixels. */
export interface Picture {
  root: PictureNode
  width: number
  height: number
}

/** Makes a node; children that are null are left out. */
export function node(
  type: string,
  style: Record<string, string | number>,
  children: PictureChild | PictureChild[] = [],
  attributes: Record<string, unknown> = {},
): PictureNode {
  const given = (Array.isArray(children) ? children : [children]).filter((child) => child !== null)
  // A single text must not stand in a list, or it counts as an element without a display.
  const [only] = given
  return {
    type,
    props: { ...attributes, style, children: given.length === 1 && only !== undefined ? only : given },
  }
}
