// Who votes for others, whose ballot counts in the end, and who was on the roll.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clean, visit } from './chromium.mjs'
import { ballotEntry, decisionItems, PLATFORM, rollPage, SEATS, VOTES, votes } from './fixtures.mjs'
import { server, signedIn } from './signed-in.mjs'

const home = `/platforms/${PLATFORM}`
const vote = `${home}/votes/${VOTES.open}`
const [holder] = rollPage.items
const PROXY = '0197c0de-0a05-7000-8000-0000000d0d0d'
const mine = { seat: SEATS.delegate, organisation: { id: 'umoja', name: 'Umoja Coffee Cooperative Union' } }
const another = { seat: holder.seat, organisation: holder.organisation }
const proxy = (principal, to, rest = {}) => ({
  id: PROXY,
  principal,
  holder: to,
  state: 'standing',
  cast: false,
  overridden: null,
  givenAt: '2026-11-20T06:00:00.000Z',
  givenEntry: 1290,
  ...rest,
})
/** The proxies of the open vote are these. */
const given = (...items) => {
  server.state.instead = ({ pathname }) => (pathname.endsWith('/proxies') ? { items, next: null, asOf: null } : undefined)
}

test('a delegate lets another seat vote, reads who does, and takes it back', async () => {
  const page = await signedIn(`${vote}/ballot`)
  await page.locator('summary', { hasText: 'Give a proxy' }).press('Enter')
  const form = page.getByRole('form', { name: 'Give a proxy' })
  await form.getByRole('combobox', { name: 'Who votes for you' }).selectOption(holder.seat)
  await form.getByText('at once and for ever').waitFor()
  await clean(page, 'proxy-give-360')
  given(proxy(mine, another))
  await form.getByRole('button', { name: 'Give the proxy' }).press('Enter')
  await page.getByText('You gave your proxy to Growers’ society number 1, who has not used it.').waitFor()
  await clean(page, 'proxy-given-360')
  given()
  await page.getByRole('button', { name: 'Revoke it' }).press('Enter')
  await page.locator('summary', { hasText: 'Give a proxy' }).waitFor()
  const [giving, revoking] = server.state.acts
  assert.deepEqual([giving.path, giving.body.holder], [`${vote}/proxies`, holder.seat])
  assert.equal(revoking.path, `${vote}/proxies/${PROXY}/revocation`)
  assert.ok(server.state.acts.every(({ seat }) => seat === SEATS.delegate))
})

test('who holds a proxy casts a ballot for another member, and it is told apart from its own', async () => {
  given(proxy(another, mine))
  const page = await signedIn(`${vote}/ballot`)
  await page.getByRole('heading', { name: 'You hold proxies' }).waitFor()
  await clean(page, 'proxy-held-360')
  await page.getByRole('link', { name: 'Vote for Growers’ society number 1' }).press('Enter')
  await page.waitForURL(/[?]proxy=/)
  await page.getByRole('radio', { name: /^Against/ }).check()
  await page.getByRole('button', { name: 'Check my ballot' }).press('Enter')
  await page.getByText('Growers’ society number 1').first().waitFor()
  await clean(page, 'proxy-check-360')
  await page.getByRole('button', { name: 'Cast my vote' }).press('Enter')
  await page.getByRole('heading', { name: 'Your ballot is in the record' }).waitFor()
  const [{ path, seat }] = server.state.acts
  assert.equal(path, `${vote}/proxies/${PROXY}/ballot`)
  assert.equal(seat, SEATS.delegate)
})

test('a ballot that was cast by proxy is told to the member, who cannot take it back', async () => {
  given(proxy(mine, another, { cast: true }))
  const page = await signedIn(`${vote}/ballot`)
  await page.getByText('Growers’ society number 1 has cast your ballot by proxy.').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Revoke it' }).count(), 0)
})

test('the result says how many voted by proxy, were overridden or replaced; the roll is narrowed, and says whether one is on it', async () => {
  const asked = []
  server.state.instead = ({ pathname, searchParams }) => {
    if (pathname.includes('/roll')) asked.push(`${pathname.split('/').at(-1)}?constituency=${searchParams.get('constituency')}`)
    return pathname.endsWith(`/votes/${VOTES.rejected}`)
      ? { ...votes[VOTES.rejected], proxies: { standing: 3, cast: 2, overridden: 1 }, replaced: 4 }
      : undefined
  }
  const page = await signedIn(`${home}/votes/${VOTES.rejected}`)
  const counted = page.getByRole('region', { name: 'How it was counted' })
  await counted.getByText('2 ballots, of 3 proxies that were given').waitFor()
  await counted.getByText('1, because the members voted themselves').waitFor()
  await counted.getByText(/^4 ballots were replaced by later ones/).waitFor()
  await page.getByText('Your seat is on the roll of this vote.').waitFor()
  await page.getByText('Who was on the roll').click()
  await page.getByRole('combobox', { name: 'Constituency' }).first().selectOption({ label: 'Buyers and processors' })
  await page.waitForFunction(() => document.querySelector('select')?.value === 'buyers')
  await page.getByText('Growers’ society number 2', { exact: true }).first().waitFor()
  assert.ok(asked.includes('roll?constituency=buyers'), asked.join(' '))
  await clean(page, 'result-proxies-360')
})

test('whoever is not on the roll reads why, where it would vote and where it looks at the vote', async () => {
  server.state.instead = ({ pathname }) =>
    /roll[/]seats[/]/.test(pathname)
      ? { onRoll: false, seats: [], weight: null, reasons: ['in-arrears'], note: null, asOf: null }
      : undefined
  const page = await signedIn(vote)
  await page.getByText('Your seat is not on the roll of this vote').waitFor()
  await page.getByText('It was in arrears for too long.').waitFor()
  assert.equal(await page.getByRole('link', { name: 'To my ballot' }).count(), 0)
  await clean(page, 'off-roll-360')
  await visit(page, `${server.origin}${vote}/ballot`)
  await page.getByText('It was in arrears for too long.').waitFor()
  await page.getByRole('radio').first().waitFor({ state: 'detached' })
})

test('a receipt of a ballot that was replaced says so when it is looked up', async () => {
  const stream = `ballot:${VOTES.open}/${SEATS.delegate}`
  const cast = { index: '1317', type: 'voting.BallotCast', stream, decision: 'd', actor: { person: 'p', seat: SEATS.delegate } }
  server.state.instead = ({ pathname, searchParams }) => {
    if (pathname.endsWith('/record/1317')) return { ...ballotEntry, ...cast }
    if (searchParams.get('type') !== 'voting.BallotReplaced') return undefined
    const item = (index, at) => ({ ...decisionItems.items[0], index, stream: at, type: 'voting.BallotReplaced' })
    return { items: [item(1325, `ballot:another/${SEATS.delegate}`), item(1321, stream)], next: null, asOf: null }
  }
  const page = await signedIn(`${home}/record/1317`)
  await page.getByText('This ballot was replaced').waitFor()
  assert.match(
    await page
      .getByRole('link', { name: /1,?321/ })
      .first()
      .getAttribute('href'),
    /record[/]1321$/,
  )
  await clean(page, 'record-replaced-360')
})
