// What a visitor and the secretary do with a running stack, in a real browser: nothing here is answered by the test.
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { axeViolations, openBrowser, openPage, settled, visit } from '../chromium.mjs'
import { bytesOf, findDemo, origin, passwordOf, skip, skipSignIn } from './stack.mjs'

let browser
let found
let opened
before(async () => {
  if (skip) return
  found = await findDemo()
  browser = await openBrowser()
})
after(() => browser?.close())
afterEach(async () => {
  if (opened === undefined) return
  assert.deepEqual(opened.complaints, [], 'the browser has no complaint')
  await opened.close()
  opened = undefined
})
const open = async (path, width = 1440) => {
  opened = await openPage(browser, { width })
  await visit(opened.page, origin + path)
  return opened.page
}
const home = () => `/platforms/${found.cooperative.id}`
const count = (number) => new Intl.NumberFormat('en').format(number)

/** Turns the pages of a list until the link to that address is on one. */
const pageWith = async (page, address) => {
  const link = page.locator(`main a[href="${address}"]`).first()
  const older = page.getByRole('link', { name: 'Older proposals' })
  while ((await link.count()) === 0) {
    const next = await older.getAttribute('href')
    await older.click()
    await page.waitForURL(origin + next)
    await settled(page)
  }
  return link
}

test('a visitor finds a counted decision, why it came out so, and its entry in the record', { skip }, async () => {
  const { cooperative, counted, vote } = found
  const page = await open('/')
  await page.getByRole('link', { name: cooperative.name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Who decides here, and how' }).waitFor()
  await page.getByRole('link', { name: 'Decisions', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Decisions' }).waitFor()
  await page.getByLabel('How they stand').selectOption(counted.state)
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.waitForURL(/state=/)
  await settled(page)
  await (await pageWith(page, `${home()}/votes/${vote.id}`)).click()

  await page.getByRole('heading', { level: 1, name: counted.title }).waitFor()
  const why = page.getByRole('region', { name: 'Why, rule by rule' })
  assert.ok((await why.getByRole('row').count()) > vote.findings.length, 'a line for each rule below the headings')
  assert.match(await why.textContent(), vote.outcome === 'adopted' ? /holds/ : /fails/)
  const votes = page.getByRole('region', { name: 'How each constituency voted' })
  const { total } = vote.tally
  for (const number of [total.for, total.against, total.abstain])
    assert.ok((await votes.textContent()).includes(count(number)), `${number} is in the table`)

  await page.locator(`main a[href="${home()}/record/${vote.certifiedEntry}"]`).first().click()
  await page.getByRole('heading', { level: 1, name: /^Result certified/ }).waitFor()
  const stored = page.getByRole('region', { name: 'The entry as it is stored', exact: true })
  assert.equal(await stored.locator('pre').textContent(), await bytesOf(cooperative.id, vote.certifiedEntry))
})

test('a declared decision says that nobody counted', { skip }, async () => {
  const { declared } = found
  const page = await open(`${home()}/decisions?state=${declared.state}`)
  await (await pageWith(page, `${home()}/proposals/${declared.id}`)).click()
  const outcome = page.getByRole('region', { name: 'Outcome', exact: true })
  assert.match(await outcome.textContent(), /declared.*show of hands.*Nobody counted/s)
  assert.equal(await page.getByText('rule by rule').count(), 0)
})

test('the secretary signs in, sees the seat acted in, only reads, and signs out', { skip: skipSignIn }, async () => {
  const page = await open(`${home()}/record`)
  const menu = page.locator('summary').first()
  const signIn = async () => {
    await menu.click()
    await page.getByRole('button', { name: 'Sign in with a seat' }).click()
    await page.locator('#username').fill('secretary')
    await page.locator('#password').fill(passwordOf('secretary'))
    await page.locator('#kc-login').click()
  }
  await signIn()
  const acting = page.locator('summary', { hasText: /Acting as .*Secretary of/ })
  await acting.getByText('San Isidro Cooperative').waitFor()
  assert.equal(page.url(), `${origin}${home()}/record`)
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  assert.doesNotMatch(kept, /eyJ|verifier|nonce/, 'no token is stored')
  await acting.click()
  assert.deepEqual(await axeViolations(page), [])

  await page.getByRole('button', { name: /^Reading only/ }).click()
  await page.locator('summary', { hasText: 'Reading only' }).waitFor()
  await page.reload()
  await page.locator('summary', { hasText: 'Reading only' }).waitFor()
  await menu.click()
  await page.getByRole('button', { name: 'Delegate and Secretary, San Isidro Cooperative' }).click()
  await acting.waitFor()

  await acting.click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.locator('summary', { hasText: 'Reading without an account' }).waitFor()
  assert.equal(page.url(), `${origin}/`)
  await menu.click()
  await page.getByRole('button', { name: 'Sign in with a seat' }).click()
  await page.locator('#password').waitFor()
})

/** Goes on with Tab until what has the focus is the link to that address; by keyboard alone. */
const tabTo = async (page, address) => {
  for (let pressed = 0; pressed < 150; pressed++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.getAttribute('href'))) === address) return
  }
  assert.fail(`no Tab leads to ${address}`)
}

test('by keyboard alone, from the platforms to an entry of the record', { skip }, async () => {
  const { vote } = found
  const page = await open('/')
  for (const [address, heading] of [
    [home(), 'Who decides here, and how'],
    [`${home()}/decisions`, 'Decisions'],
  ]) {
    await tabTo(page, address)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await settled(page)
  }
  await visit(page, `${origin}${home()}/votes/${vote.id}`)
  await tabTo(page, `${home()}/record/${vote.certifiedEntry}`)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /^Result certified/ }).waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
})
