// Holds the source to its boundaries, and first shows that each boundary is noticed when it is broken.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'

const home = resolve(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(home)
const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')

const violations = async (folder) => {
  const { output } = await cruise([folder], { ...options, ruleSet: { forbidden }, validate: true })
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
}

const PLANTED = {
  'features-do-not-import-their-siblings': ['src/features/result/planted.ts', 'src/features/record/target.ts'],
  'only-the-app-knows-features': ['src/ui/planted.ts', 'src/features/record/target.ts'],
  'nothing-imports-the-app': ['src/features/record/planted.ts', 'src/app/target.ts'],
  'parts-know-no-data': ['src/ui/planted.ts', 'src/api/target.ts'],
  'the-api-knows-no-interface': ['src/api/planted.ts', 'src/ui/target.ts'],
}

for (const [rule, [from, to]] of Object.entries(PLANTED)) {
  const folder = mkdtempSync(join(home, 'node_modules', '.planted-'))
  try {
    for (const file of [from, to]) mkdirSync(join(folder, dirname(file)), { recursive: true })
    const path = relative(dirname(from), to).replace(/\.ts$/, '')
    writeFileSync(join(folder, to), 'export const target = 1\n')
    writeFileSync(
      join(folder, from),
      `import { target } from '${path.startsWith('.') ? path : `./${path}`}'\nexport const planted = target\n`,
    )
    const planted = await cruise([join(relative(home, folder), 'src')], {
      ...options,
      doNotFollow: { path: '^$' },
      tsConfig: undefined,
      ruleSet: { forbidden },
      validate: true,
    })
    if (!planted.output.summary.violations.some((violation) => violation.rule.name === rule)) {
      console.error(`A planted violation of "${rule}" went unnoticed.`)
      process.exit(1)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const found = await violations('src')
for (const { rule, from, to } of found) console.error(`${rule}: ${from} → ${to}`)
if (found.length > 0) process.exit(1)
console.log(`boundaries hold, and ${Object.keys(PLANTED).length} planted violations were noticed`)
