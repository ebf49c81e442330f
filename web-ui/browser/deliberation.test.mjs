// What people say on a proposal: contributions, replies and retractions; objections, their answers and what comes of them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clean, settled, visit } from './chromium.mjs'
import { DELIBERATED, OBJECTIONS, SAID } from './deliberation.mjs'
import { PLATFORM, SEATS } from './fixtures.mjs'
import { anybody, server, signedIn } from './signed-in.mjs'

const at = (id) => `/platforms/${PLATFORM}/proposals/${id}`
const said = (page, id) => page.locator(`[id="${id}"]`)
const sent = () => server.state.acts.at(-1)
const of = (more) => `${at(DELIBERATED.open)}/${more}`
const recorded = (page) => page.getByRole('alert').filter({ hasText: 'It is in the record' }).waitFor()

test('a contribution says how it stands, and then stands on the page with its entry', async () => {
  const page = await signedIn(at(DELIBERATED.silent), { seat: SEATS.delegate })
  await page.getByText('Nobody has said anything yet').waitFor()
  await page.getByRole('button', { name: 'Say something' }).click()
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Say something', 'the reading goes on at the form')
  const form = page.getByRole('form', { name: 'Say something' })
  await form.getByLabel('Your stance').selectOption('Concern')
  await form.getByLabel('What you want the others to know').fill('We cannot **advance** that much.')
  await page.reload()
  await settled(page)
  assert.equal(
    await form.getByLabel('What you want the others to know').inputValue(),
    'We cannot **advance** that much.',
    'kept in this tab',
  )
  assert.match(await form.textContent(), /Nobody can change or remove it.*You can retract it later/)
  await clean(page, 'deliberation-speak-360')
  await form.getByRole('button', { name: 'Put it in the record' }).click()
  await recorded(page)
  const { path, seat, body } = sent()
  assert.equal(path, `${at(DELIBERATED.silent)}/contributions`)
  assert.equal(seat, SEATS.delegate)
  assert.deepEqual(body, { stance: 'concern', text: 'We cannot **advance** that much.', proposalVersion: 3 })
  const own = page.getByRole('article', { name: 'Concern, Umoja Coffee Cooperative Union' })
  await own.locator('strong', { hasText: 'advance' }).waitFor()
  assert.equal(await own.getByRole('link', { name: '1,320' }).count(), 1)
  assert.match(await page.getByRole('list', { name: 'Stances' }).textContent(), /1 concern/)
  assert.equal(await page.getByText('Nobody has said anything yet').count(), 0)
  assert.equal(await form.getByLabel('What you want the others to know').inputValue(), '', 'ready for other words')
})

test('a reply stands under what it replies to', async () => {
  const page = await signedIn(at(DELIBERATED.open), { seat: SEATS.delegate })
  await said(page, SAID.question).getByRole('button', { name: 'Reply' }).click()
  const form = page.getByRole('form', { name: 'Reply' })
  assert.equal(await form.getByRole('option', { name: /Objection/ }).count(), 0, 'an objection is to the proposal, not to a contribution')
  await form.getByLabel('Your stance').selectOption('Experience')
  await form.getByLabel('What you want the others to know').fill('At the station.')
  await clean(page, 'deliberation-reply-360')
  await form.getByRole('button', { name: 'Put it in the record' }).click()
  await recorded(page)
  assert.deepEqual(sent().body, { stance: 'experience', text: 'At the station.', proposalVersion: 3, inReplyTo: SAID.question })
  await said(page, sent().key).getByText('in reply to District Council of Mlima').waitFor({ state: 'attached' })
})

test('whoever made a contribution retracts it, and both stay to be read', async () => {
  const page = await signedIn(at(DELIBERATED.open), { seat: SEATS.delegate })
  assert.equal(await said(page, SAID.support).getByRole('button', { name: 'Retract it' }).count(), 0, 'only its author may')
  const own = said(page, SAID.own)
  await own.getByRole('button', { name: 'Retract it' }).click()
  const form = page.getByRole('form', { name: 'Retract it' })
  assert.match(await form.textContent(), /What you said stays, and shows that you retracted it/)
  await form.getByLabel(/^Why you retract it/).fill('It is the mill.')
  await clean(page, 'deliberation-retract-360')
  await form.getByRole('button', { name: 'Retract it' }).click()
  await own.getByText('Retracted', { exact: true }).waitFor()
  await page.waitForFunction((id) => document.activeElement?.id === id, SAID.own)
  const { path, version, body } = sent()
  assert.equal(path, of(`contributions/${SAID.own}/retraction`))
  assert.equal(version, '"0"')
  assert.deepEqual(body, { reasons: 'It is the mill.' })
  assert.match(await own.textContent(), /It is the mill\./)
  assert.equal(await own.getByText('The washing station. We will say so').isVisible(), false, 'folded')
  await own.getByText('What was said').click()
  assert.equal(await own.getByText('The washing station. We will say so').isVisible(), true, 'and there to be read')
  assert.equal(await own.getByRole('button', { name: 'Retract it' }).count(), 0)
})

test('an objection must be answered, and its form says so', async () => {
  const page = await signedIn(at(DELIBERATED.open), { seat: SEATS.delegate, width: 1440 })
  const form = page.getByRole('form', { name: 'Say something' })
  await form.getByLabel('Your stance').selectOption('Objection, with reasons')
  await form.getByLabel('Why it should not be decided as it stands').fill('It is too fast.')
  assert.match(await form.textContent(), /It must be answered before the proposal is decided/)
  await clean(page, 'deliberation-object-1440')
  server.state.refusal = { name: 'version-is-newest', status: 409, detail: 'Another.' }
  await form.getByRole('button', { name: 'Put it in the record' }).click()
  await form.getByRole('alert').filter({ hasText: 'The text has another version by now' }).waitFor()
  assert.equal(await form.getByLabel('Why it should not be decided as it stands').inputValue(), 'It is too fast.', 'nothing is lost')
  await form.getByRole('button', { name: 'Put it in the record' }).click()
  await recorded(page)
  assert.equal(sent().path, of('objections'))
  assert.deepEqual(sent().body, { text: 'It is too fast.', proposalVersion: 3 })
  const own = said(page, sent().key)
  await own.getByText('Objection, not answered yet').waitFor()
  await own.getByText('Until then no vote can be called').waitFor()
})

test('the sponsor answers an objection', async () => {
  const page = await signedIn(at(DELIBERATED.open), { seat: SEATS.delegate })
  const open = said(page, OBJECTIONS.open)
  assert.equal(await open.getByRole('button', { name: /Settle|Withdraw/ }).count(), 0, 'it is somebody else’s')
  await open.getByRole('button', { name: 'Answer' }).click()
  const form = page.getByRole('form', { name: 'Answer' })
  await form.getByLabel('Your answer').fill('They are calibrated on Monday.')
  await clean(page, 'deliberation-answer-360')
  await form.getByRole('button', { name: 'Answer' }).click()
  await open.getByText('Objection, answered').waitFor()
  assert.equal(sent().path, of(`objections/${OBJECTIONS.open}/answer`))
  assert.equal(sent().version, '"0"')
  assert.deepEqual(sent().body, { text: 'They are calibrated on Monday.' })
  assert.match(await open.textContent(), /They are calibrated on Monday\./)
})

for (const [end, choice, act, body, word] of [
  ['resolved', 'The answer resolves it', 'resolution', null, 'Objection, resolved'],
  ['withdrawn', 'I withdraw it', 'withdrawal', null, 'Objection, withdrawn'],
  ['maintained', 'I maintain it', 'maintenance', { extent: 'whole', reasons: 'It stays.' }, 'Objection, maintained'],
  ['maintained in part', 'I maintain part of it', 'maintenance', { extent: 'part', reasons: 'It stays.' }, 'Objection, partly maintained'],
])
  test(`whoever objected settles it after the answer: ${end}`, async () => {
    const page = await signedIn(at(DELIBERATED.open), { seat: SEATS.secretary })
    const own = said(page, OBJECTIONS.answered)
    await own.getByRole('button', { name: 'Settle it' }).click()
    const form = page.getByRole('form', { name: 'Settle it' })
    await form.getByLabel('What you make of your objection').selectOption(choice)
    const reasons = form.getByLabel('What is left of it, and why')
    assert.equal(await reasons.count(), body === null ? 0 : 1)
    if (body !== null) await reasons.fill(body.reasons)
    await clean(page, `deliberation-settle-${act}-360`)
    await form.getByRole('button', { name: 'Put it in the record' }).click()
    await own.getByText(word, { exact: true }).waitFor()
    assert.equal(sent().path, of(`objections/${OBJECTIONS.answered}/${act}`))
    assert.equal(sent().version, '"1"')
    assert.deepEqual(sent().body, body)
  })

test('each state of an objection is said in words, and settled ones are folded', async () => {
  const page = await signedIn(at(DELIBERATED.open), { seat: SEATS.delegate, width: 320 })
  const words = {
    part: 'Objection, partly maintained',
    open: 'Objection, not answered yet',
    answered: 'Objection, answered',
    maintained: 'Objection, maintained',
    resolved: 'Objection, resolved',
    withdrawn: 'Objection, withdrawn',
  }
  for (const [state, word] of Object.entries(words))
    assert.equal(await said(page, OBJECTIONS[state]).getByText(word, { exact: true }).isVisible(), true, state)
  const resolved = said(page, OBJECTIONS.resolved)
  assert.equal(await resolved.getByText('The text does not say').isVisible(), false)
  await resolved.getByText('What was objected and answered').click()
  assert.equal(await resolved.getByText('The text does not say').isVisible(), true)
  assert.match(await said(page, OBJECTIONS.withdrawn).textContent(), /These words are withheld/)
})

test('on a telephone the later contributions come when they are asked for', async () => {
  const page = await signedIn(at(DELIBERATED.open), { seat: SEATS.delegate, width: 320 })
  assert.equal(await said(page, SAID.retracted).isVisible(), true)
  assert.equal(await page.getByText('It can be measured.').isVisible(), false)
  await page.getByRole('button', { name: 'Show 3 more contributions' }).click()
  assert.equal(await page.getByText('It can be measured.').isVisible(), true)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.reload()
  await settled(page)
  assert.equal(await page.getByText('It can be measured.').isVisible(), true, 'on a wide screen they are there')
})

test('whoever cannot speak is told why', async () => {
  const page = await anybody(at(DELIBERATED.open))
  await page.getByText('You are reading without an account').waitFor()
  assert.equal(await page.getByRole('button', { name: /Reply|Answer|Retract/ }).count(), 0)
  await visit(page, server.origin + at(DELIBERATED.closed))
  await page.getByText('The deliberation is closed').waitFor()
  await visit(page, server.origin + at(DELIBERATED.rests))
  await page.getByText('The deliberation rests').waitFor()
})

test('whoever only reads is told to choose a seat', async () => {
  const page = await signedIn(at(DELIBERATED.open), { seat: 'reading-only' })
  await page.getByText('To say something, choose one of your seats').waitFor()
  assert.equal(await page.getByRole('button', { name: /Reply|Answer|Retract/ }).count(), 0)
  await clean(page, 'deliberation-reading-360')
})
