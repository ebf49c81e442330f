// What others do appears without reloading; and the page says when it cannot know.
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { clean, openBrowser, openPage, settled, visit } from './chromium.mjs'
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

test('a new version replaces no other that was written meanwhile', async () => {
  const page = await open(`${home}/proposals/${PROPOSALS.draft}/revise`, { signedIn: true })
  const why = page.getByRole('textbox', { name: 'Why it is changed' })
  const begun = proposals[PROPOSALS.draft]
  const into = page.getByRole('button', { name: `Put version ${begun.text.version + 1} into the record` })
  await into.waitFor()
  await listening()
  const meanwhile = (change) => {
    const proposal = { ...begun, ...change }
    server.state.instead = (url) => (url.pathname === `/api${home}/proposals/${PROPOSALS.draft}` ? proposal : undefined)
    happened(server.state, `proposal:${PROPOSALS.draft}`)
    return page.locator('main nav, main').getByText(change.title).first().waitFor()
  }
  // Somebody stands beside it: the text is the same, and nothing is in the way.
  await meanwhile({ version: begun.version + 1, title: 'The same text, supported' })
  await why.fill('The price changed.')
  await meanwhile({
    version: begun.version + 2,
    title: 'Another text',
    text: { ...begun.text, version: begun.text.version + 1, body: 'What another wrote.' },
  })
  const next = page.getByRole('button', { name: `Put version ${begun.text.version + 2} into the record` })
  server.state.refusal = { name: 'stale-version', status: 412 }
  await next.click()
  await page.getByText('Somebody changed this before you.').waitFor()
  await page.getByRole('link', { name: `Read version ${begun.text.version + 1}` }).waitFor()
  await next.click()
  for (let tries = 0; server.state.acts.length < 2; tries++) {
    assert.ok(tries < 100, 'it is sent again')
    await page.waitForTimeout(50)
  }
  assert.deepEqual(
    server.state.acts.map(({ version }) => version),
    [`"${begun.version + 1}"`, `"${begun.version + 2}"`],
    'first for what was read, then for what the refusal told of',
  )
  assert.deepEqual(Object.keys(server.state.acts[0].body).sort(), ['text', 'title', 'why'])
})

test('an act is for the text that stood there when its form was opened', async () => {
  const page = await open(`${home}/proposals/${PROPOSALS.draft}`, { signedIn: true })
  const begun = proposals[PROPOSALS.draft]
  await page.getByText('Submit it', { exact: true }).click()
  await page.getByRole('button', { name: `Submit version ${begun.text.version}` }).waitFor()
  await listening()
  const later = { ...begun, version: begun.version + 1, text: { ...begun.text, version: begun.text.version + 1 } }
  server.state.instead = (url) => (url.pathname === `/api${home}/proposals/${PROPOSALS.draft}` ? later : undefined)
  happened(server.state, `proposal:${PROPOSALS.draft}`)
  await page.getByRole('button', { name: `Submit version ${later.text.version}` }).click()
  await page.getByRole('alert').filter({ hasText: 'It is in the record' }).waitFor()
  assert.deepEqual(
    server.state.acts.map(({ version }) => version),
    [`"${begun.version}"`],
  )
})
