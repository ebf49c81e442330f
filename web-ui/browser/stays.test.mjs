// What somebody writes stays when it can be done no more: they are told what happened, and nothing is lost.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clean, settled } from './chromium.mjs'
import { COMMITMENTS, answer as commitment } from './commitments.mjs'
import { DELIBERATED, answer as deliberated } from './deliberation.mjs'
import { me, PLATFORM, PROPOSALS, platform, proposals, SEATS, VOTES, votes } from './fixtures.mjs'
import { happened } from './server.mjs'
import { server, signedIn } from './signed-in.mjs'

const home = `/platforms/${PLATFORM}`
/** Signed in, in that seat, on a telephone; and everything that happens is shown. */
const listening = async (path, { seat = SEATS.delegate, locale = 'en-GB' } = {}) => {
  const page = await signedIn(path, { seat, width: 320, locale })
  for (let tries = 0; server.state.listeners.size === 0; tries++) {
    assert.ok(tries < 100, 'the page listens')
    await page.waitForTimeout(50)
  }
  return page
}
/** From now on the services answer so at these addresses, and the page is told. */
const become = (answers, ...streams) => {
  server.state.instead = (url) => answers[url.pathname.slice('/api'.length)]
  happened(server.state, ...streams)
}
const closed = () =>
  become({ [`${home}/votes/${VOTES.open}`]: { ...votes[VOTES.closed], id: VOTES.open, outcome: null } }, `vote:${VOTES.open}`)
/** The delegate's seat ends; other seats of the same person go on. */
const seatEnds = () => {
  server.state.me = { ...me, seats: me.seats.filter(({ seat }) => seat !== SEATS.delegate) }
  happened(server.state, `seat:${SEATS.delegate}`)
}
const told = (page, words) => page.getByRole('alert').filter({ hasText: words }).waitFor()
const focused = (page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

for (const locale of ['en-GB', 'es-PE']) {
  const es = locale === 'es-PE'
  test(`a vote that closes during a half-made ballot takes nothing away, in ${locale}`, async () => {
    const page = await listening(`${home}/votes/${VOTES.open}/ballot`, { locale })
    const against = page.getByRole('radio', { name: es ? /^En contra/ : /^Against/ })
    await against.check()
    await against.focus()
    closed()
    await told(
      page,
      es
        ? /La votación se cerró el .*Su voto no se envió; lo que eligió se conserva aquí/
        : /The vote closed on .* EAT.*Your ballot was not sent; what you chose is kept here/,
    )
    assert.equal(await against.isChecked(), true)
    assert.equal(await against.evaluate((radio) => radio === document.activeElement), true, 'the focus stays')
    const check = page.getByRole('button', { name: es ? 'Revisar mi voto' : 'Check my ballot' })
    assert.equal(await check.getAttribute('aria-disabled'), 'true')
    await clean(page, `stays-ballot-choose-320-${locale}`)
    await page.getByRole('button', { name: es ? 'Quitar de la vista' : 'Put it away' }).press('Enter')
    await page.getByText(es ? 'Esta votación está cerrada' : 'This vote is closed').waitFor()
    assert.equal(await against.count(), 0)
    assert.deepEqual(server.state.acts, [])
  })
}

test('a vote that closes while somebody checks the ballot leaves it there, and casts nothing', async () => {
  const page = await listening(`${home}/votes/${VOTES.open}/ballot`)
  await page.getByRole('radio', { name: /^For/ }).check()
  await page.getByRole('button', { name: 'Check my ballot' }).press('Enter')
  await page.getByRole('heading', { name: 'Is this your ballot?' }).waitFor()
  await page.keyboard.press('Tab')
  assert.equal(await focused(page), 'Cast my vote')
  closed()
  await told(page, /The vote closed on/)
  assert.equal(await focused(page), 'Cast my vote', 'the focus stays')
  await page.keyboard.press('Enter')
  await page.getByText('Your vote').waitFor()
  assert.deepEqual(server.state.acts, [], 'nothing is sent any more')
  assert.equal(await page.getByRole('button', { name: 'Copy what I wrote' }).count(), 0, 'no words were written')
  await clean(page, 'stays-ballot-check-320')
})

test('who has chosen nothing, or has voted, is not held up', async () => {
  const page = await listening(`${home}/votes/${VOTES.open}/ballot`)
  closed()
  await page.getByText('This vote is closed').waitFor()
  assert.equal(await page.getByRole('alert').count(), 0)
  server.state.instead = undefined
  await page.reload()
  await settled(page)
  await page.getByRole('radio', { name: /^For/ }).check()
  await page.getByRole('button', { name: 'Check my ballot' }).click()
  await page.getByRole('button', { name: 'Cast my vote' }).click()
  await page.getByRole('heading', { name: 'Your ballot is in the record' }).waitFor()
  become(
    { [home]: { ...platform, name: 'Later' }, [`${home}/votes/${VOTES.open}`]: { ...votes[VOTES.closed], id: VOTES.open, outcome: null } },
    `platform:${PLATFORM}`,
  )
  await page.getByRole('link', { name: /Later/ }).waitFor()
  assert.equal(await page.getByRole('heading', { name: 'Your ballot is in the record' }).count(), 1, 'the receipt stays')
  assert.equal(await page.getByRole('button', { name: 'Put it away' }).count(), 0)
})

test('a seat that ends while its holder writes leaves the words, to be copied', async () => {
  const page = await listening(`${home}/proposals/${DELIBERATED.silent}`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin })
  await page.getByRole('button', { name: 'Say something' }).click()
  const form = page.getByRole('form', { name: 'Say something' })
  const text = form.getByLabel('What you want the others to know')
  await form.getByLabel('Your stance').selectOption('Concern')
  await text.pressSequentially('We cannot advance')
  seatEnds()
  await told(page, /Your seat has ended.*It was not sent, and nothing of it is in the record/)
  assert.equal(await text.evaluate((area) => area === document.activeElement), true, 'the focus stays')
  assert.equal(await text.inputValue(), 'We cannot advance')
  await page.keyboard.type(' that much.')
  assert.equal(await text.inputValue(), 'We cannot advance', 'it can be read and copied, no more')
  await form.getByRole('button', { name: 'Put it in the record' }).press('Enter')
  assert.deepEqual(server.state.acts, [], 'nothing is sent')
  await clean(page, 'stays-contribution-320')
  await page.getByRole('button', { name: 'Copy what I wrote' }).press('Enter')
  await page.getByText('It is copied').waitFor()
  assert.equal(
    await page.evaluate(() => navigator.clipboard.readText()),
    'Your stance\nConcern\n\nWhat you want the others to know\nWe cannot advance',
  )
  await page.getByRole('button', { name: 'Put it away' }).press('Enter')
  await page.getByText('Your seat has ended').waitFor({ state: 'detached' })
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY', 'the focus stays where it was')
})

test('a deliberation that closes leaves a reply that is half written', async () => {
  const page = await listening(`${home}/proposals/${DELIBERATED.open}`)
  await page.getByRole('button', { name: 'Reply' }).first().click()
  const reply = page.getByRole('form', { name: 'Reply' }).getByLabel('What you want the others to know')
  await reply.fill('At the station.')
  const now = deliberated(DELIBERATED.open, undefined, [])
  become({ [`${home}/proposals/${DELIBERATED.open}`]: { ...now, state: 'withdrawn' } }, `proposal:${DELIBERATED.open}`)
  await told(page, /Something happened meanwhile/)
  assert.equal(await reply.inputValue(), 'At the station.')
  await page.getByRole('button', { name: 'Put it away' }).first().click()
  await reply.waitFor({ state: 'detached' })
  assert.equal(await page.evaluate(() => document.activeElement?.localName), 'article', 'the reading goes on at what it was about')
})

test('a new version that can no longer be made keeps its words', async () => {
  const page = await listening(`${home}/proposals/${PROPOSALS.draft}/revise`)
  const why = page.getByRole('textbox', { name: 'Why it is changed' })
  await why.fill('The price changed.')
  become({ [`${home}/proposals/${PROPOSALS.draft}`]: { ...proposals[PROPOSALS.draft], state: 'withdrawn' } }, `proposal:${PROPOSALS.draft}`)
  await told(page, /The text takes no further version now/)
  assert.equal(await why.inputValue(), 'The price changed.')
  assert.equal(await page.getByRole('button', { name: /^Put version/ }).getAttribute('aria-disabled'), 'true')
})

test('a report that can no longer be sent keeps its words', async () => {
  const page = await listening(`${home}/commitments/${COMMITMENTS.overdue}`)
  const words = page.getByRole('form', { name: 'Report on it' }).getByLabel('In words')
  await words.fill('Most of it.')
  const now = commitment(COMMITMENTS.overdue)
  become(
    { [`${home}/commitments/${COMMITMENTS.overdue}`]: { ...now, state: 'released', overdue: false } },
    `commitment:${COMMITMENTS.overdue}`,
  )
  await told(page, /Something happened meanwhile: this can no longer be done/)
  assert.equal(await words.inputValue(), 'Most of it.')
  await clean(page, 'stays-report-320')
})

test('reasons that an office writes stay when the office ends, and go with the signing out', async () => {
  const page = await listening(`${home}/proposals/${PROPOSALS.draft}`, { seat: SEATS.secretary })
  await page.getByText('Let it lapse', { exact: true }).click()
  const reasons = page.getByRole('textbox', { name: 'Reasons' }).last()
  await reasons.fill('Nobody answers.')
  server.state.me = { ...me, seats: me.seats.map((seat) => ({ ...seat, offices: [] })) }
  happened(server.state, `office:${SEATS.secretary}`)
  await told(page, /Your office has ended/)
  assert.equal(await reasons.inputValue(), 'Nobody answers.')
  await clean(page, 'stays-office-320')
  await page.locator('summary', { hasText: 'Acting as' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByText('Reading without an account').waitFor()
  assert.equal(await reasons.count(), 0, 'whoever comes next sees nothing of it')
})
