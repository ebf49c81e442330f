// What others do appears without reloading; and the page says when it cannot know.
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { axeViolations, openBrowser, openPage, overflowing, picture, settled, showTheme, visit } from './chromium.mjs'
import { PLATFORM, PROPOSALS, platform, proposals, VOTES } from './fixtures.mjs'
import { breakOff, happened, startServer } from './server.mjs'

const home = `/platforms/${PLATFORM}`
const listening = async (count = 1) => {
  for (let tries = 0; server.state.listeners.size < count; tries++) {
    assert.ok(tries < 100, 'the page listens')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
let browser
let server
let opened
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())
beforeEach(async () => {
  server = await startServer()
})
afterEach(async () => {
  await opened?.close()
  opened = undefined
  await server.stop()
})
const open = async (path, { signedIn = false, ...options } = {}) => {
  server.state.signedIn = signedIn
  opened = await openPage(browser, { width: 360, ...options })
  const { page } = opened
  page.setDefaultTimeout(15_000)
  if (signedIn) await page.addInitScript(() => sessionStorage.setItem('baraza.was-signed-in', 'yes'))
  await visit(page, server.origin + path)
  return page
}
const clean = async (page, name) => {
  for (const theme of ['light', 'dark', 'sun']) {
    await showTheme(page, theme)
    await picture(page, `${name}-${theme}`)
    assert.deepEqual(await overflowing(page), [], `nothing reaches past the edge, ${theme}`)
    assert.deepEqual(await axeViolations(page), [], `axe finds nothing, ${theme}`)
  }
}
/** From now on the platform is called so. */
const rename = (name) => {
  server.state.instead = (url) => (url.pathname === `/api${home}` ? { ...platform, name } : undefined)
}

test('what another person does is shown without reloading, and nothing moves', async () => {
  const page = await open(`${home}/proposals/${PROPOSALS.draft}`, { width: 1440 })
  await listening()
  await page.evaluate(() => {
    window.stays = true
    scrollTo(0, 120)
  })
  await page.locator('nav a').first().focus()
  const before = await page.evaluate(() => [scrollY, document.activeElement?.textContent])
  const title = 'Shall we change the title while somebody reads?'
  server.state.instead = (url) =>
    url.pathname === `/api${home}/proposals/${PROPOSALS.draft}` ? { ...proposals[PROPOSALS.draft], title } : undefined
  happened(server.state, `proposal:${PROPOSALS.draft}`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.locator('[aria-live=polite]', { hasText: 'New in the record: about a proposal.' }).waitFor({ state: 'attached' })
  assert.deepEqual(await page.evaluate(() => [scrollY, document.activeElement?.textContent]), before)
  assert.equal(await page.evaluate(() => window.stays), true, 'the page was not loaded again')
})

test('many changes cost few rounds of reading', async () => {
  await open(home)
  await listening()
  let reads = 0
  server.state.instead = (url) => {
    if (url.pathname === `/api${home}`) reads++
    return undefined
  }
  for (let at = 0; at < 40; at++) {
    happened(server.state, `ballot:${VOTES.open}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.ok(reads >= 2 && reads <= 4, `${reads} rounds in four seconds`)
})

test('a break is told after ten seconds, and what was missed is asked for', async () => {
  const page = await open(home)
  await listening()
  happened(server.state, `vote:${VOTES.open}`)
  await page.waitForTimeout(500)
  const seen = String(server.state.through)
  breakOff(server.state)
  await page.waitForTimeout(3_000)
  const notice = page.getByText(/^Not connected: what you see is from \d\d:\d\d\. Trying again\.$/)
  assert.equal(await notice.count(), 0, 'a short break is no news')
  await notice.waitFor()
  await clean(page, 'not-connected-360')
  rename('Renamed meanwhile')
  server.state.through += 2
  server.state.broken = false
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByRole('link', { name: /Renamed meanwhile/ }).waitFor()
  await notice.waitFor({ state: 'detached' })
  assert.equal(server.state.resumed.at(-1), seen, 'it goes on behind the last event')
})

test('nobody listens for a page that nobody sees', async () => {
  const page = await open(home)
  await listening()
  const show = (state) =>
    page.evaluate((visibility) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  await show('hidden')
  for (let tries = 0; server.state.listeners.size > 0; tries++) {
    assert.ok(tries < 60, 'it stops listening')
    await page.waitForTimeout(50)
  }
  server.state.through++
  rename('Renamed unseen')
  await show('visible')
  await page.getByRole('link', { name: /Renamed unseen/ }).waitFor()
  assert.deepEqual(server.state.resumed, [undefined, '1318'])
})

test('a choice and words that somebody writes stay as they are', async () => {
  const page = await open(`${home}/votes/${VOTES.open}/ballot`, { signedIn: true })
  await page.getByRole('radio', { name: /^Against/ }).check()
  await listening()
  rename('Renamed during the ballot')
  happened(server.state, `ballot:${VOTES.open}`, `vote:${VOTES.open}`, `platform:${PLATFORM}`)
  await page.getByRole('link', { name: /Renamed during the ballot/ }).waitFor()
  assert.equal(await page.getByRole('radio', { name: /^Against/ }).isChecked(), true)

  await page.goto(`${server.origin}${home}/proposals/new`)
  await settled(page)
  const text = page.getByRole('textbox', { name: 'Text' })
  await text.pressSequentially('One hundred')
  await listening()
  rename('Renamed while writing')
  happened(server.state, 'something-new:1')
  await page.getByRole('link', { name: /Renamed while writing/ }).waitFor()
  await page.keyboard.type(' and twenty.')
  assert.equal(await text.inputValue(), 'One hundred and twenty.')
})

test('every page says what is not delivered yet, and leads back to it', async () => {
  const page = await open(`${home}/votes/${VOTES.open}/ballot`, { signedIn: true })
  server.state.silences = 1000
  await page.getByRole('radio', { name: /^For/ }).check()
  await page.getByRole('button', { name: 'Check my ballot' }).click()
  await page.getByRole('button', { name: /^Cast / }).click()
  await page.getByRole('alert').filter({ hasText: 'Not delivered yet' }).waitFor()
  assert.equal(await page.getByText('1 act is not delivered yet.').count(), 0, 'its own page says it itself')
  await page.getByRole('link', { name: /Mlima Coffee Platform/ }).click()
  await page.getByText('1 act is not delivered yet.').waitFor()
  await clean(page, 'not-delivered-360')
  server.state.silences = 0
  await page.getByRole('link', { name: 'Back to it, to send it again' }).click()
  await page.getByRole('heading', { name: 'Your ballot is in the record' }).waitFor()
  assert.equal(new Set(server.state.acts.map(({ key }) => key)).size, 1, 'one intention, one key')
})
