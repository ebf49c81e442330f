// Each group of parts of /parts is compared with its picture in browser/references, narrow and wide, in each theme.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { openBrowser, openPage, PICTURES, showTheme, visit } from './chromium.mjs'
import { differenceBetween, pack } from './pictures.mjs'
import { startServer } from './server.mjs'

const REFERENCES = resolve(import.meta.dirname, 'references')
const LARGEST = 1_500_000
const renewing = process.env.REFERENCES === 'renew'

let server
let browser
before(async () => {
  server = await startServer()
  browser = await openBrowser({ fonts: resolve(import.meta.dirname, 'fonts.conf') })
  if (renewing) rmSync(REFERENCES, { recursive: true, force: true })
  mkdirSync(REFERENCES, { recursive: true })
  mkdirSync(PICTURES, { recursive: true })
})
after(async () => {
  await browser.close()
  await server.stop()
})

/** Every group on its own, at the same place of the page, so that no group moves another by half a pixel. */
const alone = (page, id) =>
  page.evaluate((chosen) => {
    for (const group of document.querySelectorAll('[data-group]')) group.style.display = group.id === chosen ? '' : 'none'
  }, id)

/** A sentence when the picture is not what it was, undefined when it is. */
const changed = (name, taken) => {
  const reference = resolve(REFERENCES, `${name}.png`)
  if (renewing) {
    writeFileSync(reference, pack(taken))
    return undefined
  }
  if (!existsSync(reference)) return `${name} has no reference yet`
  const { pixels, diff } = differenceBetween(readFileSync(reference), taken)
  if (pixels === 0) return undefined
  writeFileSync(resolve(PICTURES, `${name}.png`), taken)
  writeFileSync(resolve(PICTURES, `${name}-difference.png`), diff)
  return `${name}: ${pixels} pixels differ, see browser/pictures/${name}-difference.png`
}

const shown = new Set()
for (const width of [360, 1440]) {
  test(`parts at ${width} px look as in their references`, async () => {
    const { page, complaints, close } = await openPage(browser, { width })
    await visit(page, `${server.origin}/parts`)
    await page.evaluate(() => {
      // The typeface for codes is the machine's own; the product's takes its place in the pictures.
      document.documentElement.style.setProperty('--mono', 'var(--font)')
      // Few colours make small pictures, and edges that need no antialiasing the same everywhere.
      document.documentElement.style.setProperty('shape-rendering', 'crispEdges')
      // The corner by which a field is made larger is the browser's own, and each version draws another one.
      for (const field of document.querySelectorAll('textarea')) field.style.resize = 'none'
      // The pictures are of the parts, not of what is said about them.
      for (const words of document.querySelectorAll('[data-about]')) words.style.visibility = 'hidden'
    })
    const groups = await page.locator('[data-group]').evaluateAll((elements) => elements.map(({ id }) => id))
    assert.ok(groups.length > 0, 'there are groups of parts')
    const failures = []
    for (const theme of ['light', 'dark', 'sun']) {
      await showTheme(page, theme)
      for (const group of groups) {
        await alone(page, group)
        const name = `${group}-${width}-${theme}`
        shown.add(`${name}.png`)
        failures.push(changed(name, await page.locator(`#${group}`).screenshot({ animations: 'disabled' })))
      }
    }
    await close()
    assert.deepEqual(complaints, [], 'the browser has no complaint')
    const found = failures.filter((failure) => failure !== undefined)
    if (found.length > 0)
      assert.fail(`${found.join('\n')}\nWhen that is meant: npm run references, and look at the pictures before committing them.`)
  })
}

test('references are of groups that are there, and small', () => {
  const kept = readdirSync(REFERENCES)
  assert.deepEqual(kept.sort(), [...shown].sort())
  const bytes = kept.reduce((sum, name) => sum + readFileSync(resolve(REFERENCES, name)).length, 0)
  assert.ok(bytes <= LARGEST, `references together are ${bytes} bytes, at most ${LARGEST}`)
  console.log(`${kept.length} references, ${(bytes / 1000).toFixed(0)} kB`)
})
