// Who finds individual members by number and name: chair and secretary, out of the body's own book, and nobody else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ASSEMBLIES } from './assemblies.mjs'
import { clean } from './chromium.mjs'
import { MEMBERS, PLATFORM, platform, SEATS } from './fixtures.mjs'
import { server, signedIn } from './signed-in.mjs'

const members = `/platforms/${PLATFORM}/members`

/** The charter lets people be members for themselves. */
const withIndividuals = () => {
  const { charter } = platform
  const constituencies = charter.document.constituencies.map((one, at) => (at === 0 ? { ...one, individuals: 'admitted' } : one))
  const changed = { ...platform, charter: { ...charter, document: { ...charter.document, constituencies } } }
  server.state.instead = ({ pathname }) => (pathname === `/api/platforms/${PLATFORM}` ? changed : undefined)
}

for (const width of [360, 1440]) {
  test(`the secretary reads who an individual is, and finds one by number, at ${width} px`, async () => {
    withIndividuals()
    const page = await signedIn(members, { seat: SEATS.secretary, width })
    await page.getByRole('link', { name: 'No. 1041 · Grace Wanjiku' }).waitFor()
    const form = page.getByRole('form', { name: 'Find by number' })
    await form.getByLabel('Member number').fill('77')
    await form.getByRole('button', { name: 'Find by number' }).click()
    await page.getByText('No member has the number 77.').waitFor()
    await form.getByLabel('Member number').fill('1041')
    await form.getByRole('button', { name: 'Find by number' }).click()
    await page.getByRole('link', { name: 'No. 1041 · Grace Wanjiku' }).nth(1).waitFor()
    await clean(page, `members-by-number-${width}`)

    await page.getByRole('link', { name: 'No. 1041 · Grace Wanjiku' }).first().click()
    await page.getByRole('heading', { level: 1, name: /Grace Wanjiku/ }).waitFor()
    assert.equal(await page.getByText('grace@example.org').count(), 1)
    assert.doesNotMatch(page.url(), /Grace|1041/, 'neither stands in an address')
    assert.doesNotMatch(await page.title(), /Grace|1041/, 'nor in the title, which browsers keep')
    await clean(page, `member-in-book-${width}`)
  })
}

test('whoever is no officer reads an identifier, and nothing is asked of the book', async () => {
  withIndividuals()
  const page = await signedIn(members, { seat: SEATS.delegate })
  await page.getByRole('link', { name: `Individual ${MEMBERS.individual.slice(0, 8)}` }).waitFor()
  assert.equal(await page.getByRole('form', { name: 'Find by number' }).count(), 0)
  assert.equal(server.state.looked, 0)
})

test('where nobody is a member for themself, there is no number to find', async () => {
  const page = await signedIn(members, { seat: SEATS.secretary })
  await page.getByRole('heading', { level: 1, name: 'Members' }).waitFor()
  assert.equal(await page.getByRole('form', { name: 'Find by number' }).count(), 0)
})

test('at the door a member says a number', async () => {
  const page = await signedIn(`/platforms/${PLATFORM}/assemblies/${ASSEMBLIES.open}`, { seat: SEATS.secretary })
  await page.locator('summary').filter({ hasText: 'Record attendance' }).first().click()
  await page.getByLabel('Find on the roll').fill('1041')
  await page.getByRole('button', { name: /^Is present.*No. 1041 · Grace Wanjiku$/ }).click()
  await clean(page, 'assembly-door-360')
  const came = server.state.acts.at(-1)
  assert.match(came.path, /attendance$/)
  assert.deepEqual(came.body.seats, [MEMBERS.individual])
})
