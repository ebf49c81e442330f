// People with accounts, each at a browser of their own, and what they do by the words that stand on the pages.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { axeViolations, openPage, overflowing, PICTURES, settled, visit } from '../chromium.mjs'
import { focusKept, giveKeysAlone, press, write } from './hands.mjs'
import { origin, passwordOf } from './stack.mjs'

const SLOW = 20_000

/**
 * How people go their ways: at a telephone, at a desk, and at a desk by keyboard alone; or as WAYS names it, a width each, followed by
 * `-keys` for the keyboard alone.
 */
export const ways = (process.env.WAYS ?? '360,1440,1440-keys').split(',').map((way) => {
  const [width, keys] = way.split('-')
  return { width: Number(width), keysAlone: keys === 'keys', name: `at ${width} px${keys === 'keys' ? ' by keyboard alone' : ''}` }
})

/** How wide the browsers are, whatever the hand. */
export const widths = [...new Set(ways.map(({ width }) => width))]

let shown = []

/** Somebody's browser, not signed in. */
export const openSomebody = async (browser, options) => {
  const opened = await openPage(browser, options)
  opened.page.setDefaultTimeout(SLOW)
  if (options.keysAlone === true) giveKeysAlone(opened.page)
  shown.push(opened)
  return opened
}

/** Where a page stands and how its text begins, for whoever has no pictures; what follows the # of an address is somebody's key. */
const said = async (page) => {
  const text = await page
    .locator('body')
    .textContent()
    .catch(() => 'nothing that can be read')
  return `${page.url().replace(/[#?].*/, '')}: ${text.replace(/\s+/g, ' ').slice(0, 300)}`
}

/**
 * Closes every browser. After a failure, what each of them showed is kept as a picture and said in words; after success, none may
 * have complained.
 */
export const closeEverybody = async (failed) => {
  const everybody = shown
  shown = []
  for (const [place, { page, close }] of everybody.entries()) {
    if (failed) {
      mkdirSync(PICTURES, { recursive: true })
      await page.screenshot({ path: resolve(PICTURES, `failed-${place}.png`), fullPage: true }).catch(() => undefined)
      console.error(`browser ${place} ended at ${await said(page)}`)
    }
    await close()
  }
  const complaints = everybody.flatMap(({ complaints }) => complaints)
  if (!failed && complaints.length > 0) throw new Error(`a browser complains: ${complaints.join('; ')}`)
}

/** A test whose people go home at its end, however it ends. */
export const journey = (act) => async (context) => {
  try {
    await act(context)
  } catch (failure) {
    await closeEverybody(true)
    throw failure
  }
  await closeEverybody(false)
}

const back = async (page) => {
  await page.waitForURL((url) => url.origin === origin && url.pathname !== '/signed-in')
  await settled(page)
}

/** On Keycloak's page: goes in with an account that is there. */
export const enterPassword = async (page, account) => {
  await write(page.locator('#username'), account)
  await write(page.locator('#password'), passwordOf(account))
  await press(page.locator('#kc-login'))
  await back(page)
}

/** Presses a link of Keycloak's page, and as a person does once more where nothing came of it; whoever reads the log learns of that. */
const pressUntil = async (link, expected) => {
  await press(link)
  const came = await expected.waitFor({ timeout: SLOW / 2 }).then(
    () => true,
    () => false,
  )
  if (came) return
  console.error(`pressed, and ${expected} did not come; there stood ${await said(link.page())}`)
  await press(link)
  await expected.waitFor()
}

/** On Keycloak's page: makes an account of a name and a password that nobody else has, and comes back signed in. */
export const makeAccount = async (page, name) => {
  const password = randomBytes(12).toString('base64url')
  await pressUntil(page.locator('#kc-registration a'), page.locator('#password-confirm'))
  await write(page.locator('#username'), `${name}-${randomBytes(4).toString('hex')}`)
  await write(page.locator('#password'), password)
  await write(page.locator('#password-confirm'), password)
  await press(page.locator('input[type=submit], button[type=submit]'))
  await back(page)
}

/** Opens the menu that says in which seat one acts, and leaves for the sign-in page. */
export const leaveToSignIn = async (page) => {
  await press(page.locator('header summary').first())
  await press(page.getByRole('button', { name: /^(Sign in|Entrar|Iniciar sesión)/ }))
  await page.locator('#username').waitFor()
}

/** A browser in which that account is signed in, at the page of that path. */
export const openAs = async (browser, account, path = '/', options = { width: 1440 }) => {
  const opened = await openSomebody(browser, options)
  await visit(opened.page, origin + path)
  await leaveToSignIn(opened.page)
  await enterPassword(opened.page, account)
  return opened
}

/** Goes to a page of the platform and waits until it stands. */
export const at = async (page, path) => {
  await visit(page, origin + path)
  return page
}

/** Unfolds an act on the page and gives its form. */
export const unfold = async (page, name) => {
  const summary = page.locator('main summary').filter({ hasText: name }).first()
  await summary.waitFor()
  if ((await summary.locator('xpath=..').getAttribute('open')) === null) await press(summary)
  return summary.locator('xpath=..')
}

/** Clean as it stands in one theme and language; the fixture server's screens are looked at in all of them. */
export const clean = async (page, what) => {
  await focusKept(page, what)
  assert.deepEqual(await overflowing(page), [], `${what}: nothing reaches past the edge`)
  assert.deepEqual(await axeViolations(page), [], `${what}: axe finds nothing`)
}
