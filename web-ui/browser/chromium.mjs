// A real browser, Debian's Chromium unless CHROMIUM names another.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { chromium } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
export const PICTURES = resolve(import.meta.dirname, 'pictures')

/** `fonts` names a configuration of fontconfig; then nothing of the machine's own language and fonts shows. */
export const openBrowser = ({ fonts } = {}) =>
  chromium.launch({
    ...(fonts === undefined ? {} : { env: { ...process.env, FONTCONFIG_FILE: fonts, LANGUAGE: 'en_US', LC_ALL: 'en_US.UTF-8' } }),
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** A page of that width that collects whatever the browser complains about. */
export const openPage = async (browser, { width, height = width < 500 ? 720 : 900, locale = 'en-GB' }) => {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    colorScheme: 'light',
    timezoneId: 'America/Lima',
    locale,
  })
  const page = await context.newPage()
  const complaints = []
  page.on('console', (message) => {
    if (
      message.type() === 'error' &&
      !/the server responded with a status of|net::ERR_(CONNECTION_RESET|EMPTY_RESPONSE|INTERNET_DISCONNECTED)/.test(message.text())
    )
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, complaints, close: () => context.close() }
}

/** Light and dark as the system asks for them, sunlight as a reader does. */
export const showTheme = async (page, theme) => {
  await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' })
  await page.evaluate(
    (chosen) => {
      if (chosen === undefined) delete document.documentElement.dataset.theme
      else document.documentElement.dataset.theme = chosen
    },
    theme === 'sun' ? 'sun' : undefined,
  )
}

/** Goes there and waits until nothing is awaited any more; a part that only shows what waiting looks like waits for ever. */
export const visit = async (page, url) => {
  await page.goto(url)
  await settled(page)
}

export const settled = async (page) => {
  await page.waitForSelector('h1')
  await page.waitForFunction(() => document.querySelector('[role=status]:not([data-part] *)') === null)
  await page.evaluate(() => document.fonts.ready)
}

/** Where axe runs in a page: beside the page's own scripts, so that the page's policy stays in force. Made anew for each document. */
const worlds = new WeakMap()
const worldOf = async (page) => {
  const known = worlds.get(page)
  const session = known?.session ?? (await page.context().newCDPSession(page))
  const evaluating = (contextId) => (expression) =>
    session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true })
  if (known !== undefined) {
    // The document may have gone meanwhile, and its world with it.
    const alive = await evaluating(known.contextId)('typeof axe').catch(() => undefined)
    if (alive?.result.value === 'object') return evaluating(known.contextId)
  }
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'axe',
  })
  await evaluating(contextId)(AXE)
  worlds.set(page, { session, contextId })
  return evaluating(contextId)
}

/** Only these of axe's rules can judge otherwise in another theme. */
const BY_THEME = ['color-contrast', 'link-in-text-block', 'target-size']
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong, in one line each; all rules, or those named. What holds is not described: that takes as long as finding it. */
export const axeViolations = async (page, rules = RULES) => {
  const run = await worldOf(page)
  const { result, exceptionDetails } = await run(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
       .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((n) => n.target.join(' ') + ' ' + n.failureSummary.replaceAll('\\n', ' ')).join(' | ')))`,
  )
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}

/** What was found clean, by name and theme: a test that counts them sees when one is lost. */
export const seenClean = new Set()

/** What reaches past the edge and what axe finds, in each theme. The page is light before and afterwards. */
const lookedOver = async (page, name) => {
  await settled(page)
  const found = []
  for (const theme of ['light', 'dark', 'sun']) {
    await showTheme(page, theme)
    await picture(page, `${name}-${theme}`)
    const past = await overflowing(page)
    const wrong = await axeViolations(page, theme === 'light' ? RULES : BY_THEME)
    if (past.length === 0 && wrong.length === 0) seenClean.add(`${name}-${theme}`)
    if ((await page.title()) === 'Baraza') found.push(`${name}: the page has no title of its own`)
    found.push(...past.map((one) => `${name}, ${theme}, past the edge: ${one}`), ...wrong.map((one) => `${name}, ${theme}, axe: ${one}`))
  }
  await showTheme(page, 'light')
  return found
}

/** Nothing reaches past the edge and axe finds nothing, in each theme. */
export const clean = async (page, name) => assert.deepEqual(await lookedOver(page, name), [])

const NAMES = { en: 'English', es: 'Español' }

/** The same in both languages, changed as a reader does it, at the foot of the page and without loading it again. */
export const cleanInEachLanguage = async (page, name) => {
  // Each screen is opened in the language in which the one before was left.
  const first = await page.evaluate(() => document.documentElement.lang)
  const found = await lookedOver(page, `${name}-${first}`)
  const second = first === 'en' ? 'es' : 'en'
  await page.getByRole('button', { name: NAMES[second], exact: true }).click()
  await page.waitForFunction((chosen) => document.documentElement.lang === chosen, second)
  found.push(...(await lookedOver(page, `${name}-${second}`)))
  assert.deepEqual(found, [])
}

/** Every one of these screens was found clean at each width, in each language and theme: as many as somebody counted by hand. */
export const assertAllSeen = (names, widths, suffix, count) => {
  const expected = names.flatMap((name) =>
    widths.flatMap((width) =>
      Object.keys(NAMES).flatMap((language) => ['light', 'dark', 'sun'].map((theme) => `${name}-${width}${suffix}-${language}-${theme}`)),
    ),
  )
  assert.deepEqual(
    expected.filter((one) => !seenClean.has(one)),
    [],
    'every combination was looked at',
  )
  assert.equal(new Set(expected).size, count, 'no screen, width, language or theme is lost')
}

/** Elements that reach past the edge of the window, regions that scroll by themselves aside. */
export const overflowing = (page) =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= edge) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > edge + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.slice(0, 40)}`)
  })

/** Kept for people to look at, when PICTURES is set. */
export const picture = async (page, name) => {
  if (process.env.PICTURES === undefined) return
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: resolve(PICTURES, `${name}.png`), fullPage: true })
}
