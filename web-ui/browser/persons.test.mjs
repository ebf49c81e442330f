// What persons keep about themselves, who looks at it, and how they leave.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { clean, visit } from './chromium.mjs'
import { PLATFORM, SEATS } from './fixtures.mjs'
import { server, signedIn } from './signed-in.mjs'

const officer = (page) =>
  page.addInitScript(([platform, seat]) => localStorage.setItem(`baraza.seat.${platform}`, seat), [PLATFORM, SEATS.secretary])

for (const [width, locale] of [
  [320, 'en-GB'],
  [360, 'es-PE'],
  [1440, 'en-GB'],
])
  test(`my page, what erasing means and the register are clean at ${width} px in ${locale}`, async () => {
    const page = await signedIn('/me', { width, locale })
    await clean(page, `me-${width}-${locale}`)
    await visit(page, `${server.origin}/me/erase`)
    await clean(page, `me-erase-${width}-${locale}`)
    await officer(page)
    await visit(page, `${server.origin}/platforms/${PLATFORM}/persons`)
    await page.locator('form button[type=submit]').click()
    await page.getByText('Achieng’ Otieno').waitFor()
    await clean(page, `persons-${width}-${locale}`)
  })

test('my page is reached from the menu, and keeps what is written there', async () => {
  const page = await signedIn('/')
  await page.locator('summary').click()
  await page.getByRole('link', { name: 'My page' }).click()
  await page.getByRole('heading', { level: 1, name: 'My page' }).waitFor()
  assert.equal(await page.locator('details[open]').count(), 0, 'the menu is closed')
  await page.getByText('Secretary', { exact: true }).waitFor()

  await page.getByRole('textbox', { name: 'Telephone number' }).fill('+254 700 000 001')
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('')
  await page.getByRole('combobox', { name: 'Who may see your number' }).selectOption('officers')
  server.state.refusal = { name: 'malformed', status: 400, fields: { telephone: 'no number' } }
  await page.getByRole('button', { name: 'Keep my details' }).click()
  await page.getByText('This is not written as it must be.').waitFor()
  assert.equal(await page.getByRole('textbox', { name: 'Telephone number' }).getAttribute('aria-invalid'), 'true')
  await page.getByRole('button', { name: 'Keep my details' }).click()
  await page.getByText('Your details are kept').waitFor()
  const { path, seat, body } = server.state.acts.at(-1)
  assert.deepEqual(
    { path, seat, body },
    {
      path: '/me/entry',
      seat: undefined,
      body: {
        name: 'Wangari Kipchumba-Ødegård',
        nameFor: 'officers',
        emailFor: 'officers',
        telephone: '+254 700 000 001',
        telephoneFor: 'officers',
      },
    },
  )
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))
  assert.doesNotMatch(kept, /Wangari|700 000/, 'nothing of it stays in the browser')
})

test('an errand without an answer is sent again with the same key', async () => {
  const page = await signedIn('/me')
  server.state.silences = Number.POSITIVE_INFINITY
  await page.getByRole('button', { name: 'Keep my details' }).click()
  await page.getByRole('button', { name: 'Send it again' }).waitFor()
  server.state.silences = 0
  await page.getByRole('button', { name: 'Send it again' }).click()
  await page.getByText('Your details are kept').waitFor()
  assert.ok(server.state.acts.length >= 2)
  assert.equal(new Set(server.state.acts.map(({ key }) => key)).size, 1)
})

test('everything that is known about me comes as a file', async () => {
  const page = await signedIn('/me')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download what is known about me' }).click()
  const file = await download
  assert.equal(file.suggestedFilename(), 'baraza-person.json')
  assert.equal(JSON.parse(await readFile(await file.path(), 'utf8')).schema, 'baraza.person/1')
})

test('erasure is read, confirmed by keyboard, and leaves nothing in the browser', async () => {
  const page = await signedIn('/me/erase')
  await page.evaluate((platform) => localStorage.setItem(`baraza.seat.${platform}`, 'x'), PLATFORM)
  await page.getByRole('heading', { name: 'What stays' }).waitFor()
  assert.deepEqual(server.state.acts, [])
  await page.getByRole('button', { name: 'I have read this' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Erase me for good?' }).waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Erase me for good?')
  await clean(page, 'me-erase-confirm-360')
  assert.deepEqual(server.state.acts, [], 'nothing is sent before it is confirmed')
  await page.evaluate(() => sessionStorage.setItem('left', 'yes'))
  await page.getByRole('button', { name: 'Erase me for good' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'You are erased' }).waitFor()
  await clean(page, 'me-erased-360')
  const [{ path, body }] = server.state.acts
  assert.deepEqual({ path, seats: body.seats.length }, { path: '/me/erasure', seats: 3 })
  const before = server.state.asked.length
  assert.equal(await page.locator('summary', { hasText: /Reading without an account/ }).count(), 1, 'signed out')
  assert.equal(server.state.asked.length, before, 'nothing is asked with the account any more')
  const kept = await page.evaluate(() => Object.keys({ ...sessionStorage, ...localStorage }))
  assert.deepEqual(
    kept.filter((key) => /baraza\.(seat|tab|was)/.test(key)),
    [],
  )
})

test('who alone can give seats is told where to hand over first', async () => {
  const page = await signedIn('/me')
  server.state.erasure = { seats: [], inTheWay: [{ id: PLATFORM, name: 'Mount Elgon Coffee Platform' }], goes: [], stays: [] }
  await page.getByRole('link', { name: 'See what erasing me means' }).click()
  await page.getByText('First hand over your office').waitFor()
  assert.equal(await page.getByRole('button', { name: 'I have read this' }).count(), 0)
  assert.equal(await page.getByRole('link', { name: 'Mount Elgon Coffee Platform' }).getAttribute('href'), `/platforms/${PLATFORM}/govern`)
  await clean(page, 'me-erase-in-the-way-360')
})

test('an officer looks persons up, page by page and by name, and no name stands in an address', async () => {
  const page = await signedIn(`/platforms/${PLATFORM}/persons`)
  await page.getByText('Only chair and secretary read this').waitFor()
  await officer(page)
  await page.reload()
  await page.getByRole('button', { name: 'Look up' }).waitFor()
  assert.deepEqual(server.state.acts, [], 'nothing is read before it is asked for')
  await page.getByRole('button', { name: 'Look up' }).click()
  await page.getByText('Achieng’ Otieno').waitFor()
  await page.getByRole('button', { name: 'More persons' }).click()
  await page.getByText('A person who asked for erasure').waitFor()
  await page.getByText('No name for officers').waitFor()
  assert.equal(server.state.acts.length, 2)
  assert.equal(server.state.acts[1].body.cursor, 'bW9yZQ')
  await page.getByRole('textbox', { name: 'A part of a name' }).fill('wangari')
  await page.getByRole('button', { name: 'Look up' }).click()
  await page.getByText('Achieng’ Otieno').waitFor({ state: 'detached' })
  await page.getByText('Wangari Kipchumba-Ødegård').waitFor()
  const [{ path, seat, body }] = server.state.acts.slice(-1)
  assert.deepEqual(
    { path, seat, body },
    { path: `/platforms/${PLATFORM}/persons/readings`, seat: SEATS.secretary, body: { name: 'wangari' } },
  )
  assert.doesNotMatch(page.url(), /wangari/)
})
