import type { ComponentType, SVGProps } from 'react'

/** A drawing that fits in a line of text: any icon of lucide-react, imported one by one. */
export type Icon = ComponentType<SVGProps<SVGSVGElement> & { size?: number | string }>
