import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  catalogs: [
    { path: '<rootDir>/src/language/locales/{locale}', include: ['src'], exclude: ['**/*.test.*', '**/src/test/**', '**/src/api/**'] },
  ],
  format: formatter({ lineNumbers: false }),
})
