// Fails when the English catalogue is not exactly what the source says, or another catalogue lacks a message.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const locales = resolve(home, 'src/language/locales')
const kept = mkdtempSync(join(tmpdir(), 'baraza-messages-'))
const lingui = (...command) => execFileSync(resolve(home, 'node_modules/.bin/lingui'), command, { cwd: home, stdio: 'pipe' })
const messages = (file) => readFileSync(file, 'utf8').replace(/^"POT-Creation-Date.*\n/m, '')

cpSync(locales, kept, { recursive: true })
let stale = []
try {
  lingui('extract', '--clean')
  const catalogues = readdirSync(locales).filter((name) => name.endsWith('.po'))
  stale = catalogues.filter((name) => messages(join(locales, name)) !== messages(join(kept, name)))
} finally {
  cpSync(kept, locales, { recursive: true })
  rmSync(kept, { recursive: true })
}
if (stale.length > 0) {
  console.error(`These catalogues do not hold what the source says: ${stale.join(', ')}. Run \`npm run messages\`.`)
  process.exit(1)
}
const empty = readdirSync(locales)
  .filter((name) => name.endsWith('.po'))
  .filter((name) => /^msgid ".+"\n(".*"\n)*msgstr ""\n(?!")/m.test(readFileSync(join(locales, name), 'utf8')))
if (empty.length > 0) {
  console.error(`Messages are missing in ${empty.join(', ')}.`)
  process.exit(1)
}
console.log('catalogues are complete')
