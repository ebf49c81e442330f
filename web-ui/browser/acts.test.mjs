// What people do here: by keyboard, with a connection that breaks, and refused.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertAllSeen, clean, cleanInEachLanguage, settled, visit } from './chromium.mjs'
import { DELIBERATED } from './deliberation.mjs'
import { PLATFORM, PROPOSALS, platform, SEATS, VOTES, votes } from './fixtures.mjs'
import { server, signedIn } from './signed-in.mjs'

const home = `/platforms/${PLATFORM}`
const ballot = `${home}/votes/${VOTES.open}/ballot`
const focused = (page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

test('a ballot is cast by keyboard alone, in three steps', async () => {
  const page = await signedIn(ballot)
  assert.equal(await page.locator('input:checked').count(), 0, 'nothing is chosen for anybody')
  assert.equal(await page.getByRole('navigation', { name: 'Main' }).isVisible(), false, 'one task: no bar at the bottom')
  for (const box of await page.locator('label:has(input[type=radio])').all()) assert.ok((await box.boundingBox()).height >= 52)
  await clean(page, 'ballot-choose-360')

  await page.getByRole('button', { name: 'Check my ballot' }).press('Enter')
  await page.getByRole('alert').filter({ hasText: 'Choose one of the three' }).waitFor()
  await page.getByRole('radio', { name: /^For/ }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  assert.equal(await page.getByRole('radio', { name: /^Against/ }).isChecked(), true)
  await page.keyboard.press('Tab')
  assert.equal(await focused(page), 'Check my ballot')
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: 'Is this your ballot?' }).waitFor()
  assert.equal(await focused(page), 'Is this your ballot?', 'the reading goes on at the step')
  assert.match(await page.locator('main').textContent(), /Delegate, Umoja Coffee Cooperative Union/)
  assert.match(await page.locator('main').textContent(), /Nobody can change or remove it/)
  assert.deepEqual(server.state.acts, [], 'nothing is sent before it is checked')
  await clean(page, 'ballot-check-360')
  await page.keyboard.press('Tab')
  assert.equal(await focused(page), 'Cast my vote')
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: 'Your ballot is in the record' }).waitFor()
  assert.match(await page.locator('main').textContent(), /7A4C-92D0-B1E8/)
  await page.getByRole('link', { name: /1,317/ }).first().waitFor()
  await clean(page, 'ballot-receipt-360')
  assert.equal(server.state.acts.length, 1)
  const [{ seat, body, path }] = server.state.acts
  assert.deepEqual(
    { seat, body, path },
    { seat: SEATS.delegate, body: { choice: 'against' }, path: `/platforms/${PLATFORM}/votes/${VOTES.open}/ballots` },
  )
})

/** The same vote, where the farmers weigh by their votes. */
const weighed = (vote) => ({
  ...vote,
  roll: {
    ...vote.roll,
    constituencies: vote.roll.constituencies.map((one) => (one.id === 'farmers' ? { ...one, weightOfOne: null, units: '40' } : one)),
  },
})

test('where members of a constituency weigh differently, whoever votes reads what the roll says of their seat', async () => {
  server.state.instead = ({ pathname }) =>
    /roll[/]seats[/]/.test(pathname)
      ? { onRoll: true, seats: [SEATS.delegate], weight: '1/8', reasons: [], note: null, asOf: null }
      : pathname.endsWith(`/votes/${VOTES.open}`)
        ? weighed(votes[VOTES.open])
        : undefined
  const page = await signedIn(ballot)
  await page.getByRole('radio', { name: /^For/ }).check()
  await page.getByRole('button', { name: 'Check my ballot' }).press('Enter')
  await page.getByText('Your seat weighs 12.5% of the whole vote.').waitFor()
  await clean(page, 'ballot-weighed-360')
})

test('the weight of those present and of those who did not vote is told where members weigh differently, too', async () => {
  const { tally, ...vote } = weighed(votes[VOTES.rejected])
  const [farmers, ...others] = tally.constituencies
  const within = { for: '3/4', against: '1/8', abstain: '0', present: '7/8' }
  const weight = { for: '3/5', against: '17/100', abstain: '9/200', present: '163/200', entitled: '1' }
  server.state.instead = ({ pathname }) =>
    pathname.endsWith(`/votes/${VOTES.rejected}`)
      ? { ...vote, tally: { ...tally, constituencies: [{ ...farmers, weight: within }, ...others], weight } }
      : undefined
  const page = await signedIn(`${home}/votes/${VOTES.rejected}`)
  const row = page.getByRole('row', { name: /^All, weight of 100/ })
  assert.deepEqual(await row.getByRole('cell').allTextContents(), ['60', '17', '4.5', '81.5', '18.5'])
  await clean(page, 'result-weighed-360')
})

test('a ballot whose connection breaks is not delivered yet, survives a reload, and counts once', async () => {
  const page = await signedIn(ballot)
  server.state.silences = Number.POSITIVE_INFINITY
  await page.getByRole('radio', { name: /^For/ }).check()
  await page.getByRole('button', { name: 'Check my ballot' }).click()
  await page.getByRole('button', { name: 'Cast my vote' }).click()
  await page.getByText('Not delivered yet', { exact: true }).waitFor()
  assert.doesNotMatch(await page.locator('main').textContent(), /saved|in the record\b.*7A4C/i)
  await clean(page, 'ballot-undelivered-360')

  server.state.silences = 0
  await page.reload()
  await page.getByRole('heading', { name: 'Your ballot is in the record' }).waitFor()
  assert.ok(server.state.acts.length >= 2)
  assert.equal(new Set(server.state.acts.map(({ key }) => key)).size, 1, 'one intention, one key')
  assert.deepEqual(new Set(server.state.acts.map(({ body }) => body.choice)), new Set(['for']))
})

test('a late ballot is refused in the words of the person, and the choice is kept', async () => {
  const page = await signedIn(ballot, { width: 360, locale: 'es-PE' })
  server.state.refusal = { name: 'ballot-is-in-time', status: 409, detail: 'The closing time had come.' }
  await page.getByRole('radio', { name: /^Abstención/ }).check()
  await page.getByRole('button', { name: 'Revisar mi voto' }).click()
  await page.getByRole('button', { name: 'Emitir mi voto' }).click()
  const refused = page.getByRole('alert').filter({ hasText: 'La hora de cierre pasó antes de que llegara su voto' })
  await refused.waitFor()
  assert.match(await refused.textContent(), /Lo que escribió sigue aquí/)
  await clean(page, 'ballot-refused-360-es')
  await page.getByRole('button', { name: 'Volver' }).click()
  assert.equal(await page.getByRole('radio', { name: /^Abstención/ }).isChecked(), true)
})

test('on a wide screen the rules of the vote stand beside the ballot', async () => {
  const page = await signedIn(ballot, { width: 1440 })
  await page.getByRole('heading', { name: 'The rules of this vote' }).waitFor()
  await clean(page, 'ballot-choose-1440')
})

const actAs = async (page, seat) => {
  await page.evaluate(([platform, chosen]) => localStorage.setItem(`baraza.seat.${platform}`, chosen), [PLATFORM, seat])
  await page.reload()
  await settled(page)
}

test('a proposal is drafted in the words of the person, which a broken connection does not lose', async () => {
  const page = await signedIn(`${home}/decisions`)
  await page.getByRole('link', { name: 'Make a proposal' }).click()
  await page.getByRole('heading', { level: 1, name: 'A new proposal' }).waitFor()
  await page.getByRole('combobox', { name: 'Kind of decision' }).selectOption({ index: 1 })
  await page.getByRole('textbox', { name: 'Title' }).fill('Shall we buy drying tables?')
  await page.getByRole('textbox', { name: 'Text' }).fill('## Tables\n\nOne hundred and twenty.')
  await clean(page, 'draft-360')
  await page.reload()
  await settled(page)
  assert.equal(await page.getByRole('textbox', { name: 'Title' }).inputValue(), 'Shall we buy drying tables?', 'kept in this tab')
  server.state.refusal = { name: 'malformed', status: 400, fields: { title: 'size must be between 1 and 300' } }
  await page.getByRole('button', { name: 'Put the draft into the record' }).click()
  await page.getByRole('alert').filter({ hasText: 'Something in it is missing' }).waitFor()
  assert.equal(await page.getByRole('textbox', { name: 'Title' }).getAttribute('aria-invalid'), 'true')
  await clean(page, 'draft-refused-360')
  await page.getByRole('button', { name: 'Put the draft into the record' }).click()
  await page.waitForURL(/\/proposals\/[0-9a-f-]{36}$/)
  const [refused, sent] = server.state.acts
  assert.notEqual(refused.key, sent.key, 'after a refusal it is a new act')
  assert.deepEqual(Object.keys(sent.body).sort(), ['decisionType', 'text', 'title'])
})

test('the seat that drafted a proposal revises, compares and submits it', async () => {
  const page = await signedIn(`${home}/proposals/${PROPOSALS.draft}`)
  await page.getByRole('heading', { name: 'What your seat can do now' }).waitFor()
  await page.getByText('Submit it', { exact: true }).click()
  await page.getByRole('button', { name: /^Submit version/ }).waitFor()
  await clean(page, 'desk-submit-360')
  await page.getByRole('button', { name: /^Submit version/ }).click()
  await page.getByRole('alert').filter({ hasText: 'It is in the record' }).waitFor()
  const [submitted] = server.state.acts
  assert.match(submitted.path, /\/submission$/)
  assert.match(submitted.version, /^"\d+"$/, 'says which version it was made for')
  await visit(page, `${server.origin}${home}/proposals/${PROPOSALS.draft}/revise`)
  await page.getByRole('textbox', { name: 'Why it is changed' }).fill('The price changed.')
  await clean(page, 'revise-360')
  server.state.refusal = { name: 'stale-version', status: 412 }
  await page.getByRole('button', { name: /into the record/ }).click()
  await page.getByText('Somebody changed this before you.').waitFor()
  assert.equal(await page.getByRole('textbox', { name: 'Why it is changed' }).inputValue(), 'The price changed.')
  await visit(page, `${server.origin}${home}/proposals/${PROPOSALS.rejected}/compare?version=2`)
  assert.ok((await page.locator('ins, del').count()) > 0)
  await clean(page, 'compare-360')
})

test('officers see what their office may do, and readers see none of it', async () => {
  const page = await signedIn(`${home}/proposals/${PROPOSALS.open}`, { width: 1440 })
  assert.equal(
    await page.getByRole('heading', { name: 'What your seat can do now' }).count(),
    0,
    'a delegate has nothing to do here but to vote',
  )
  await actAs(page, SEATS.secretary)
  await page.getByRole('heading', { name: 'What your seat can do now' }).waitFor()
  await page.getByText('Close the vote', { exact: true }).first().click()
  await clean(page, 'desk-close-1440')
})

test('home tells what waits for each seat, the most urgent first', async () => {
  const page = await signedIn('/', { width: 360 })
  await page.getByRole('heading', { level: 1, name: 'What needs you' }).waitFor()
  await page.getByRole('link', { name: 'Vote', exact: true }).first().waitFor()
  const first = page.getByRole('link', { name: 'Vote', exact: true }).first()
  assert.match(await first.getAttribute('href'), /\/ballot$/)
  await page.getByRole('link', { name: 'Certify it' }).waitFor()
  await clean(page, 'home-360')
  await page.setViewportSize({ width: 1440, height: 900 })
  await clean(page, 'home-1440')
})

test('a platform is founded from a charter that was read in sentences', async () => {
  const page = await signedIn('/found', { width: 1440 })
  await page.getByRole('button', { name: 'Umoja Coffee Cooperative Union' }).click()
  await page.getByRole('textbox', { name: 'Name of the platform' }).fill('Bonde Alliance')
  assert.equal(await page.locator('input:checked').count(), 0, 'no charter is chosen for anybody')
  await page.getByRole('radio', { name: /^Platform of several groups/ }).check()
  await page.getByRole('heading', { name: 'The charter, in sentences' }).waitFor()
  // The words of rules come after the rest of the screen.
  await page.locator('main').filter({ hasText: 'At least two thirds of the weight' }).waitFor()
  await clean(page, 'found-1440')
  await page.setViewportSize({ width: 320, height: 720 })
  await clean(page, 'found-320')
  await page.getByRole('button', { name: 'Found the platform' }).click()
  await page.waitForURL(/\/platforms\/[0-9a-f-]{36}$/)
  const [{ path, body, seat }] = server.state.acts
  assert.equal(path, '/platforms')
  assert.equal(seat, undefined)
  assert.deepEqual(
    body.charter.constituencies.map(({ share }) => share),
    ['2/5', '1/5', '1/5', '1/5'],
  )
})

test('a secretary admits a member, and others are told whose office it is', async () => {
  const page = await signedIn(`${home}/govern`)
  await page.getByText('Only the chair and the secretary do this').waitFor()
  await actAs(page, SEATS.secretary)
  await page.getByText('Admit a member', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Organisation' }).first().selectOption({ label: 'Coffee Research Station' })
  await page.getByRole('combobox', { name: 'Constituency' }).first().selectOption({ index: 1 })
  await clean(page, 'govern-360')
  await page.getByRole('button', { name: 'Admit the member' }).click()
  await page.getByRole('alert').filter({ hasText: 'It is in the record' }).waitFor()
  assert.match(server.state.acts[0].path, /\/members$/)
  assert.equal(server.state.acts[0].seat, SEATS.secretary)
})

/** The platform as its charter would have it that lets people join for themselves, in classes. */
const withIndividuals = () => {
  const { document } = platform.charter
  const [first, ...rest] = document.constituencies
  const classes = [
    { id: 'ordinary', name: 'Ordinary members', voting: true },
    { id: 'nominal', name: 'Nominal members', voting: false },
  ]
  const changed = {
    ...document,
    constituencies: [{ ...first, individuals: 'admitted' }, ...rest],
    membership: { classes, arrearsMonths: 6, sharePaid: true },
  }
  return { ...platform, charter: { ...platform.charter, document: changed } }
}

test('an individual is admitted into a class, and nobody where the charter lets nobody join for themselves', async () => {
  const page = await signedIn(`${home}/govern`)
  await actAs(page, SEATS.secretary)
  await page.getByText('Admit a member', { exact: true }).waitFor()
  assert.equal(await page.getByText('Admit an individual', { exact: true }).count(), 0)
  server.state.instead = (url) => (url.pathname === `/api${home}` ? withIndividuals() : undefined)
  await page.reload()
  await page.getByText('Admit an individual', { exact: true }).click()
  const form = page.getByRole('form', { name: 'Admit an individual' })
  await form.getByRole('combobox', { name: 'Constituency' }).selectOption({ index: 1 })
  await form.getByRole('combobox', { name: 'Class' }).selectOption({ label: 'Nominal members' })
  await form.getByRole('textbox', { name: 'Owes since' }).fill('2026-05-23')
  await clean(page, 'govern-individual-360')
  await form.getByRole('button', { name: 'Admit the individual' }).click()
  await page.getByRole('alert').filter({ hasText: 'It is in the record' }).waitFor()
  const [{ path, body }] = server.state.acts
  assert.match(path, /\/individuals$/)
  assert.deepEqual(body, {
    constituency: platform.constituencies[0].id,
    membershipClass: 'nominal',
    arrearsSince: '2026-05-23',
  })
})

test('a list of members is tried, its errors are told line by line, and it is taken once it has none', async () => {
  server.state.instead = (url) => (url.pathname === `/api${home}` ? withIndividuals() : undefined)
  server.state.trial = {
    members: 1,
    errorsInAll: 3,
    errors: [
      { line: 3, column: 'class', code: 'unknown-class', detail: 'as it is', todo: 'told in English' },
      { line: 4, column: null, code: 'wrong-number-of-fields', detail: 'as it is', todo: 'told in English' },
    ],
  }
  const page = await signedIn(`${home}/govern`, { width: 320, locale: 'es-PE' })
  await actAs(page, SEATS.secretary)
  await page.getByText('Traer una lista de miembros', { exact: true }).click()
  const field = page.getByLabel('Lista de miembros, en CSV')
  const file = (name) => ({ name, mimeType: 'text/csv', buffer: Buffer.from('number,class\n1,ordinary\n') })
  await field.setInputFiles(file('mal.csv'))
  await page.getByText('El estatuto no tiene esa clase de miembros.').waitFor()
  await page.getByText('Estos son los primeros 2 de 3.').waitFor()
  await clean(page, 'govern-import-wrong-320')
  assert.equal(await page.getByRole('button', { name: /^Admitir/ }).count(), 0, 'nothing can be taken')

  server.state.trial = { members: 1200, errorsInAll: 0, errors: [] }
  await field.setInputFiles(file('bien.csv'))
  await page.getByRole('alert').filter({ hasText: 'bien.csv' }).waitFor()
  await clean(page, 'govern-import-320')
  assert.ok(
    server.state.acts.every(({ path }) => path.endsWith('/trial')),
    'nothing was taken yet',
  )
  await page.getByRole('button', { name: /^Admitir 1/ }).click()
  await page.getByRole('link', { name: 'A la lista de miembros' }).waitFor()
  const taken = server.state.acts.at(-1)
  assert.match(taken.path, /\/member-import$/)
  assert.match(taken.body, /^number,class/)
  assert.equal(taken.seat, SEATS.secretary)
})

const ACTING = {
  home: '/',
  found: '/found',
  govern: `${home}/govern`,
  members: `${home}/members`,
  draft: `${home}/proposals/new`,
  desk: `${home}/proposals/${PROPOSALS.open}`,
  deliberation: `${home}/proposals/${DELIBERATED.open}`,
  offer: `${home}/proposals/${PROPOSALS.adopted}/offer`,
  ballot,
}
for (const width of [320, 1440]) {
  test(`the screens on which people act are clean in each language at ${width} px`, async () => {
    const page = await signedIn(`${home}/proposals/${PROPOSALS.draft}`, { width })
    await actAs(page, SEATS.secretary)
    for (const [name, path] of Object.entries(ACTING)) {
      await visit(page, server.origin + path)
      await page.locator('summary', { hasText: /Acting as|Signed in|Actúa como|Con sesión iniciada/ }).waitFor()
      await cleanInEachLanguage(page, `${name}-${width}-acting`)
    }
  })
}
test('none of these screens is left out at any width, in any language or theme', () =>
  assertAllSeen(Object.keys(ACTING), [320, 1440], '-acting', 108))
