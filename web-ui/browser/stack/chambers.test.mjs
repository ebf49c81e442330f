// Why a body of chambers did not decide, and how it did, by its rules: in real browsers, against the running services.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, settled } from '../chromium.mjs'
import { choose, fill, press } from './hands.mjs'
import { at, clean, journey, openAs, openSomebody, unfold, ways } from './people.mjs'
import { foundCooperative, inChambers, until } from './setting.mjs'
import { skip, skipSignIn } from './stack.mjs'

let browser
before(async () => {
  if (!skip) browser = await openBrowser()
})
after(() => browser?.close())

const HOUR = 3600
const told = async (page) => {
  await page.getByRole('region', { name: 'Why, rule by rule' }).waitFor()
  await settled(page)
  return page.locator('main').textContent()
}

for (const way of ways) {
  test(
    `a body of three chambers does not decide, and the pages say why; in an assembly and by proxy it does, ${way.name}`,
    { skip: skipSignIn },
    journey(async () => {
      const here = await foundCooperative(`Three Chambers ${way.width}-${Date.now() % 1e8}`, undefined, inChambers)
      const against = { chair: 'for', secretary: 'for', delegate: 'against' }
      const result = (vote) => `${here.home}/votes/${vote}`
      const certified = (vote) => until(`/api${result(vote)}`, ({ state }) => state === 'certified')

      // What one chamber is against fails, though two are for it.
      const motion = await here.called(await here.admitted('Plant on the slopes'), HOUR)
      await here.decided(motion, against)
      assert.equal((await certified(motion)).outcome, 'rejected')
      const { page: visitor } = await openSomebody(browser, way)
      await at(visitor, result(motion))
      assert.match(await told(visitor), /Roasters.*fails.*0 for, 1 against/s)
      await clean(visitor, 'a motion that failed in one chamber')

      // A majority is not enough where a safeguard stands before it.
      const guarded = await here.called(await here.admitted('The price of this year', 'guarded'), HOUR)
      await here.decided(guarded, against)
      assert.equal((await certified(guarded)).outcome, 'not-valid')
      await at(visitor, result(guarded))
      const unsafe = await told(visitor)
      assert.match(unsafe, /Not valid/)
      assert.match(unsafe, /Consent of the roasters/)
      await clean(visitor, 'a majority that a safeguard makes not valid')

      // Too few vote; at the second call as many are enough.
      const twice = await here.admitted('Open a second store', 'twice')
      const first = await here.called(twice, HOUR)
      await here.decided(first, { chair: 'for' })
      assert.deepEqual([(await certified(first)).outcome, (await certified(first)).callsAgain], ['not-valid', true])
      const { version } = await until(`/api${here.home}/proposals/${twice.proposal}`, ({ state }) => state !== 'to-the-vote')
      const second = await here.called({ ...twice, version }, HOUR)
      await here.decided(second, { chair: 'for' })
      assert.equal((await certified(second)).outcome, 'adopted')
      await at(visitor, result(second))
      assert.match(await told(visitor), /Second call: an earlier vote had no quorum.*1 of 3/s)
      await clean(visitor, 'a second call that reached its quorum')

      // An assembly is called, attended, and found to be able to decide.
      const item = await here.admitted('Mend the drying floor', 'twice')
      const { page: secretary } = await openAs(browser, 'secretary', here.home, way)
      const opensAt = Date.now() + 5000
      const assembly = await here.convened(item, opensAt)
      await at(secretary, `${here.home}/assemblies/${assembly}`)
      const send = async (act) => press((await unfold(secretary, act)).getByRole('button', { name: act, exact: true }))
      await send('Give notice')
      await send('Open the assembly')
      const attending = await unfold(secretary, 'Record attendance')
      await press(attending.getByRole('button', { name: /^Is present.*growers of chair/ }))
      await attending.getByRole('button', { name: /^Has left.*growers of chair/ }).waitFor()
      await press(attending.getByRole('button', { name: /^Is present.*growers of secretary/ }))
      await attending.getByRole('button', { name: /^Has left.*growers of secretary/ }).waitFor()
      // Nobody ascertains it while members may still be on their way.
      await secretary.waitForFunction((time) => Date.now() > time, opensAt + 500)
      await send('Ascertain the quorum')
      await secretary.getByText('Put something to the vote').first().waitFor()
      await clean(secretary, 'an assembly that can decide')

      // The count that is taken in it is that of those who came.
      const line = (constituency, here) => ({ constituency, for: here, against: 0, abstain: 0, present: here })
      const counted = await here.counted(item, assembly, [line('growers', 1), line('traders', 1), line('roasters', 0)])
      assert.equal((await certified(counted)).outcome, 'adopted')
      await at(visitor, `${here.home}/assemblies/${assembly}`)
      await press(visitor.getByRole('link', { name: 'The vote on it' }))
      assert.match(await told(visitor), /Count taken in a meeting/)
      await clean(visitor, 'a count in an assembly')

      // Afterwards the secretary casts a ballot for the delegate.
      const vote = await here.called(await here.admitted('Buy a scale'), HOUR)
      const delegate = (await openAs(browser, 'delegate', `${result(vote)}/ballot`, way)).page
      const giving = await unfold(delegate, 'Give a proxy')
      await fill(giving, { 'Who votes for you': { choose: here.seats.secretary } })
      await press(giving.getByRole('button', { name: 'Give the proxy' }))
      await delegate.getByText('Somebody votes for you').waitFor()
      await here.act('secretary', `/votes/${vote}/ballots`, { choice: 'for' })
      await at(secretary, `${result(vote)}/ballot`)
      await press(secretary.getByRole('link', { name: /^Vote for .*growers of delegate$/ }))
      await choose(secretary.getByRole('radio', { name: /^For/ }))
      await press(secretary.getByRole('button', { name: 'Check my ballot' }))
      await press(secretary.getByRole('button', { name: 'Cast my vote' }))
      await secretary.getByRole('heading', { name: 'Your ballot is in the record' }).waitFor()
      await clean(secretary, 'a ballot by proxy')
      await here.decided(vote, { chair: 'for' })
      assert.equal((await certified(vote)).outcome, 'adopted')
      await at(delegate, result(vote))
      assert.match(await told(delegate), /By proxy.*1 ballot, of 1 proxy/s)
      await clean(delegate, 'the result with a proxy')
    }),
  )
}
