// Runs `npm ci` unless the installed packages are those of the lock file.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = resolve(home, 'node_modules/.installed-from')
const wanted = createHash('sha256')
  .update(readFileSync(resolve(home, 'package-lock.json')))
  .update(process.platform + process.arch + process.versions.modules)
  .digest('hex')

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  console.log('npm packages are those of package-lock.json')
} else {
  execFileSync('npm', ['ci', '--no-fund', '--no-audit'], { cwd: home, stdio: 'inherit' })
  writeFileSync(stamp, wanted)
}
