// What a visitor and the secretary do with a running stack, in a real browser: nothing here is answered by the test.
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { axeViolations, openBrowser, openPage, settled, visit } from '../chromium.mjs'
import { fill, giveKeysAlone, press, write } from './hands.mjs'
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
const open = async (path, { keysAlone }) => {
  opened = await openPage(browser, { width: 1440 })
  if (keysAlone) giveKeysAlone(opened.page)
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
    await press(older)
    await page.waitForURL(origin + next)
    await settled(page)
  }
  return link
}

for (const hand of [
  { keysAlone: false, name: 'with a pointer' },
  { keysAlone: true, name: 'by keyboard alone' },
]) {
  const { name } = hand
  test(`a visitor finds a counted decision, why it came out so, and its entry in the record, ${name}`, { skip }, async () => {
    const { cooperative, counted, vote } = found
    const page = await open('/', hand)
    await press(page.getByRole('link', { name: cooperative.name, exact: true }))
    await page.getByRole('heading', { level: 1, name: 'Who decides here, and how' }).waitFor()
    await press(page.getByRole('link', { name: 'Decisions', exact: true }))
    await page.getByRole('heading', { level: 1, name: 'Decisions' }).waitFor()
    await fill(page, { 'How they stand': { choose: counted.state } })
    await press(page.getByRole('button', { name: 'Filter' }))
    await page.waitForURL(/state=/)
    await settled(page)
    await press(await pageWith(page, `${home()}/votes/${vote.id}`))

    await page.getByRole('heading', { level: 1, name: counted.title }).waitFor()
    const why = page.getByRole('region', { name: 'Why, rule by rule' })
    assert.ok((await why.getByRole('row').count()) > vote.findings.length, 'a line for each rule below the headings')
    assert.match(await why.textContent(), vote.outcome === 'adopted' ? /holds/ : /fails/)
    const votes = page.getByRole('region', { name: 'How each constituency voted' })
    const { total } = vote.tally
    for (const number of [total.for, total.against, total.abstain])
      assert.ok((await votes.textContent()).includes(count(number)), `${number} is in the table`)

    await press(page.locator(`main a[href="${home()}/record/${vote.certifiedEntry}"]`).first())
    await page.getByRole('heading', { level: 1, name: /^Result certified/ }).waitFor()
    const stored = page.getByRole('region', { name: 'The entry as it is stored', exact: true })
    assert.equal(await stored.locator('pre').textContent(), await bytesOf(cooperative.id, vote.certifiedEntry))
  })

  test(`a declared decision says that nobody counted, ${name}`, { skip }, async () => {
    const { declared } = found
    const page = await open(`${home()}/decisions?state=${declared.state}`, hand)
    await press(await pageWith(page, `${home()}/proposals/${declared.id}`))
    const outcome = page.getByRole('region', { name: 'Outcome', exact: true })
    assert.match(await outcome.textContent(), /declared.*show of hands.*Nobody counted/s)
    assert.equal(await page.getByText('rule by rule').count(), 0)
  })

  test(`the secretary signs in, sees the seat acted in, only reads, and signs out, ${name}`, { skip: skipSignIn }, async () => {
    const page = await open(`${home()}/record`, hand)
    const menu = page.locator('summary').first()
    const signIn = async () => {
      await press(menu)
      await press(page.getByRole('button', { name: 'Sign in with a seat' }))
      await write(page.locator('#username'), 'secretary')
      await write(page.locator('#password'), passwordOf('secretary'))
      await press(page.locator('#kc-login'))
    }
    await signIn()
    const acting = page.locator('summary', { hasText: /Acting as .*Secretary of/ })
    await acting.getByText('San Isidro Cooperative').waitFor()
    assert.equal(page.url(), `${origin}${home()}/record`)
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    assert.doesNotMatch(kept, /eyJ|verifier|nonce/, 'no token is stored')
    await press(acting)
    assert.deepEqual(await axeViolations(page), [])

    await press(page.getByRole('button', { name: /^Reading only/ }))
    await page.locator('summary', { hasText: 'Reading only' }).waitFor()
    await page.reload()
    await page.locator('summary', { hasText: 'Reading only' }).waitFor()
    await press(menu)
    await press(page.getByRole('button', { name: 'Delegate and Secretary, San Isidro Cooperative' }))
    await acting.waitFor()

    await press(acting)
    await press(page.getByRole('button', { name: 'Sign out' }))
    await page.locator('summary', { hasText: 'Reading without an account' }).waitFor()
    assert.equal(page.url(), `${origin}/`)
    await press(menu)
    await press(page.getByRole('button', { name: 'Sign in with a seat' }))
    await page.locator('#password').waitFor()
  })
}
