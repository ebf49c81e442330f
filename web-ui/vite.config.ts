import { readFileSync } from 'node:fs'
import { transformAsync } from '@babel/core'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

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

/** Puts the theme before the first paint: a script of its own, since the content security policy allows none in the page. */
const themeFirst: Plugin = {
  name: 'theme-first',
  buildStart() {
    if (this.meta.watchMode) return
    this.emitFile({ type: 'asset', name: 'theme.js', source: readFileSync(new URL('src/app/theme.js', import.meta.url), 'utf8') })
  },
  transformIndexHtml: (_html, { bundle }) => {
    const built = Object.values(bundle ?? {}).find((file) => file.type === 'asset' && file.names.includes('theme.js'))
    return [{ tag: 'script', attrs: { src: built === undefined ? '/src/app/theme.js' : `/${built.fileName}` }, injectTo: 'head' }]
  },
}

export default defineConfig({
  plugins: [macros, themeFirst, react(), lingui({ failOnMissing: true, failOnCompileError: true })],
  build: {
    target: 'es2022',
    // The content security policy allows fonts and images from files only.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': 'http://127.0.0.1:8080', '/config.json': 'http://127.0.0.1:8080' },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
  },
})
