// Writes the API's types from the services' committed OpenAPI documents; with --check only tells whether they are current.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const services = { query: 'query-service', governance: 'governance-service' }
const checking = process.argv.includes('--check')
const written = resolve(home, 'src/api/generated')
const target = checking ? mkdtempSync(join(tmpdir(), 'baraza-types-')) : written

for (const [name, service] of Object.entries(services)) {
  const document = resolve(home, '..', service, 'openapi.json')
  execFileSync(resolve(home, 'node_modules/.bin/openapi-typescript'), [document, '--output', join(target, `${name}.ts`)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
if (checking) {
  const stale = Object.keys(services).filter(
    (name) => readFileSync(join(target, `${name}.ts`), 'utf8') !== readFileSync(join(written, `${name}.ts`), 'utf8'),
  )
  rmSync(target, { recursive: true })
  if (stale.length > 0) {
    console.error(`The types of the API are not those of the OpenAPI documents: ${stale.join(', ')}. Run \`npm run api\`.`)
    process.exit(1)
  }
}
