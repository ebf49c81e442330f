import { transformAsync } from '@babel/core'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { first } from './scripts/first.mjs'

/** Turns the macros of Lingui into messages; files without them are left alone. */
const macros: Plugin = {
  name: 'messages',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.tsx?$/, code: /@lingui\/(core|react)\/macro/ },
    async handler(code, id) {
      const result = await transformAsync(code, {
        filename: id,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        plugins: ['@lingui/babel-plugin-lingui-macro'],
      })
      return typeof result?.code === 'string' ? { code: result.code, map: result.map ?? null } : null
    },
  },
}

export default defineConfig({
  plugins: [macros, first(), react(), lingui({ failOnMissing: true, failOnCompileError: true })],
  // Preact stands in for React, whose interface the sources and the libraries speak: a third of the script on a telephone.
  resolve: {
    alias: [
      { find: /^react-dom$/, replacement: 'preact/compat' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react-dom\/test-utils$/, replacement: 'preact/test-utils' },
      { find: /^react\/jsx(-dev)?-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^use-sync-external-store\/shim\/index\.js$/, replacement: 'preact/compat' },
      { find: /^react$/, replacement: 'preact/compat' },
    ],
  },
  build: {
    target: 'es2022',
    // The content security policy allows fonts and images from files only.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    // Over a slow network each file costs its way there and back: what many pages are made of comes as one.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'common', minShareCount: 4, test: /\.(tsx?|mjs|js)$|module\.css$/ }],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': 'http://127.0.0.1:8080', '/config.json': 'http://127.0.0.1:8080' },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    // So that they too meet Preact.
    server: {
      deps: { inline: ['@lingui/react', '@tanstack/react-query', '@testing-library/preact', 'wouter'] },
    },
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
  },
})
