// What a test of somebody who is signed in begins with: one browser for the file, a server and a page for each test, and at
// the end of each that the browser had nothing to complain of. A file that imports this gets these hooks.
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach } from 'node:test'
import { openBrowser, openPage, settled, visit } from './chromium.mjs'
import { PLATFORM } from './fixtures.mjs'
import { startServer } from './server.mjs'

let browser
/** The server of this test. */
export let server
/** The page of this test, with what the browser complained of. */
let opened

before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())
beforeEach(async () => {
  server = await startServer()
})
afterEach(async () => {
  const complaints = opened?.complaints ?? []
  await opened?.close()
  opened = undefined
  await server.stop()
  assert.deepEqual(complaints, [], 'the browser has no complaint')
})

/** A page of somebody who did not sign in. */
export const anybody = async (path, options = { width: 360 }) => {
  opened = await openPage(browser, options)
  await visit(opened.page, server.origin + path)
  return opened.page
}

/** A page of somebody who is signed in, in that seat or in the first of theirs. */
export const signedIn = async (path, { seat, width = 360, ...options } = {}) => {
  server.state.signedIn = true
  opened = await openPage(browser, { width, ...options })
  const { page } = opened
  page.setDefaultTimeout(8000)
  await page.addInitScript(
    ([platform, chosen]) => {
      if (sessionStorage.getItem('left') === null) sessionStorage.setItem('baraza.was-signed-in', 'yes')
      if (chosen !== null) localStorage.setItem(`baraza.seat.${platform}`, chosen)
    },
    [PLATFORM, seat ?? null],
  )
  await visit(page, server.origin + path)
  await page.locator('summary', { hasText: /Acting as|Actúa como|Signed in|Con sesión/ }).waitFor()
  await settled(page)
  return page
}
