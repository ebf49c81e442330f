import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

const exclude = ['**/*.test.*', '**/src/test/**', '**/src/api/**', '**/locales/**']

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'es'],
  // What every page needs comes first; each screen and the machinery of acting bring their own words when they are needed.
  catalogs: [
    {
      path: '<rootDir>/src/language/locales/{locale}',
      include: ['src/app', 'src/domain', 'src/language', 'src/session', 'src/ui'],
      exclude: [...exclude, '**/domain/charter/**', '**/domain/editor/**'],
    },
    { path: '<rootDir>/src/domain/charter/locales/{locale}', include: ['src/domain/charter'], exclude },
    { path: '<rootDir>/src/domain/editor/locales/{locale}', include: ['src/domain/editor'], exclude },
    { path: '<rootDir>/src/acting/locales/{locale}', include: ['src/acting'], exclude: [...exclude, '**/refusals/**', '**/stays/**'] },
    { path: '<rootDir>/src/acting/stays/locales/{locale}', include: ['src/acting/stays'], exclude },
    { path: '<rootDir>/src/live/locales/{locale}', include: ['src/live'], exclude },
    { path: '<rootDir>/src/acting/refusals/locales/{locale}', include: ['src/acting/refusals'], exclude },
    { path: '<rootDir>/src/features/{name}/locales/{locale}', include: ['src/features/{name}/'], exclude },
  ],
  runtimeConfigModule: { Trans: ['/src/language/Trans.tsx', 'Trans'] },
  format: formatter({ lineNumbers: false }),
})
