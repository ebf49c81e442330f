// Papers: a clerk finds whose it is, enters what it says, and reads what became of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clean } from './chromium.mjs'
import { BOARD, open, VOTE } from './elections.mjs'
import { rollPage, SEATS, VOTES, votes } from './fixtures.mjs'
import { server, signedIn } from './signed-in.mjs'

const [voter, other] = rollPage.items
const at = '2026-11-20T06:00:00.000Z'
const paper = (entry, state, by) => ({
  rollEntry: entry.seat,
  organisation: entry.organisation,
  state,
  entries: [{ seat: by, office: 'auditor', at, entry: 1300 }],
})
/** These papers wait, and the roll is searched. */
const waiting = (vote, ...items) => {
  server.state.instead = ({ pathname, searchParams }) => {
    if (pathname.endsWith('/papers')) return { items, next: null, asOf: null }
    if (pathname.endsWith('/roll') && searchParams.has('search')) {
      const sought = searchParams.get('search').toLowerCase()
      return { ...rollPage, items: rollPage.items.filter((one) => one.organisation?.name.toLowerCase().includes(sought)), next: null }
    }
    return pathname.endsWith(VOTE) ? vote : undefined
  }
}
/** Absolutely placed words are a word of their own in a name. */
const enterOf = (page) => page.getByRole('button', { name: new RegExp(`^Enter the paper ?: ${voter.organisation.name}$`) })
const clerk = (rest = {}) => signedIn(`${VOTE}/papers`, { seat: SEATS.secretary, ...rest })

for (const width of [360, 1440]) {
  test(`a paper is found by name, entered, and waits for a second clerk, at ${width} px`, async () => {
    waiting(votes[VOTES.open], paper(other, 'differs', SEATS.delegate))
    const page = await clerk({ width })
    await page.getByText('Entries differ').waitFor()
    await page.getByLabel('Whose paper is it?').fill(voter.organisation.name.slice(0, 5))
    const enter = enterOf(page)
    await enter.waitFor()
    await clean(page, `papers-${width}`)
    await enter.click()
    await page.getByRole('button', { name: 'Enter this paper' }).click()
    await page.getByText('Choose what the paper says, or that it is spoilt.').waitFor()
    await page.getByLabel('Against').check({ force: true })
    await clean(page, `papers-enter-${width}`)
    await page.getByRole('button', { name: 'Enter this paper' }).click()
    await page.getByText('Entered. A second clerk enters it too').waitFor()
    await clean(page, `papers-entered-${width}`)
    const [act] = server.state.acts
    assert.match(act.path, new RegExp(`/papers/${voter.seat}$`))
    assert.deepEqual(act.body, { choice: 'against' })
    await page.getByRole('button', { name: 'Next paper' }).click()
    await page.getByLabel('Whose paper is it?').waitFor()
  })
}

test('who reads otherwise than the clerk before learns that, and not what it was, and enters the paper again', async () => {
  waiting(open(BOARD), paper(voter, 'entered', SEATS.delegate))
  server.state.paper = 'differs'
  const page = await clerk()
  await page.getByText('Waits for you').waitFor()
  await enterOf(page).click()
  await page.getByRole('button', { name: 'Add as 1st choice Chidi Okafor' }).click()
  await page.getByRole('button', { name: 'Enter this paper' }).click()
  await page.getByText('The two entries differ').waitFor()
  await clean(page, 'papers-differ-360')
  server.state.paper = 'cast'
  await page.getByRole('button', { name: 'Enter it again' }).click()
  await page.getByLabel('Spoilt paper').check({ force: true })
  assert.equal(await page.getByRole('button', { name: 'Add as 1st choice Chidi Okafor' }).count(), 0)
  await clean(page, 'papers-spoilt-360')
  await page.getByRole('button', { name: 'Enter this paper' }).click()
  await page.getByText('The entries match: the ballot is cast').waitFor()
  await clean(page, 'papers-cast-360')
  assert.deepEqual(
    server.state.acts.map(({ body }) => body),
    [{ marks: { ranks: [['3']] } }, { choice: 'spoilt' }],
  )
  assert.notEqual(server.state.acts[0].key, server.state.acts[1].key)
})

test('whoever holds no office reads that clerks do', async () => {
  waiting(votes[VOTES.open])
  const page = await signedIn(`${VOTE}/papers`, { seat: SEATS.delegate })
  await page.getByText('Clerks hold an office').waitFor()
  assert.equal(await page.getByLabel('Whose paper is it?').count(), 0)
})

test('the papers of a vote in Spanish', async () => {
  waiting(votes[VOTES.open], paper(voter, 'entered', SEATS.secretary), paper(other, 'voted-otherwise', SEATS.secretary))
  const page = await clerk({ locale: 'es' })
  await page.getByRole('heading', { name: 'Papeletas', exact: true }).waitFor()
  await page.getByText('Espera a otro escrutador').waitFor()
  await page.getByText('Votó de otro modo').waitFor()
})
