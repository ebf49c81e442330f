// A real browser, Debian's Chromium unless CHROMIUM names another.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { chromium } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
export const PICTURES = resolve(import.meta.dirname, 'pictures')

export const openBrowser = () =>
  chromium.launch({
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
    if (message.type() === 'error' && !/the server responded with a status of/.test(message.text())) complaints.push(message.text())
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

/** Goes there and waits until nothing is awaited any more. */
export const visit = async (page, url) => {
  await page.goto(url)
  await settled(page)
}

export const settled = async (page) => {
  await page.waitForSelector('h1')
  await page.waitForFunction(() => document.querySelector('[role=status]') === null)
  await page.evaluate(() => document.fonts.ready)
}

/** What axe finds wrong, in one line each; all rules, or those named. Runs beside the page's own scripts, so the page's policy stays in force. */
export const axeViolations = async (page, rules) => {
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe' })
  const run = (expression, awaitPromise = false) =>
    session.send('Runtime.evaluate', { expression, contextId: executionContextId, awaitPromise, returnByValue: true })
  await run(AXE)
  const runOnly = rules ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { result, exceptionDetails } = await run(
    `axe.run(document, { runOnly: ${JSON.stringify(runOnly)} })
       .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((n) => n.target.join(' ') + ' ' + n.failureSummary.replaceAll('\\n', ' ')).join(' | ')))`,
    true,
  )
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  await session.detach()
  return result.value
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
