// A tie of a vote on a text that a lot decides: its result, drawn again, and the charter that says so.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clean, cleanInEachLanguage } from './chromium.mjs'
import { PLATFORM, VOTES, votes } from './fixtures.mjs'
import { server, signedIn } from './signed-in.mjs'

const RESULT = `/platforms/${PLATFORM}/votes/${VOTES.adopted}`
const SECRET = '01'.repeat(32)
const COMMITMENT = '72cd6e8422c407fb6d098690f1130b7ded7ec2f7f5e1d30bd9d521f015363793'
// Those of the ballots' roots of 32 bytes 2 and 3.
const LOTS = {
  for: {
    commitment: COMMITMENT,
    secret: SECRET,
    ballots: '02'.repeat(32),
    seed: '6fa71cbbd8aaf42c96c0c6b0ec208e5908453301ff135caa1bccb84d2bd946b9',
    order: ['for', 'against'],
  },
  against: {
    commitment: COMMITMENT,
    secret: SECRET,
    ballots: '03'.repeat(32),
    seed: '3effe2eb56f7c9a59e85679ac4f86626fe5c2cc339f7fa2ccd7779a84b0e0d97',
    order: ['against', 'for'],
  },
}
const plain = { safeguard: null, constituency: null, group: null, measure: null, of: null, by: null, required: null, number: null }
const majority = (numerator, denominator, share, holds) => ({
  ...plain,
  part: 'majority',
  rule: 'threshold',
  measure: 'for',
  of: 'for-and-against',
  by: 'heads',
  required: '1/2',
  strict: true,
  reached: { numerator, denominator, share },
  choice: null,
  holds,
  children: [],
})
const fell = (choice) => ({
  ...plain,
  part: 'tie-break',
  rule: 'lot',
  strict: null,
  reached: null,
  choice,
  holds: choice === 'for',
  children: [],
})
const counts = (inFavour, against) => ({ for: inFavour, against, abstain: 3, present: inFavour + against + 3, entitled: 46 })

/** The adopted vote, with a count of heads and a lot. */
const shows = (count, findings, rest) => {
  const constituencies = [{ id: 'farmers', name: 'Member cooperatives', ...count, weight: null }]
  const vote = { ...votes[VOTES.adopted], tally: { constituencies, total: count, weight: null }, findings, ...rest }
  server.state.instead = ({ pathname }) =>
    pathname.endsWith(`/api${RESULT}`)
      ? vote
      : pathname.endsWith(`/api${RESULT}/turning`)
        ? { change: null, ofPeople: false, asOf: vote.asOf }
        : undefined
}
const tied = (side, rest) =>
  shows(counts(20, 20), [majority('20', '40', '1/2', false), fell(side)], {
    outcome: side === 'for' ? 'adopted' : 'rejected',
    lot: LOTS[side],
    ...rest,
  })
const region = (page) => page.getByRole('region', { name: 'The lot' })
const drawAgain = (page) => page.getByRole('button', { name: 'Draw it again in this browser' }).press('Enter')

for (const width of [360, 1440])
  test(`the result says that a lot decided, and this browser draws it again, at ${width} px`, async () => {
    tied('for')
    const page = await signedIn(RESULT, { width })
    await page.getByText('As many were for as against, and a lot decided: it is adopted.').waitFor()
    await page.getByText('it fell on the side for it', { exact: true }).waitFor()
    await page.getByText('0 of 1 rule holds').waitFor()
    await region(page).getByText('Here there was a tie, and it fell on the side for it.').waitFor()
    await drawAgain(page)
    await region(page).getByText('The tickets follow from the seed').waitFor()
    assert.equal(await region(page).getByText('holds', { exact: true }).count(), 3)
    await clean(page, `lot-for-${width}`)
  })

test('it falls on the other side as well, in both languages', async () => {
  tied('against')
  const page = await signedIn(RESULT)
  await page.getByText('As many were for as against, and a lot decided: it is not adopted.').waitFor()
  await drawAgain(page)
  await region(page).getByText('The tickets follow from the seed').waitFor()
  assert.equal(await region(page).getByText('holds', { exact: true }).count(), 3)
  await cleanInEachLanguage(page, 'lot-against-360')
})

test('a side that does not follow from the ballots is found out', async () => {
  tied('for', { lot: { ...LOTS.for, order: ['against', 'for'] } })
  const page = await signedIn(RESULT)
  await drawAgain(page)
  await region(page).getByText('fails', { exact: true }).first().waitFor()
})

test('where there was no tie the lot is told and decided nothing', async () => {
  shows(counts(21, 20), [majority('21', '41', '21/41', true)], { outcome: 'adopted', lot: LOTS.against })
  const page = await signedIn(RESULT)
  await region(page).getByText('Here there was no tie, so it decided nothing.').waitFor()
  await clean(page, 'lot-not-asked-360')
})

test('a charter is given a lot by forms, and says it in a sentence', async () => {
  const page = await signedIn('/found', { width: 360 })
  await page.getByRole('button', { name: 'Umoja Coffee Cooperative Union' }).click()
  await page.getByRole('radio', { name: /^Platform of several groups/ }).check()
  await page.getByRole('button', { name: 'Change this charter first' }).click()
  await page.getByText('Kinds of decision', { exact: true }).click()
  await page.getByText('Ordinary resolution').first().click()
  await page.getByRole('combobox', { name: 'As many for as against' }).first().selectOption('lot')
  await page.getByText('Where as many are for as against, a lot decides').first().waitFor()
  await clean(page, 'lot-editor-360')
  await page.getByRole('button', { name: 'Write it as JSON' }).click()
  const [type] = JSON.parse(await page.getByRole('textbox', { name: 'The charter as JSON' }).inputValue()).decisionTypes
  assert.equal(type.tieBreak, 'lot')
})
