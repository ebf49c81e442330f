// Every screen as the demo fills it: clean for axe, nothing past the edge, and a picture of each. With SCREENS=write the pictures
// become those of docs/screens, beside the designed ones at the same width, and of the README.
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { openBrowser, openPage, PICTURES } from '../chromium.mjs'
import { at, clean, closeEverybody, openAs, openSomebody, widths } from './people.mjs'
import { findDemo, json, skipSignIn } from './stack.mjs'

const DOCS = resolve(import.meta.dirname, '../../../docs')
const DESIGN = resolve(import.meta.dirname, '../../../../shared/design/prototype')
const written = process.env.SCREENS === 'write'
/** Long pages are cut: what matters stands above. */
const TALLEST = 2400

let browser
before(async () => {
  if (!skipSignIn) browser = await openBrowser()
})
after(() => browser?.close())

/** Who looks at which page, and which designed screen it comes from. */
const screens = async () => {
  const { cooperative, alliance, dairy, elected, vote, open, debated, refused, promise } = await findDemo()
  const union = `/platforms/${cooperative.id}`
  const together = `/platforms/${alliance.id}`
  const voting = (await json(`/api${union}/proposals/${open.id}`)).vote
  return [
    ['home', 'delegate', '/', 'home'],
    ['platforms', undefined, '/platforms'],
    ['platform', undefined, together, 'platform'],
    ['members', undefined, `${union}/members`],
    ['decisions', undefined, `${union}/decisions`],
    ['proposal', 'delegate', `${union}/proposals/${debated.id}`, 'proposal'],
    ['ballot', 'delegate', `${union}/votes/${voting.id}/ballot`, 'ballot'],
    ['result', undefined, `${together}/votes/${refused.outcome.vote}`, 'result'],
    ['election', undefined, `/platforms/${dairy.id}/votes/${elected.outcome.vote}`],
    ['commitments', undefined, `${together}/commitments`, 'commitments'],
    ['commitment', undefined, `${together}/commitments/${promise.id}`],
    ['record', undefined, `${union}/record`, 'record'],
    ['record-entry', undefined, `${union}/record/${vote.certifiedEntry}`, 'record-entry'],
    ['found', 'delegate', '/found'],
    ['govern', 'secretary', `${union}/govern`],
    ['persons', 'secretary', `${union}/persons`],
    ['me', 'delegate', '/me'],
  ]
}

/** As WebP, which keeps a folder of pictures small. */
const photograph = async (page, folder, name) => {
  mkdirSync(folder, { recursive: true })
  const { width } = page.viewportSize()
  const height = Math.min(TALLEST, await page.evaluate(() => document.documentElement.scrollHeight))
  // As tall as the page, so that what sticks to the window's edge stands where the page ends.
  await page.setViewportSize({ width, height })
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 70 })
  await session.detach()
  writeFileSync(resolve(folder, `${name}.webp`), Buffer.from(data, 'base64'))
  await page.setViewportSize({ width, height: width < 500 ? 720 : 900 })
}

for (const width of widths) {
  test(`every screen is clean and has its picture at ${width} px`, { skip: skipSignIn }, async () => {
    const browsers = new Map()
    const folder = written ? resolve(DOCS, 'screens') : PICTURES
    for (const [name, account, path, designed] of await screens()) {
      if (!browsers.has(account))
        browsers.set(
          account,
          account === undefined ? await openSomebody(browser, { width }) : await openAs(browser, account, '/', { width }),
        )
      const { page } = browsers.get(account)
      await at(page, path)
      await clean(page, name)
      await photograph(page, folder, `${name}-${width}`)
      const design = resolve(DESIGN, `${designed}.html`)
      if (written && designed !== undefined && existsSync(design)) {
        const prototype = await openPage(browser, { width })
        await prototype.page.goto(pathToFileURL(design).href)
        await photograph(prototype.page, folder, `${name}-${width}-designed`)
        await prototype.close()
      }
    }
    await closeEverybody(false)
    if (!written) return
    const pictures = width < 500 ? ['home', 'ballot'] : ['result', 'commitment']
    for (const name of pictures) copyFileSync(resolve(folder, `${name}-${width}.webp`), resolve(DOCS, `images/${name}.webp`))
  })
}
