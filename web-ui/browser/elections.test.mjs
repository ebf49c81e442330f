// Elections: calling one, the ballot of each form by keyboard alone, read back before it is cast.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clean } from './chromium.mjs'
import { BOARD, COUNTED, COUNTS, counted, election, LOT, open, RESULT, VOTE } from './elections.mjs'
import { PLATFORM, PROPOSALS, platform, proposals, SEATS } from './fixtures.mjs'
import { server, signedIn } from './signed-in.mjs'

const HOME = `/platforms/${PLATFORM}`

/** The open vote chooses between options. */
const choosing = (chosen) => {
  server.state.instead = ({ pathname }) => (pathname.endsWith(VOTE) ? open(chosen) : undefined)
}
const press = (page, name, role = 'button') => page.getByRole(role, { name, exact: true }).press('Enter')
const check = (page) => press(page, 'Check my ballot')
const focused = (page) => page.evaluate(() => document.activeElement?.textContent?.trim())
/** Casts what was checked, and says what was sent. */
const cast = async (page) => {
  await press(page, 'Cast my vote')
  await page.getByRole('heading', { name: 'Your ballot is in the record' }).waitFor()
  return server.state.acts[0].body
}

for (const width of [360, 1440]) {
  test(`options are ranked with buttons, each place is said aloud, and the order is read back, at ${width} px`, async () => {
    choosing(BOARD)
    const page = await signedIn(`${VOTE}/ballot`, { width })
    await page.getByText('3 of these are chosen.').waitFor()
    await check(page)
    await page.getByText('Nothing is marked yet.').waitFor()
    await clean(page, `election-rank-empty-${width}`)
    await press(page, 'Add as 1st choice Chidi Okafor')
    await page.getByText('1st choice: Chidi Okafor.').waitFor()
    assert.equal(await focused(page), 'Add as 2nd choice Amina Odhiambo')
    await press(page, 'Add as 2nd choice Amina Odhiambo')
    await press(page, 'Add as 3rd choice Dalila Haddad')
    await page.getByText('3rd choice: Dalila Haddad.').waitFor()
    await press(page, 'Up Dalila Haddad')
    await page.getByText('2nd choice: Dalila Haddad.').waitFor()
    assert.equal(await focused(page), 'Up Dalila Haddad')
    await press(page, 'Down Chidi Okafor')
    await page.getByText('2nd choice: Chidi Okafor.').waitFor()
    await press(page, 'Take out Amina Odhiambo')
    await page.getByText('Amina Odhiambo is not ranked any more.').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Same rank as above Chidi Okafor' }).count(), 0)
    await clean(page, `election-rank-${width}`)
    await check(page)
    await page.getByText('1st choice: Dalila Haddad').waitFor()
    await page.getByText('2nd choice: Chidi Okafor').waitFor()
    await page.getByText('Not ranked: Amina Odhiambo, Bako Traoré, and Esteban Quispe Mamani').waitFor()
    await clean(page, `election-rank-check-${width}`)
    assert.deepEqual(await cast(page), { marks: { ranks: [['4'], ['3']] } })
    await clean(page, `election-rank-receipt-${width}`)
  })
}

test('where the method lets them, options share a rank and leave it again', async () => {
  choosing(election('schulze'))
  const page = await signedIn(`${VOTE}/ballot`)
  await press(page, 'Add as 1st choice Bako Traoré')
  await press(page, 'Add as 2nd choice Chidi Okafor')
  await press(page, 'Add as 3rd choice Amina Odhiambo')
  await press(page, 'Same rank as above Chidi Okafor')
  await page.getByText('1st choice: Chidi Okafor, on one rank with others.').waitFor()
  assert.equal(await focused(page), 'Up Chidi Okafor')
  await clean(page, 'election-shared-360')
  await check(page)
  await page.getByText('(on one rank)').waitFor()
  await press(page, 'Go back')
  await press(page, 'Down Bako Traoré')
  await check(page)
  assert.deepEqual(await cast(page), { marks: { ranks: [['3'], ['2'], ['1']] } })
})

test('one of several is marked, or none of them', async () => {
  choosing(election('plurality'))
  const page = await signedIn(`${VOTE}/ballot`)
  await page.getByRole('radio', { name: /^Bako/ }).check()
  await clean(page, 'election-one-360')
  await page.getByRole('radio', { name: /^Blank ballot/ }).check()
  await check(page)
  await page.getByText('Blank: you take part and choose none of them').first().waitFor()
  await clean(page, 'election-blank-check-360')
  assert.deepEqual(await cast(page), { choice: 'abstain' })
})

test('several are marked, and no more than the charter lets', async () => {
  choosing(election('block-vote', { seats: 2, most: 2 }))
  const page = await signedIn(`${VOTE}/ballot`)
  for (const name of [/^Chidi/, /^Amina/, /^Bako/]) await page.getByRole('checkbox', { name }).check()
  await page.getByText('3 are marked').waitFor()
  await check(page)
  await page.getByText('Too many are marked: 2 at most.').waitFor()
  await page.getByRole('checkbox', { name: /^Amina/ }).uncheck()
  await clean(page, 'election-several-360')
  await check(page)
  assert.deepEqual(await cast(page), { marks: { ranks: [['2', '3']] } })
})

test('points are shared out, and what is left is told', async () => {
  choosing(election('points', { most: 10 }))
  const page = await signedIn(`${VOTE}/ballot`)
  await page.getByText('10 points are left').waitFor()
  await page.getByRole('textbox', { name: 'Amina Odhiambo' }).fill('11')
  await page.getByText('1 point too many is given').waitFor()
  await check(page)
  await page.getByText('You gave more than your 10 points.').waitFor()
  await page.getByRole('textbox', { name: 'Amina Odhiambo' }).fill('7')
  await press(page, '+ one more for Bako Traoré')
  await page.getByText('2 points are left').waitFor()
  await clean(page, 'election-points-360')
  await check(page)
  await page.getByText('Nothing for: Chidi Okafor, Dalila Haddad, and Esteban Quispe Mamani').waitFor()
  await clean(page, 'election-points-check-360')
  assert.deepEqual(await cast(page), { marks: { figures: { 1: 7, 2: 1 } } })
})

test('a scale is given in figures; a blank ballot hides them and gives them back', async () => {
  choosing(election('score', { most: 5 }))
  const page = await signedIn(`${VOTE}/ballot`)
  await page.getByRole('textbox', { name: 'Chidi Okafor' }).fill('5')
  await page.getByRole('checkbox', { name: /^Blank ballot/ }).check()
  assert.equal(await page.getByRole('textbox', { name: 'Chidi Okafor' }).count(), 0)
  await clean(page, 'election-blank-360')
  await page.getByRole('checkbox', { name: /^Blank ballot/ }).uncheck()
  await clean(page, 'election-score-360')
  await check(page)
  assert.deepEqual(await cast(page), { marks: { figures: { 3: 5 } } })
})

test('a withheld paper leaves the numbers', async () => {
  choosing(election('approval', { options: ['1', '2'].map((id) => ({ id, name: null, reserved: [] })) }))
  const page = await signedIn(`${VOTE}/ballot`)
  await page.getByRole('checkbox', { name: 'Option 2' }).check()
  await check(page)
  assert.deepEqual(await cast(page), { marks: { ranks: [['2']] } })
})

const shows = (name, rest) => {
  server.state.instead = ({ pathname }) =>
    pathname.endsWith(`/api${RESULT}`) ? counted(name, rest) : pathname.endsWith(`/api${RESULT}/count`) ? COUNTS[name] : undefined
}

for (const width of [360, 1440]) {
  test(`the result of an election is read round by round, as bars and as a table, at ${width} px`, async () => {
    shows('stv')
    const page = await signedIn(RESULT, { width })
    await page.getByText('Elected, in this order:').waitFor()
    const count = page.getByRole('region', { name: 'The count', exact: true })
    await count.getByText('Votes of Amina Odhiambo go on: 0.99999 to Dalila Haddad and 0.00001 to nobody.').waitFor()
    await count.getByText('Dalila Haddad is excluded with 4.99999.').waitFor()
    await count
      .getByText('A tie of Bako Traoré, Chidi Okafor, and Esteban Quispe Mamani is resolved by lot: Chidi Okafor is excluded.')
      .waitFor()
    await count.getByText('Votes of Chidi Okafor go on: 5 to Bako Traoré.').waitFor()
    await count.getByText('The mark shows the quota: 8.').waitFor()
    await count.getByText('Women: 1 seat at least').waitFor()
    await press(page, 'The round before')
    await count.getByRole('heading', { name: 'After round 3' }).waitFor()
    await count.locator('summary', { hasText: 'All 4 rounds as a table' }).press('Enter')
    await count.getByRole('region', { name: 'The count, round by round, as a table' }).waitFor()
    await clean(page, `election-result-${width}`)
    await press(page, 'Draw it again in this browser')
    await page.getByText('The tickets follow from the seed').waitFor()
    assert.equal(await page.getByRole('region', { name: 'The lot' }).getByText('holds', { exact: true }).count(), 3)
    await clean(page, `election-lot-${width}`)
    for (const [name, file] of [
      ['Ballots (BLT)', 'ballots.blt'],
      ['Ballots (CSV)', 'ballots.csv'],
      ['Whole count (JSON)', 'count.json'],
    ])
      assert.equal(await page.getByRole('link', { name }).getAttribute('href'), `/api${RESULT}/${file}`)
  })
}

test('a lot that does not follow is found out', async () => {
  shows('stv', { election: { ...COUNTED.stv, lot: { ...LOT, secret: '03'.repeat(32) } } })
  const page = await signedIn(RESULT)
  await press(page, 'Draw it again in this browser')
  await page.getByRole('region', { name: 'The lot' }).getByText('fails', { exact: true }).first().waitFor()
})

test('whoever had to go or to stay for what is reserved is named with the reason, in both languages', async () => {
  shows('guarded')
  const page = await signedIn(RESULT)
  const count = page.getByRole('region', { name: 'The count', exact: true })
  await count.getByText('Cannot be excluded: Amina Odhiambo, since of Women no more are left than still have to be elected.').waitFor()
  await count.getByText('Cannot be elected any more: Chidi Okafor, since the seat left is reserved for Women.').waitFor()
  await count.getByText('Amina Odhiambo is elected with 5, below the quota, since no more are left than places.').waitFor()
  await clean(page, 'election-guarded-360')
  await page.getByRole('button', { name: 'Español' }).click()
  const cuenta = page.getByRole('region', { name: 'El recuento', exact: true })
  await cuenta.getByText('Ya no se puede elegir a Chidi Okafor, porque el puesto que queda está reservado para Women.').waitFor()
  assert.equal(await cuenta.locator('span[lang="en"]').count(), 0)
  await clean(page, 'election-guarded-es-360')
})

test('a count tells why votes count for nobody, and how pairs were taken', async () => {
  shows('runoff')
  const page = await signedIn(RESULT)
  await page.getByText('Votes that count for nobody: 5 on ballots that name nobody who is left.').first().waitFor()
  shows('pairs')
  await page.reload()
  await page.locator('summary', { hasText: 'Step by step' }).press('Enter')
  await page.getByText('Bako Traoré before Chidi Okafor, 15 to 5: fixed.').waitFor()
  await page.getByText('Chidi Okafor before Amina Odhiambo, 12 to 8: passed over, since it contradicts what is fixed.').waitFor()
  await clean(page, 'election-ranked-pairs-360')
})

test('the notes of a count by an earlier version are shown as they are', async () => {
  const { rounds, ...rest } = COUNTS.guarded
  const earlier = { ...rest, remarks: null, rounds: rounds.map((one) => ({ ...one, remarks: null })) }
  server.state.instead = ({ pathname }) =>
    pathname.endsWith(`/api${RESULT}`) ? counted('guarded') : pathname.endsWith(`/api${RESULT}/count`) ? earlier : undefined
  const page = await signedIn(RESULT)
  await page.locator('span[lang="en"]', { hasText: 'Doomed: 3; the seat left is reserved for women.' }).waitFor()
})

test('pairs are a table, in both languages', async () => {
  shows('schulze')
  const page = await signedIn(RESULT)
  await page.getByRole('region', { name: 'Pairs, as a table' }).waitFor()
  await page.locator('summary', { hasText: 'Strongest paths' }).press('Enter')
  await clean(page, 'election-pairs-360')
  await page.getByRole('button', { name: 'Español' }).click()
  await page.getByRole('region', { name: 'Pares, como tabla' }).waitFor()
  await clean(page, 'election-pairs-es-360')
})

test('sums by weight are told of 100 for the whole body, and exactly', async () => {
  shows('score')
  const page = await signedIn(RESULT)
  await page.getByText('~185.71429').waitFor()
  await press(page, 'Show exact figures')
  await page.getByText('13/7').waitFor()
  assert.equal(await page.getByRole('link', { name: 'Ballots (BLT)' }).count(), 0)
  await clean(page, 'election-score-result-360')
})

test('a tie that nothing resolves leaves the place empty', async () => {
  shows('tied', { outcome: 'rejected' })
  const page = await signedIn(RESULT)
  await page.getByText('These share the next place: Bako Traoré and Chidi Okafor.').waitFor()
  await page.getByText('1 seat stays empty.').waitFor()
  await clean(page, 'election-tied-360')
})

/** A proposal that can come to a vote, of a kind that elects. */
const toCall = (rules) => {
  const proposal = { ...proposals[PROPOSALS.draft], id: PROPOSALS.draft, state: 'admitted', decidableFrom: null }
  const kind = platform.charter.document.decisionTypes.find(({ id }) => id === proposal.decisionType.id)
  const electing = { ...kind, ways: ['ballots'], majority: null, election: rules }
  const document = {
    ...platform.charter.document,
    decisionTypes: platform.charter.document.decisionTypes.map((one) => (one === kind ? electing : one)),
  }
  server.state.instead = ({ pathname }) =>
    pathname.endsWith(`/api${HOME}`)
      ? { ...platform, charter: { ...platform.charter, document } }
      : pathname.endsWith(`/proposals/${proposal.id}`)
        ? proposal
        : undefined
  return `${HOME}/proposals/${proposal.id}`
}
const RULES = { method: 'scottish-stv', seats: null, most: null, by: null, unranked: null, ties: ['status-quo', 'lot'] }

test('the secretary names the options one by one, reads the paper back, and only then calls the vote', async () => {
  const address = toCall({ ...RULES, reserved: [{ id: 'women', name: 'Women', least: 1, most: null }] })
  const page = await signedIn(address, { seat: SEATS.secretary })
  await page.locator('summary', { hasText: 'Call a vote' }).press('Enter')
  const form = page.getByRole('form', { name: 'Call a vote' })
  await form.getByRole('textbox', { name: 'Name of option 1' }).fill('Amina Odhiambo')
  await form.getByRole('checkbox', { name: 'stands for: Women' }).first().check()
  await form.getByRole('textbox', { name: 'Name of option 2' }).fill('Amina Odhiambo')
  await form.getByText('Another option has this name already.').waitFor()
  await form.getByRole('textbox', { name: 'Name of option 2' }).fill('Bako Traoré')
  await form.getByRole('button', { name: 'One more option' }).press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement?.labels?.[0]?.textContent), 'Name of option 3')
  await form.getByRole('textbox', { name: 'Name of option 3' }).fill('Nobody new')
  await form.getByRole('spinbutton', { name: 'How many are chosen' }).fill('2')
  await form.getByRole('combobox', { name: 'Which of them is as it is now' }).selectOption('3')
  await clean(page, 'election-call-360')
  await form.getByRole('button', { name: 'Check the ballot paper' }).press('Enter')
  await form.getByText('The ballot paper, on which 2 are chosen:').waitFor()
  await form.getByText('Amina Odhiambo (Women)').waitFor()
  await form.getByText('Nobody new (as it is now)').waitFor()
  assert.equal(server.state.acts.length, 0)
  await clean(page, 'election-call-check-360')
  await form.getByRole('button', { name: 'Change it' }).press('Enter')
  assert.equal(await form.getByRole('textbox', { name: 'Name of option 2' }).inputValue(), 'Bako Traoré')
  await form.getByRole('button', { name: 'Check the ballot paper' }).press('Enter')
  await form.getByRole('button', { name: 'Call the vote' }).press('Enter')
  await page.waitForFunction(() => document.querySelector('form[aria-label="Call a vote"]')?.getAttribute('aria-busy') !== 'true')
  for (let turn = 0; server.state.acts.length === 0 && turn < 50; turn += 1) await page.waitForTimeout(50)
  const [{ path, body }] = server.state.acts
  assert.match(path, /[/]votes$/)
  assert.deepEqual(body.election, {
    options: [{ name: 'Amina Odhiambo', reserved: ['women'] }, { name: 'Bako Traoré' }, { name: 'Nobody new' }],
    seats: 2,
    statusQuo: '3',
  })
})

test('a charter is given an election by forms, and says it in sentences', async () => {
  const page = await signedIn('/found', { width: 360 })
  await page.getByRole('button', { name: 'Umoja Coffee Cooperative Union' }).click()
  await page.getByRole('radio', { name: /^Platform of several groups/ }).check()
  await page.getByRole('button', { name: 'Change this charter first' }).click()
  await page.getByText('Kinds of decision', { exact: true }).click()
  await page.getByText('Ordinary resolution').first().click()
  await page.getByRole('button', { name: 'Let it choose between options' }).first().press('Enter')
  await page.getByRole('combobox', { name: 'Method' }).first().selectOption('block-vote')
  await page.getByRole('spinbutton', { name: 'Options that a ballot marks at most' }).fill('2')
  await page.getByRole('combobox', { name: 'Method' }).first().selectOption('scottish-stv')
  await page.getByRole('spinbutton', { name: 'Options that a ballot marks at most' }).fill('')
  await page.getByRole('button', { name: 'Reserve seats for a category' }).press('Enter')
  await page.getByRole('checkbox', { name: 'what there is now, where an option is that' }).check()
  await page.getByText('It chooses between options; whoever calls the vote says how many are chosen.').waitFor()
  await page.getByText('A tie is resolved, in this order, by the rounds before, for what there is now, and by lot.').waitFor()
  await clean(page, 'election-editor-360')
  await page.getByRole('button', { name: 'Write it as JSON' }).click()
  const { election } = JSON.parse(await page.getByRole('textbox', { name: 'The charter as JSON' }).inputValue()).decisionTypes[0]
  assert.deepEqual(election, {
    method: 'scottish-stv',
    ties: ['previous-rounds', 'status-quo', 'lot'],
    reserved: [{ id: 'category-1', name: '', least: 1 }],
  })
})

test('a proposal that was decided by an election says who is elected', async () => {
  const proposal = proposals[PROPOSALS.adopted]
  const kind = platform.charter.document.decisionTypes.map((one) =>
    one.id === proposal.decisionType.id ? { ...one, majority: null, election: { ...RULES, reserved: null } } : one,
  )
  const document = { ...platform.charter.document, decisionTypes: kind }
  server.state.instead = ({ pathname }) =>
    pathname.endsWith(`/api${HOME}`)
      ? { ...platform, charter: { ...platform.charter, document } }
      : pathname.includes('/votes/')
        ? counted('stv')
        : undefined
  const page = await signedIn(`${HOME}/proposals/${PROPOSALS.adopted}`)
  await page.getByText('Elected: Amina Odhiambo, Bako Traoré, and Esteban Quispe Mamani').waitFor()
  await clean(page, 'election-proposal-360')
})
