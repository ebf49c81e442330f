/** What may depend on what. Paths are relative to the folder that holds `src`. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'features-do-not-import-their-siblings',
      severity: 'error',
      from: { path: '(^|/)src/features/([^/]+)/' },
      to: { path: '(^|/)src/features/', pathNot: '(^|/)src/features/$2/' },
    },
    {
      name: 'only-the-app-knows-features',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/(app|features)/' },
      to: { path: '(^|/)src/features/' },
    },
    {
      name: 'nothing-imports-the-app',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/(app/|main\\.tsx)' },
      to: { path: '(^|/)src/app/' },
    },
    {
      name: 'parts-know-no-data',
      comment: 'src/ui draws what it is given; from the API it knows only what a problem is',
      severity: 'error',
      from: { path: '(^|/)src/ui/' },
      to: { path: '(^|/)src/(api|session|domain)/', pathNot: '(^|/)src/api/problem\\.ts' },
    },
    {
      name: 'the-api-knows-no-interface',
      severity: 'error',
      from: { path: '(^|/)src/api/' },
      to: { path: '(^|/)src/(ui|domain|session|language)/' },
    },
    { name: 'no-orphan-imports', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\.po$' } },
    {
      name: 'no-test-tools-in-the-product',
      severity: 'error',
      from: { pathNot: '\\.test\\.|src/test/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(@types|@lingui)/|mdast' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|po|woff2)$|@lingui/(core|react)/macro|virtual:' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs'],
    },
  },
}
