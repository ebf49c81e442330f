// A secret vote: what is told before it, and a voter who finds their own ballot afterwards.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { clean, openBrowser, openPage, visit } from './chromium.mjs'
import { PLATFORM, VOTES, votes } from './fixtures.mjs'
import { startServer } from './server.mjs'

// The bytes 00 to 1f.
const KEY = Array.from({ length: 32 }, (_, byte) => byte.toString(16).padStart(2, '0')).join('')
const home = `/platforms/${PLATFORM}`
const adopted = votes[VOTES.adopted]
let browser
let server
before(async () => {
  browser = await openBrowser()
  server = await startServer()
  const mark = createHash('sha256')
    .update(Buffer.from(KEY, 'hex'))
    .update(JSON.stringify({ schema: 'baraza.ballot-mark/1', vote: adopted.id }))
    .digest('hex')
  server.state.instead = ({ pathname }) => {
    if (pathname.endsWith(`/api${home}/votes/${adopted.id}`)) return { ...adopted, secrecy: 'secret' }
    if (pathname.endsWith(`/contents/${adopted.openings[0]}`)) return { ballots: [{ mark, constituency: 'buyers', choice: 'against' }] }
    return undefined
  }
})
after(async () => {
  await browser.close()
  await server.stop()
})

for (const width of [320, 1440]) {
  test(`a voter finds their own ballot by its key, and only by it, at ${width} px`, async () => {
    const opened = await openPage(browser, { width })
    const { page } = opened
    const asked = []
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
    await visit(page, `${server.origin}${home}/votes/${adopted.id}`)
    await page.getByText('Secret ballots, published without names').waitFor()
    await page.locator('summary', { hasText: 'Find your own ballot' }).press('Enter')
    const key = page.getByRole('textbox', { name: 'Your key' })
    await key.fill('not a key')
    await key.press('Enter')
    await page.getByText('A key has 64 characters').waitFor()
    await key.fill(`${KEY.slice(0, -1)}0`)
    await key.press('Enter')
    await page.getByText('No ballot that counts has this key.').waitFor()
    await key.fill(KEY.toUpperCase())
    await key.press('Enter')
    await page.getByText('Your ballot counts in Buyers and processors: against.').waitFor()
    await clean(page, `secret-found-${width}`)
    assert.ok(asked.every((one) => !one.toLowerCase().includes(KEY)))
    await opened.close()
  })
}
