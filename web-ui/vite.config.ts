import { lingui } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const macros = {
  babelrc: false,
  configFile: false,
  parserOpts: { plugins: ['typescript' as const, 'jsx' as const] },
  plugins: ['@lingui/babel-plugin-lingui-macro'],
  include: /\/src\/.*\.tsx?$/,
}

export default defineConfig({
  plugins: [babel(macros), react(), lingui({ failOnMissing: true, failOnCompileError: true })],
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
    proxy: Object.fromEntries(
      ['/config.json', '/organisations', '/platforms'].map((path) => [
        path,
        {
          target: 'http://127.0.0.1:8080',
          // The paths of pages and of data are the same: a browser asking for a page gets the page.
          bypass: (request: { headers: { accept?: string } }) =>
            request.headers.accept?.includes('text/html') ? '/index.html' : undefined,
        },
      ]),
    ),
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
  },
})
