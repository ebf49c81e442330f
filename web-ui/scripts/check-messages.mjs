// Fails when the English catalogue is not exactly what the source says, or another catalogue lacks a message.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const source = resolve(home, 'src')
const kept = mkdtempSync(join(tmpdir(), 'baraza-messages-'))
const lingui = (...command) => execFileSync(resolve(home, 'node_modules/.bin/lingui'), command, { cwd: home, stdio: 'pipe' })
const messages = (file) => readFileSync(file, 'utf8').replace(/^"POT-Creation-Date.*\n/m, '')
const catalogues = () => readdirSync(source, { recursive: true }).filter((name) => name.endsWith('.po'))

const written = catalogues()
for (const name of written) cpSync(join(source, name), join(kept, name))
let stale = []
try {
  lingui('extract', '--clean')
  stale = catalogues().filter((name) => !written.includes(name) || messages(join(source, name)) !== messages(join(kept, name)))
} finally {
  for (const name of catalogues()) if (!written.includes(name)) rmSync(join(source, name))
  for (const name of written) cpSync(join(kept, name), join(source, name))
  rmSync(kept, { recursive: true })
}
if (stale.length > 0) {
  console.error(`These catalogues do not hold what the source says: ${stale.join(', ')}. Run \`npm run messages\`.`)
  process.exit(1)
}
const empty = written.filter((name) => /^msgid ".+"\n(".*"\n)*msgstr ""\n(?!")/m.test(readFileSync(join(source, name), 'utf8')))
if (empty.length > 0) {
  console.error(`Messages are missing in ${empty.join(', ')}.`)
  process.exit(1)
}

/** What stands between braces or tags: a translation may change the order, never the things themselves. */
const slots = (message) => {
  const found = new Set([...message.matchAll(/<\d+/g)].map(String))
  let depth = 0
  for (const { 0: brace, index } of message.matchAll(/[{}]/g)) {
    // Values stand in text, at an even depth; at an odd one stand the branches of a choice.
    if (brace === '{' && depth % 2 === 0) found.add(message.slice(index + 1).match(/^\w+/)?.[0])
    depth += brace === '{' ? 1 : -1
  }
  return [...found].sort().join()
}
const message = (lines) => [...lines.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => part).join('')
const different = written.flatMap((name) =>
  [...readFileSync(join(source, name), 'utf8').matchAll(/^msgid ((?:".*"\n)+)msgstr ((?:".*"\n?)+)/gm)]
    .map(([, id, translated]) => [message(id), message(translated)])
    .filter(([id, translated]) => id !== '' && slots(id) !== slots(translated))
    .map(([id]) => `${name}: ${id}`),
)
if (different.length > 0) {
  console.error(`These translations leave out or add a value:\n${different.join('\n')}`)
  process.exit(1)
}
console.log(`${written.length} catalogues are complete`)
