import { mkdirSync, writeFileSync } from 'node:fs'

import { drawVietnam } from './maps/vietnam-map.ts'
import { drawWorld } from './maps/world-map.ts'

// Drawn once and kept with the project: pages only refer to the shapes, and no library travels to the browser.
mkdirSync('public/maps', { recursive: true })
writeFileSync('public/maps/vietnam.svg', drawVietnam())
writeFileSync('public/maps/world.svg', drawWorld())
