// The first load must suit a weak signal: the JavaScript that any screen needs before it can be read, gzipped.
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const LARGEST = 80_000
const dist = resolve(dirname(fileURLToPath(import.meta.url)), '../dist')
const manifest = JSON.parse(readFileSync(resolve(dist, '.vite/manifest.json'), 'utf8'))

const sizes = new Map()
const size = (file) => {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(resolve(dist, file)), { level: 9 }).length)
  return sizes.get(file)
}
const needed = (key, found = new Set()) => {
  const { file, imports = [] } = manifest[key]
  if (!found.has(file)) {
    found.add(file)
    for (const imported of imports) needed(imported, found)
  }
  return found
}
const total = (files) => [...files].reduce((sum, file) => sum + size(file), 0)
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9)

const [entry] = Object.keys(manifest).filter((key) => manifest[key].isEntry)
const shell = needed(entry)
const screens = (manifest[entry].dynamicImports ?? []).filter((key) => /^src\/features\/.*\.tsx$/.test(key))
/** A screen comes with its English words, and those of acting where people act in it. */
const words = (key) =>
  [key.replace(/^(src\/features\/[^/]+)\/.*$/, '$1/locales/en.po'), 'src/acting/locales/en.po'].filter(
    (name) => manifest[name] !== undefined,
  )
const loads = [
  ['shell', shell],
  ...screens.map((key) => [key, new Set([...shell, ...[key, ...words(key)].flatMap((part) => [...needed(part)])])]),
]
for (const [name, files] of loads) console.log(`${kilobytes(total(files))}  ${name}`)
const largest = Math.max(...loads.map(([, files]) => total(files)))
console.log(`largest first load:${kilobytes(largest)} gzipped, at most ${kilobytes(LARGEST).trim()}`)
if (screens.length === 0 || largest > LARGEST) {
  console.error('The first load is too large. Move what a screen does not need at first into a part that comes later.')
  process.exit(1)
}
