// People with accounts, each at a browser of their own, and what they do by the words that stand on the pages.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { axeViolations, openPage, overflowing, PICTURES, settled, visit } from '../chromium.mjs'
import { origin, passwordOf } from './stack.mjs'

const SLOW = 20_000

/** How wide the browsers are in which people go their ways: a telephone and a desk, or those that WIDTHS names. */
export const widths = (process.env.WIDTHS ?? '360,1440').split(',').map(Number)

let shown = []

/** Somebody's browser, not signed in. */
export const openSomebody = async (browser, options) => {
  const opened = await openPage(browser, options)
  opened.page.setDefaultTimeout(SLOW)
  shown.push(opened)
  return opened
}

/** Closes every browser. After a failure, what each of them showed is kept as a picture; after success, none may have complained. */
export const closeEverybody = async (failed) => {
  const everybody = shown
  shown = []
  for (const [place, { page, close }] of everybody.entries()) {
    if (failed) {
      mkdirSync(PICTURES, { recursive: true })
      await page.screenshot({ path: resolve(PICTURES, `failed-${place}.png`), fullPage: true }).catch(() => undefined)
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
  await page.locator('#username').fill(account)
  await page.locator('#password').fill(passwordOf(account))
  await page.locator('#kc-login').click()
  await back(page)
}

/** On Keycloak's page: makes an account of a name and a password that nobody else has, and comes back signed in. */
export const makeAccount = async (page, name) => {
  const password = randomBytes(12).toString('base64url')
  await page.locator('#kc-registration a').click()
  await page.locator('#username').fill(`${name}-${randomBytes(4).toString('hex')}`)
  await page.locator('#password').fill(password)
  await page.locator('#password-confirm').fill(password)
  await page.locator('input[type=submit], button[type=submit]').click()
  await back(page)
}

/** Opens the menu that says in which seat one acts, and leaves for the sign-in page. */
export const leaveToSignIn = async (page) => {
  await page.locator('header summary').first().click()
  await page.getByRole('button', { name: /^(Sign in|Entrar|Iniciar sesión)/ }).click()
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
  if ((await summary.locator('xpath=..').getAttribute('open')) === null) await summary.click()
  return summary.locator('xpath=..')
}

/** Fills the fields that are named by their labels, with words or, where one chooses from a list, with `{ choose }`. */
export const fill = async (form, fields) => {
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByLabel(label, { exact: true })
    if (typeof value === 'object') await field.selectOption(value.choose)
    else await field.fill(value)
  }
}

/** Clean as it stands in one theme and language; the fixture server's screens are looked at in all of them. */
export const clean = async (page, what) => {
  assert.deepEqual(await overflowing(page), [], `${what}: nothing reaches past the edge`)
  assert.deepEqual(await axeViolations(page), [], `${what}: axe finds nothing`)
}
