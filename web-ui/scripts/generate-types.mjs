// Writes the API's types from the services' committed OpenAPI documents.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const services = { query: 'query-service', governance: 'governance-service' }

for (const [name, service] of Object.entries(services)) {
  const committed = resolve(home, '..', service, 'openapi.json')
  const document = existsSync(committed) ? committed : resolve(home, 'src/api/interim', `${service}.json`)
  execFileSync(
    resolve(home, 'node_modules/.bin/openapi-typescript'),
    [document, '--output', resolve(home, `src/api/generated/${name}.ts`)],
    { stdio: 'inherit' },
  )
}
