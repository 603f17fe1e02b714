import { writeFileSync } from 'node:fs'

import { drawPictures } from './pictures/pictures.ts'

// Drawn once and kept with the project, as the maps are.
writeFileSync('public/pictures.svg', drawPictures())
