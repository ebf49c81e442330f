// A charter is written by forms: by whoever founds, and by whoever amends.
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { clean, cleanInEachLanguage, openBrowser, openPage, settled, visit } from './chromium.mjs'
import { PLATFORM, SEATS } from './fixtures.mjs'
import { startServer } from './server.mjs'

const home = `/platforms/${PLATFORM}`
let browser
let server
let opened
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())
beforeEach(async () => {
  server = await startServer()
})
afterEach(async () => {
  await opened?.close()
  opened = undefined
  await server.stop()
})

/** Signed in, at that page. */
const signedIn = async (path, options = { width: 360 }) => {
  server.state.signedIn = true
  opened = await openPage(browser, options)
  const { page } = opened
  page.setDefaultTimeout(8000)
  await page.addInitScript(() => sessionStorage.setItem('baraza.was-signed-in', 'yes'))
  await visit(page, server.origin + path)
  await page.locator('summary', { hasText: /Acting as|Actúa como|Signed in/ }).waitFor()
  return page
}

const actAs = async (page, seat) => {
  await page.evaluate(([platform, chosen]) => localStorage.setItem(`baraza.seat.${platform}`, chosen), [PLATFORM, seat])
  await page.reload()
  await settled(page)
}

/** What opens a part of the charter. */
const part = (page, name, around = page) => around.locator('summary', { has: page.getByText(name, { exact: true }) }).first()
const focusedLabel = (page) => page.evaluate(() => document.activeElement?.labels?.[0]?.textContent?.trim() ?? '')

test('a charter is changed by forms before it is founded, and what is wrong stands beside the place', async () => {
  const page = await signedIn('/found', { width: 320 })
  await page.getByRole('button', { name: 'Umoja Coffee Cooperative Union' }).click()
  await page.getByRole('textbox', { name: 'Name of the platform' }).fill('Bonde Alliance')
  await page.getByRole('radio', { name: /^Platform of several groups/ }).check()
  await page.getByRole('button', { name: 'Change this charter first' }).click()
  await page.getByText('Constituencies', { exact: true }).click()
  const share = page.getByRole('textbox', { name: 'Share of the weight' })
  await share.first().fill('20%')
  await page.getByRole('heading', { name: 'It contradicts itself' }).or(page.getByText('It contradicts itself')).first().waitFor()
  await page.getByText('The shares of these do not sum to 1.').first().waitFor()
  await clean(page, 'editor-wrong-320')
  // From what is wrong the keyboard goes to its place, even into a part that is closed.
  await page.getByText('Constituencies', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Constituencies › Farmers’ organisations' }).press('Enter')
  await page.getByRole('textbox', { name: 'Identifier' }).first().waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'INPUT')
  await share.first().fill('40 %')
  await page.getByText('In general', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Who decides together about what' }).fill('Growers and buyers.')
  await page.getByRole('heading', { name: 'The charter, in sentences' }).waitFor()
  await page.getByText('Kinds of decision', { exact: true }).click()
  await page.getByText('Ordinary resolution').first().click()
  await clean(page, 'editor-320')
  await page.setViewportSize({ width: 1440, height: 900 })
  await clean(page, 'editor-1440')
  await page.getByRole('button', { name: 'Write it as JSON' }).click()
  assert.equal(JSON.parse(await page.getByRole('textbox', { name: 'The charter as JSON' }).inputValue()).summary, 'Growers and buyers.')
  await page.getByRole('button', { name: 'Found the platform' }).click()
  await page.waitForURL(/\/platforms\/[0-9a-f-]{36}$/)
  const [{ path, body }] = server.state.acts
  assert.equal(path, '/platforms')
  assert.equal(body.charter.summary, 'Growers and buyers.')
})

test('an amendment is drafted against the charter in force, with what it changes in sentences', async () => {
  const page = await signedIn(`${home}/proposals/new`, { width: 320 })
  await actAs(page, SEATS.secretary)
  await page.getByRole('combobox', { name: 'Kind of decision' }).selectOption({ label: 'Changing this charter' })
  await page.getByRole('textbox', { name: 'Title' }).fill('Consumers decide as well')
  await page.getByRole('textbox', { name: 'Text' }).fill('They pay in the end.')
  await page.getByText('Constituencies', { exact: true }).click()
  const name = page.getByRole('textbox', { name: 'Name', exact: true }).first()
  await name.fill('Farmers and fishers')
  const changes = page.getByRole('region', { name: 'What it changes' })
  await changes.getByText('Farmers and fishers').first().waitFor()
  await clean(page, 'amending-320')
  await page.setViewportSize({ width: 1440, height: 900 })
  await clean(page, 'amending-1440')
  await page.getByRole('button', { name: 'Put the draft into the record' }).click()
  await page.waitForURL(/\/proposals\/[0-9a-f-]{36}$/)
  const [{ path, body }] = server.state.acts
  assert.match(path, /\/proposals$/)
  assert.equal(body.amendment.amends, 4)
  assert.deepEqual(body.amendment.moves, [])
  assert.equal(body.amendment.charter.constituencies[0].name, 'Farmers and fishers')
})

test('a secretary says without JSON and by keyboard how members meet, who votes for others, and what share a group has', async () => {
  const page = await signedIn('/found', { width: 360 })
  await page.getByRole('button', { name: 'Umoja Coffee Cooperative Union' }).click()
  await page.getByRole('textbox', { name: 'Name of the platform' }).fill('Bonde Alliance')
  await page.getByRole('radio', { name: /^Platform of several groups/ }).check()
  await page.getByRole('button', { name: 'Change this charter first' }).press('Enter')

  await part(page, 'Assemblies').press('Enter')
  const meet = page.getByRole('button', { name: 'Let members meet in assemblies' })
  await meet.press('Enter')
  assert.equal(await focusedLabel(page), 'At least so many days before', 'whoever writes by keyboard goes on where it came')
  await page.getByRole('spinbutton', { name: 'At least so many days before' }).fill('21')
  await page.getByRole('spinbutton', { name: 'At most so many days before' }).fill('60')
  await page.getByRole('button', { name: 'Let it be called a second time' }).first().press('Enter')
  await page.getByRole('spinbutton', { name: 'Days', exact: true }).fill('15')
  await clean(page, 'editor-assemblies-360')

  await part(page, 'Groups').press('Enter')
  await page.getByRole('button', { name: 'One more group' }).press('Enter')
  assert.equal(await focusedLabel(page), 'Name')
  await page.keyboard.type('Women’s groups')
  await page.getByRole('group', { name: 'Members of these kinds belong to it' }).getByRole('checkbox', { name: 'Women’s group' }).check()

  await part(page, 'Membership').press('Enter')
  await page.getByRole('spinbutton', { name: 'Months of arrears after which a member does not vote' }).fill('6')
  await page.getByRole('button', { name: 'One more class' }).press('Enter')
  await page.keyboard.type('Associates')
  await page.getByRole('checkbox', { name: 'members of this class vote' }).uncheck()

  await part(page, 'Kinds of decision').press('Enter')
  await part(page, 'Ordinary resolution').press('Enter')
  const type = page.locator('[data-at="/decisionTypes/0"]').last()
  const proxies = type.getByRole('button', { name: 'Let members vote for others' })
  await proxies.press('Enter')
  assert.equal(await type.getByRole('spinbutton', { name: 'A holder votes for so many members at most' }).inputValue(), '2')
  await type.getByRole('spinbutton', { name: 'An open vote can be extended so many times' }).fill('2')
  await type.getByRole('button', { name: 'Add a safeguard' }).press('Enter')
  await page.keyboard.type('Women take part')
  const safeguard = type.getByRole('group', { name: 'Women take part' })
  await safeguard.getByRole('combobox', { name: 'What must hold' }).selectOption({ label: 'The part of a group' })
  await safeguard.getByRole('combobox', { name: 'Group' }).selectOption({ label: 'Women’s groups' })
  await safeguard.getByRole('textbox', { name: 'Share' }).fill('30%')
  await clean(page, 'editor-decision-360')

  const said = page.getByRole('region', { name: 'The charter, in sentences' })
  await said.getByText('Notice of an assembly is given 21 to 60 days before it.').waitFor()
  await said.getByText(/called a second time, 15 days after the first/).waitFor()
  await said.getByText('At least 3/10 of those who vote belong to: Women’s groups.').waitFor()
  await page.setViewportSize({ width: 1440, height: 900 })
  await cleanInEachLanguage(page, 'editor-whole-1440')
  await page.getByRole('button', { name: 'Fundar la plataforma' }).press('Enter')
  await page.waitForURL(/\/platforms\/[0-9a-f-]{36}$/)
  const [{ body }] = server.state.acts
  const { assemblies, groups, membership, decisionTypes } = body.charter
  const present = { rule: 'threshold', measure: 'present', of: 'entitled', by: 'heads', share: '1/2', strict: false }
  assert.deepEqual(assemblies, { notice: { atLeast: 21, atMost: 60 }, quorum: present, secondCall: { after: 'P15D' } })
  assert.deepEqual(groups, [{ id: 'group-1', name: 'Women’s groups', kinds: ['womens-group'] }])
  assert.deepEqual(membership, { arrearsMonths: 6, classes: [{ id: 'class-1', name: 'Associates', voting: false }] })
  assert.deepEqual(decisionTypes[0].proxies, { cap: 2, override: true })
  assert.equal(decisionTypes[0].extension.times, 2)
  const [{ name, holds }] = decisionTypes[0].safeguards
  assert.equal(name, 'Women take part')
  assert.deepEqual(holds, { rule: 'participation', group: 'group-1', measure: 'valid-votes', share: '3/10', strict: false })
})

/** Beside the field that it is about. */
const wrongAt = (page, at, words) => page.locator(`[data-at="${at}"]`).last().getByText(words).waitFor()

test('a secretary says without JSON what members weigh, how much capital one holds, and that people take part', async () => {
  const page = await signedIn('/found', { width: 360 })
  await page.getByRole('button', { name: 'Umoja Coffee Cooperative Union' }).click()
  await page.getByRole('textbox', { name: 'Name of the platform' }).fill('Bonde Alliance')
  await page.getByRole('radio', { name: /^Platform of several groups/ }).check()
  await page.getByRole('button', { name: 'Change this charter first' }).press('Enter')

  await part(page, 'Constituencies').press('Enter')
  const first = page.locator('[data-at="/constituencies/0"]').last()
  await part(page, 'What its members weigh', first).press('Enter')
  await first.getByRole('button', { name: 'Let its members weigh differently' }).press('Enter')
  assert.equal(await focusedLabel(page), 'Its members weigh')
  const most = first.getByRole('spinbutton', { name: 'Votes of one member, at most' })
  assert.equal(await most.inputValue(), '5')
  await most.fill('1001')
  await wrongAt(page, '/constituencies/0/weighing/most', 'A member has 1 to 1000 votes at the most; capital has none.')
  await clean(page, 'editor-weighing-wrong-360')
  await most.fill('7')
  const cap = first.getByRole('textbox', { name: /^Cap:/ })
  await cap.fill('30%')
  const unbound = first.getByRole('group', { name: 'Kinds of organisation that the cap does not bind' })
  await unbound.getByRole('checkbox', { name: 'Cooperative', exact: true }).check()
  await cap.fill('')
  await wrongAt(page, '/constituencies/0/weighing/uncapped', /and a cap, or leave it out/)
  await cap.fill('3/10')
  await clean(page, 'editor-weighing-360')
  const second = page.locator('[data-at="/constituencies/1"]').last()
  await part(page, 'What its members weigh', second).press('Enter')
  await second.getByRole('button', { name: 'Let its members weigh differently' }).press('Enter')
  await second.getByRole('combobox', { name: 'Its members weigh' }).selectOption({ label: 'by their share capital' })
  assert.equal(await second.getByRole('spinbutton').count(), 0, 'capital has no most')
  const third = page.locator('[data-at="/constituencies/2"]').last()
  await third.getByRole('combobox', { name: 'Roll' }).selectOption({ label: 'kept by the body itself' })
  assert.equal(await third.getByText('What its members weigh').count(), 0, 'nobody knows what whoever is on it weighs')
  await third.getByRole('combobox', { name: 'Roll' }).selectOption({ label: 'recorded here' })
  await part(page, 'What its members weigh', third).press('Enter')
  await third.getByRole('button', { name: 'Let its members weigh differently' }).press('Enter')
  await third.getByRole('button', { name: 'All its members weigh the same' }).press('Enter')

  await part(page, 'Membership').press('Enter')
  await page.getByRole('button', { name: 'Limit what one member holds' }).press('Enter')
  const held = page.getByRole('textbox', { name: 'The greatest part of the share capital that one member holds' })
  await held.fill('100%')
  await wrongAt(page, '/membership/capital/most', /more than nothing and less than the whole/)
  await held.fill('20%')
  const more = page.getByRole('group', { name: 'Kinds of organisation that may hold more' })
  await more.getByRole('checkbox', { name: 'Cooperative', exact: true }).check()
  await clean(page, 'editor-capital-360')

  await part(page, 'Groups').press('Enter')
  const named = async (name, who) => {
    await page.getByRole('button', { name: 'One more group' }).press('Enter')
    await page.keyboard.type(name)
    await page.getByRole('group', { name, exact: true }).getByRole('combobox', { name: 'Who belongs to it' }).selectOption({ label: who })
  }
  await named('Womenfolk', 'Women')
  await named('Young people', 'The youth')
  await named('First peoples', 'Indigenous people')
  await page.getByRole('spinbutton', { name: /^At most this age/ }).fill('30')
  await clean(page, 'editor-people-360')

  await part(page, 'Kinds of decision').press('Enter')
  await part(page, 'Ordinary resolution').press('Enter')
  const type = page.locator('[data-at="/decisionTypes/0"]').last()
  const learns = type.getByRole('combobox', { name: 'Who learns how somebody voted' })
  await learns.selectOption({ label: 'nobody: what leads to a voter is destroyed' })
  await wrongAt(page, '/decisionTypes/0/ballots', /would tell who voted how/)
  await clean(page, 'editor-secrecy-360')
  await learns.selectOption({ label: 'everybody, when the vote closes' })
  await type.getByRole('button', { name: 'Add a safeguard' }).press('Enter')
  await page.keyboard.type('Youth take part')
  const safeguard = type.getByRole('group', { name: 'Youth take part' })
  await safeguard.getByRole('combobox', { name: 'What must hold' }).selectOption({ label: 'The part of a group' })
  await safeguard.getByRole('combobox', { name: 'Group' }).selectOption({ label: 'Young people' })
  await safeguard.getByRole('textbox', { name: 'Share' }).fill('1/5')

  const said = page.getByRole('region', { name: 'The charter, in sentences' })
  await said.getByText(/one where nothing was, and 7 at the most\. None has more than 3\/10/).waitFor()
  await said.getByText(/members vote by their share capital/).waitFor()
  await said.getByText(/holds more than 1\/5 of the share capital.*does not bind: Cooperative/).waitFor()
  await said
    .getByText(/^Young people: people who reach at most the age of 30/)
    .first()
    .waitFor()
  await page.setViewportSize({ width: 1440, height: 900 })
  await cleanInEachLanguage(page, 'editor-weighing-1440')
  await page.getByRole('button', { name: 'Fundar la plataforma' }).press('Enter')
  await page.waitForURL(/\/platforms\/[0-9a-f-]{36}$/)
  const { constituencies, membership, groups, decisionTypes } = server.state.acts[0].body.charter
  assert.deepEqual(constituencies[0].weighing, { by: 'votes', most: 7, cap: '3/10', uncapped: ['cooperative'] })
  assert.deepEqual(constituencies[1].weighing, { by: 'capital' })
  assert.equal('weighing' in constituencies[2], false)
  assert.deepEqual(membership, { capital: { most: '1/5', except: ['cooperative'] } })
  assert.deepEqual(groups, [
    { id: 'group-1', name: 'Womenfolk', attribute: 'women' },
    { id: 'group-2', name: 'Young people', attribute: 'youth', maximumAge: 30 },
    { id: 'group-3', name: 'First peoples', attribute: 'indigenous-identity' },
  ])
  assert.equal(decisionTypes[0].ballots?.secrecy, undefined)
  const { holds } = decisionTypes[0].safeguards.at(-1)
  assert.deepEqual(holds, { rule: 'participation', group: 'group-2', measure: 'valid-votes', share: '1/5', strict: false })
})

test('an amendment shows what members would weigh from then on, or that ballots would be secret', async () => {
  const page = await signedIn(`${home}/proposals/new`, { width: 360 })
  await actAs(page, SEATS.secretary)
  await page.getByRole('combobox', { name: 'Kind of decision' }).selectOption({ label: 'Changing this charter' })
  await part(page, 'Constituencies').press('Enter')
  const first = page.locator('[data-at="/constituencies/0"]').last()
  await part(page, 'What its members weigh', first).press('Enter')
  await first.getByRole('button', { name: 'Let its members weigh differently' }).press('Enter')
  const changes = page.getByRole('region', { name: 'What it changes' })
  await changes.getByText(/its members have 5 votes at the most; until now its members weigh the same/).waitFor()
  await clean(page, 'amending-weighing-360')
  await first.getByRole('button', { name: 'All its members weigh the same' }).press('Enter')
  await changes.getByText('Nothing that is said in sentences changes.').waitFor()
  await part(page, 'Kinds of decision').press('Enter')
  await page.locator('[data-at="/decisionTypes"] summary').first().press('Enter')
  await page
    .getByRole('combobox', { name: 'Who learns how somebody voted' })
    .first()
    .selectOption({ label: 'nobody: what leads to a voter is destroyed' })
  await changes.getByText(/Ballots are secret/).waitFor()
  await page.getByRole('button', { name: 'Write it as JSON' }).click()
  const charter = JSON.parse(await page.getByRole('textbox', { name: 'The charter as JSON' }).inputValue())
  assert.equal(charter.decisionTypes[0].ballots.secrecy, 'secret')
  assert.equal('weighing' in charter.constituencies[0], false)
})

test('a charter that is being written is tried on past votes before anybody proposes it, and one in force on its page', async () => {
  const page = await signedIn(`${home}/proposals/new`, { width: 360 })
  await actAs(page, SEATS.secretary)
  await page.getByRole('combobox', { name: 'Kind of decision' }).selectOption({ label: 'Changing this charter' })
  await part(page, 'In general').click()
  await page.getByRole('textbox', { name: 'Who decides together about what' }).fill('All of us.')
  await page.getByRole('button', { name: 'Try it on past votes' }).press('Enter')
  await page.getByText(/votes that were counted, 1 would have come out otherwise/).waitFor()
  await clean(page, 'editor-tried-360')
  assert.equal(server.state.acts.length, 0, 'nothing is recorded')
  await visit(page, `${server.origin}${home}/charters/4`)
  await page.getByRole('button', { name: 'Try it on past votes' }).click()
  await page.getByText(/votes that were counted, 1 would have come out otherwise/).waitFor()
  await clean(page, 'charter-tried-360')
})

test('a constituency that is renamed is renamed among those who may propose, and rules speak of it', async () => {
  const page = await signedIn(`${home}/proposals/new`, { width: 360 })
  await actAs(page, SEATS.secretary)
  await page.getByRole('combobox', { name: 'Kind of decision' }).selectOption({ label: 'Changing this charter' })
  await part(page, 'Kinds of decision').click()
  const type = page.locator('[data-at="/decisionTypes/0"]').last()
  await page.locator('[data-at="/decisionTypes"] summary').first().click()
  await type.getByRole('button', { name: 'Name who may propose it' }).click()
  const may = type.getByRole('group', { name: 'Delegates in these may propose it' })
  const [first] = await may.getByRole('checkbox').all()
  await first.check()
  await part(page, 'Constituencies').click()
  const id = page.getByRole('textbox', { name: 'Identifier' }).first()
  await id.fill('')
  // On its way it is for a moment the identifier of another one.
  await id.pressSequentially('buyers-and-others')
  await page.getByRole('button', { name: 'Write it as JSON' }).click()
  const charter = JSON.parse(await page.getByRole('textbox', { name: 'The charter as JSON' }).inputValue())
  assert.equal(charter.constituencies[0].id, 'buyers-and-others')
  assert.deepEqual(charter.decisionTypes[0].proposers.constituencies, ['buyers-and-others'])
})
