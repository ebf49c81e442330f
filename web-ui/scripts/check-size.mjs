// The first load must suit a weak signal: all JavaScript that the entry needs, gzipped.
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const LARGEST = 120_000
const dist = resolve(dirname(fileURLToPath(import.meta.url)), '../dist')
const manifest = JSON.parse(readFileSync(resolve(dist, '.vite/manifest.json'), 'utf8'))

const size = (file) => gzipSync(readFileSync(resolve(dist, file)), { level: 9 }).length
const needed = new Set()
const visit = (key) => {
  const chunk = manifest[key]
  if (needed.has(chunk.file)) return
  needed.add(chunk.file)
  for (const imported of chunk.imports ?? []) visit(imported)
}
for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(key)

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`
const total = [...needed].reduce((sum, file) => sum + size(file), 0)
for (const file of needed) console.log(`  first  ${kilobytes(size(file)).padStart(9)}  ${file}`)
for (const chunk of Object.values(manifest))
  if (chunk.file.endsWith('.js') && !needed.has(chunk.file))
    console.log(`  later  ${kilobytes(size(chunk.file)).padStart(9)}  ${chunk.file}`)
console.log(`initial JavaScript: ${kilobytes(total)} gzipped, at most ${kilobytes(LARGEST)}`)
if (total > LARGEST) {
  console.error('The first load is too large. Move what the first screen does not need into a screen of its own.')
  process.exit(1)
}
