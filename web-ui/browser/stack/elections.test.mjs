// Elections, proxies and papers, as the people of one body live through them: in real browsers, against the running services.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, settled } from '../chromium.mjs'
import { choose, fill, press } from './hands.mjs'
import { at, clean, journey, openAs, openSomebody, unfold, ways } from './people.mjs'
import { electing, foundCooperative, until } from './setting.mjs'
import { origin, skip, skipSignIn } from './stack.mjs'

let browser
before(async () => {
  if (!skip) browser = await openBrowser()
})
after(() => browser?.close())

const HOUR = 3600
const PEOPLE = ['chair', 'secretary', 'treasurer', 'auditor', 'facilitator', 'delegate']
const NAMES = ['Amina', 'Bako', 'Chidi', 'Dalila', 'Esteban', 'Fatou', 'Grace', 'Hassan', 'Ines']
/** Two of nine stand for the reserved seat too. */
const NINE = NAMES.map((name) => (name === 'Grace' || name === 'Ines' ? { name, reserved: ['women'] } : { name }))
const ranks = (...names) => ({ ranks: names.map((name) => [String(NAMES.indexOf(name) + 1)]) })
const founded = (name, way) => foundCooperative(`${name} ${way.width}-${Date.now() % 1e8}`, PEOPLE, electing)
const button = (page, name) => page.getByRole('button', { name, exact: true })
const checkAndCast = async (page) => {
  await press(button(page, 'Check my ballot'))
  await press(button(page, 'Cast my vote'))
  await page.getByRole('heading', { name: 'Your ballot is in the record' }).waitFor()
}

for (const way of ways) {
  test(
    `a board elects five of nine, of whom one seat is reserved, ${way.name}`,
    { skip: skipSignIn },
    journey(async () => {
      const here = await founded('Elects Five', way)
      const vote = await here.called(await here.admitted('The board of three years', 'board'), HOUR, NINE)
      const result = `${here.home}/votes/${vote}`
      const { page: delegate } = await openAs(browser, 'delegate', `${result}/ballot`, way)
      await delegate.getByText('5 of these are chosen.').waitFor()
      await press(button(delegate, 'Add as 1st choice Grace'))
      await press(button(delegate, 'Add as 2nd choice Amina'))
      await press(button(delegate, 'Up Amina'))
      await delegate.getByText('1st choice: Amina.').waitFor()
      await clean(delegate, 'a ballot that ranks')
      await checkAndCast(delegate)
      // Without the reserved seat no woman would be among the five.
      await here.decided(vote, {
        chair: ranks('Amina', 'Bako', 'Chidi', 'Dalila'),
        secretary: ranks('Bako', 'Chidi', 'Dalila', 'Esteban'),
        treasurer: ranks('Chidi', 'Dalila', 'Esteban', 'Amina'),
        auditor: ranks('Dalila', 'Esteban', 'Amina', 'Bako'),
        facilitator: ranks('Esteban', 'Amina', 'Bako', 'Chidi'),
      })
      const { election, outcome } = await until(`/api${result}`, ({ state }) => state === 'certified')
      assert.equal(outcome, 'adopted')
      assert.equal(election.elected.options.length, 5)
      assert.equal(election.elected.options.filter((id) => ['7', '9'].includes(id)).length, 1)
      const { page: visitor } = await openSomebody(browser, way)
      await at(visitor, result)
      await visitor.getByText('Elected, in this order:').waitFor()
      await settled(visitor)
      const told = await visitor.locator('main').textContent()
      for (const id of election.elected.options) assert.ok(told.includes(NAMES[Number(id) - 1]))
      assert.match(told, /Women: 1 seat at least/)
      assert.match(told, /since (of Women no more are left than still have to be elected|the seat left is reserved for Women)/)
      await clean(visitor, 'the result of an election')
      // A secret ballot is published without whose it is.
      const blt = await (await fetch(`${origin}/api${result}/ballots.blt`)).text()
      assert.match(blt.split('\n')[0], /^9 5\b/)
      assert.ok(!blt.includes(here.seats.delegate))
    }),
  )

  test(
    `a meeting elects two of three, and a second officer compares the figures before signing, ${way.name}`,
    { skip: skipSignIn },
    journey(async () => {
      const here = await founded('Raises Hands', way)
      const admitted = await here.admitted('The committee of the mill', 'committee')
      const page = `${here.home}/proposals/${admitted.proposal}`
      const vote = await here.calledInMeeting(
        admitted,
        NAMES.slice(0, 3).map((name) => ({ name })),
      )
      const { page: secretary } = await openAs(browser, 'secretary', page, way)
      const entering = await unfold(secretary, 'Enter the meeting’s count')
      await fill(entering, { Present: '6', 'Blank ballots': '1', 'Ballots that mark options': '5', 'Spoilt ballots': '0' })
      await fill(entering, { Amina: '4', Bako: '1', Chidi: '6' })
      await clean(secretary, 'the count of an election')
      await press(button(entering, 'Enter the count'))
      // Six of five ballots cannot have marked one name.
      await entering.getByText('so many valid ballots cannot make these figures').first().waitFor()
      await fill(entering, { Chidi: '3' })
      await press(button(entering, 'Enter the count'))
      const { page: auditor } = await openAs(browser, 'auditor', page, way)
      const signing = await unfold(auditor, 'Sign the count')
      await signing.getByText('The numbers as they were entered:').waitFor()
      const rows = await signing.getByRole('row').allTextContents()
      for (const [name, figure] of [
        ['Amina', 4],
        ['Bako', 1],
        ['Chidi', 3],
      ])
        assert.ok(
          rows.some((row) => row.startsWith(name) && row.endsWith(String(figure))),
          `${name} ${figure} stands in ${rows}`,
        )
      await clean(auditor, 'the numbers to sign')
      await press(button(signing, 'Sign the count'))
      const result = `${here.home}/votes/${vote}`
      await until(`/api${result}`, ({ count }) => (count?.signedBy ?? null) !== null)
      await here.decided(vote, {})
      const { election, outcome } = await until(`/api${result}`, ({ state }) => state === 'certified')
      assert.deepEqual([outcome, election.elected.options], ['adopted', ['1', '3']])
      const { page: visitor } = await openSomebody(browser, way)
      await at(visitor, result)
      await visitor.getByText('Elected, in this order:').waitFor()
      await visitor.getByText('Count taken in a meeting').waitFor()
      await settled(visitor)
      await clean(visitor, 'the result of an election in a meeting')
      assert.equal((await fetch(`${origin}/api${result}/ballots.csv`)).status, 404, 'a meeting has no ballots')
    }),
  )

  test(
    `a proxy is overridden by the principal, ${way.name}`,
    { skip: skipSignIn },
    journey(async () => {
      const here = await founded('Votes by Proxy', way)
      const vote = await here.called(await here.admitted('Buy a scale'), HOUR)
      const result = `${here.home}/votes/${vote}`
      const { page: delegate } = await openAs(browser, 'delegate', `${result}/ballot`, way)
      const giving = await unfold(delegate, 'Give a proxy')
      await fill(giving, { 'Who votes for you': { choose: here.seats.secretary } })
      await press(giving.getByRole('button', { name: 'Give the proxy' }))
      await delegate.getByText('Somebody votes for you').waitFor()
      const { page: secretary } = await openAs(browser, 'secretary', `${result}/ballot`, way)
      await press(secretary.getByRole('link', { name: /^Vote for .*growers of delegate$/ }))
      await choose(secretary.getByRole('radio', { name: /^For/ }))
      await checkAndCast(secretary)
      await at(delegate, `${result}/ballot`)
      await choose(delegate.getByRole('radio', { name: /^Against/ }))
      await checkAndCast(delegate)
      await here.decided(vote, { chair: 'for', treasurer: 'against' })
      const { proxies, tally, outcome } = await until(`/api${result}`, ({ state }) => state === 'certified')
      assert.equal(proxies.overridden, 1)
      assert.equal(outcome, 'rejected')
      assert.equal(tally.constituencies?.[0]?.against ?? tally.total.against, 2)
      const { page: visitor } = await openSomebody(browser, way)
      await at(visitor, result)
      await visitor
        .getByText(/By proxy/)
        .first()
        .waitFor()
      await clean(visitor, 'a result with a proxy that was overridden')
    }),
  )

  test(
    `two clerks disagree on a paper, and read it again, ${way.name}`,
    { skip: skipSignIn },
    journey(async () => {
      const here = await founded('Votes on Paper', way)
      const vote = await here.called(await here.admitted('Mend the road'), HOUR)
      const papers = `${here.home}/votes/${vote}/papers`
      const enter = async (page, choice) => {
        await choose(page.getByRole('radio', { name: choice }))
        await press(button(page, 'Enter this paper'))
      }
      const { page: treasurer } = await openAs(browser, 'treasurer', papers, way)
      await fill(treasurer, { 'Whose paper is it?': `${here.name}: growers of chair` })
      await press(treasurer.getByRole('button', { name: /^Enter the paper.*growers of chair$/ }))
      await enter(treasurer, 'For')
      await treasurer.getByText('Entered. A second clerk enters it too').waitFor()
      const { page: auditor } = await openAs(browser, 'auditor', papers, way)
      await auditor.getByText('Waits for you').waitFor()
      await press(auditor.getByRole('button', { name: /^Enter the paper.*growers of chair$/ }))
      await enter(auditor, 'Against')
      await auditor.getByText('The two entries differ').waitFor()
      await clean(auditor, 'entries that differ')
      await press(button(auditor, 'Enter it again'))
      await enter(auditor, 'For')
      await auditor.getByText('The entries match: the ballot is cast').waitFor()
      await here.decided(vote, { delegate: 'for' })
      const closed = await until(`/api${here.home}/votes/${vote}`, ({ state }) => state === 'certified')
      assert.deepEqual([closed.outcome, closed.turnout.ballots, closed.papers.cast, closed.papers.unmatched], ['adopted', 2, 1, 0])
    }),
  )

  test(
    `a tie is broken by a lot that nobody could foresee and anybody can repeat, ${way.name}`,
    { skip: skipSignIn },
    journey(async () => {
      const here = await founded('Draws Lots', way)
      /** Two people disagree; a visitor draws the lot again. */
      const drawnAgain = async (vote, choices, lotOf, state) => {
        const result = `${here.home}/votes/${vote}`
        // Committed to before anybody votes, and told to nobody.
        const before = lotOf(await until(`/api${result}`, () => true))
        assert.match(before.commitment, /^[0-9a-f]{64}$/)
        assert.equal(before.secret, null)
        await here.decided(vote, choices)
        const closed = await until(`/api${result}`, ({ state }) => state === 'certified')
        assert.equal(lotOf(closed).commitment, before.commitment)
        const { page: visitor } = await openSomebody(browser, way)
        await at(visitor, result)
        await press(button(visitor, 'Draw it again in this browser'))
        await visitor.getByText('The tickets follow from the seed').waitFor()
        assert.equal(await visitor.getByRole('region', { name: 'The lot' }).getByText('holds', { exact: true }).count(), 3)
        await clean(visitor, state)
        return closed
      }
      const names = [{ name: 'Amina' }, { name: 'Bako' }]
      const chair = await here.called(await here.admitted('The chair of three years', 'chair'), HOUR, names)
      const ranked = { chair: ranks('Amina'), secretary: ranks('Bako') }
      const { election } = await drawnAgain(chair, ranked, (vote) => vote.election.lot, 'a lot that was drawn again')
      assert.deepEqual(election.elected.options, [election.lot.order[0]])
      const motion = await here.called(await here.admitted('Plant the upper field', 'motion'), HOUR)
      const split = { chair: 'for', secretary: 'against' }
      const { lot, outcome } = await drawnAgain(motion, split, (vote) => vote.lot, 'a lot between for and against')
      assert.equal(outcome, lot.order[0] === 'for' ? 'adopted' : 'rejected')
    }),
  )
}
