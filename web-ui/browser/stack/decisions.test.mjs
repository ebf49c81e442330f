// What goes wrong around a decision, and how it comes out right: in real browsers, against the running services.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, settled } from '../chromium.mjs'
import { choose, fill, press, write } from './hands.mjs'
import { at, clean, journey, openAs, openSomebody, unfold, ways } from './people.mjs'
import { foundCooperative, seen } from './setting.mjs'
import { json, skip, skipSignIn } from './stack.mjs'

let browser
before(async () => {
  if (!skip) browser = await openBrowser()
})
after(() => browser?.close())

/** So that the page does not hear of what happens meanwhile, as on a weak signal: whoever acts, acts on what was shown. */
const deaf = (page) => page.context().route(/\/changes$/, (route) => route.abort('connectionreset'))
const told = (page) => page.locator('main').textContent()
/** Chooses and checks; the ballot is not sent yet. */
const chooseAndCheck = async (page, choice) => {
  await choose(page.getByRole('radio', { name: choice }))
  await press(page.getByRole('button', { name: 'Check my ballot' }))
  await page.getByRole('button', { name: 'Cast my vote' }).waitFor()
}

for (const way of ways) {
  const name = (what) => `${what} ${way.width}-${Date.now() % 1e8}`

  test(
    `a late ballot is refused, and the page says what was kept, ${way.name}`,
    { skip: skipSignIn },
    journey(async () => {
      const here = await foundCooperative(name('Late Cooperative'))
      const { page } = await openAs(browser, 'delegate', here.home, way)
      await deaf(page)
      const late = await here.admitted('Mend the bridge')
      const vote = await here.called(late, 12)
      await at(page, `${here.home}/votes/${vote}/ballot`)
      await chooseAndCheck(page, /^For/)
      await seen(`/api${here.home}/votes/${vote}?min-version=vote:${vote}@1`)
      await press(page.getByRole('button', { name: 'Cast my vote' }))
      await page.getByRole('alert').first().waitFor()
      const words = await told(page)
      assert.match(words, /(Your ballot|It) was not recorded\./)
      assert.match(words, /Nothing was recorded/)
      await clean(page, 'the refusal')
      const { tally } = await seen(`/api${here.home}/votes/${vote}?min-version=vote:${vote}@2`)
      assert.deepEqual([tally.total.for, tally.total.against, tally.total.abstain].map(Number), [0, 0, 0], 'it is not counted')
    }),
  )

  test(
    `an objection is answered and partly maintained, ${way.name}`,
    { skip: skipSignIn },
    journey(async () => {
      const here = await foundCooperative(name('Objecting Cooperative'))
      const { proposal } = await here.admitted('Cut the shade trees')
      const page = `${here.home}/proposals/${proposal}`
      const [delegate, secretary] = await Promise.all(
        ['delegate', 'secretary'].map(async (account) => (await openAs(browser, account, page, way)).page),
      )

      // On a telephone the form opens when it is asked for.
      if (way.width < 500) await press(delegate.getByRole('button', { name: 'Say something' }))
      const speaking = delegate.getByRole('form', { name: 'Say something' })
      await fill(speaking, { 'Your stance': { choose: { label: 'Objection, with reasons' } } })
      await fill(speaking, { 'Why it should not be decided as it stands': 'The young plants burn without shade.' })
      await press(speaking.getByRole('button', { name: 'Put it in the record' }))
      await delegate.getByText('Objection, not answered yet').first().waitFor()

      await at(secretary, page)
      const calling = await unfold(secretary, 'Call a vote')
      await fill(calling, { 'How it is voted': { choose: 'meeting-count' } })
      await press(calling.getByRole('button', { name: 'Call the vote' }))
      await secretary
        .getByRole('alert')
        .filter({ hasText: /objection/i })
        .first()
        .waitFor()

      await press(secretary.getByRole('button', { name: 'Answer', exact: true }).first())
      const answering = secretary.getByRole('form', { name: 'Answer' })
      await fill(answering, { 'Your answer': 'One tree in four stays.' })
      await press(answering.getByRole('button', { name: 'Answer', exact: true }))
      await secretary.getByText('Objection, answered').first().waitFor()

      await at(delegate, '/')
      await delegate.getByText('Your objection was answered').first().waitFor()
      await at(delegate, page)
      await press(delegate.getByRole('button', { name: 'Settle it' }).first())
      const settling = delegate.getByRole('form', { name: 'Settle it' })
      await fill(settling, { 'What you make of your objection': { choose: { label: 'I maintain part of it' } } })
      await fill(settling, { 'What is left of it, and why': 'One in three, on the slopes.' })
      await press(settling.getByRole('button', { name: 'Put it in the record' }))
      await delegate.getByText('Objection, partly maintained').first().waitFor()
      await clean(delegate, 'the objection')

      const { page: visitor } = await openSomebody(browser, way)
      await at(visitor, page)
      const words = await told(visitor)
      for (const said of ['The young plants burn without shade.', 'One tree in four stays.', 'One in three, on the slopes.'])
        assert.ok(words.includes(said), `a visitor reads: ${said}`)
    }),
  )

  test(
    `the connection breaks during a ballot, which is counted once, ${way.name}`,
    { skip: skipSignIn },
    journey(async () => {
      const here = await foundCooperative(name('Weak Signal Cooperative'))
      const { page } = await openAs(browser, 'delegate', here.home, way)
      const vote = await here.called(await here.admitted('Buy a mule'), 3600)
      await at(page, `${here.home}/votes/${vote}/ballot`)
      await chooseAndCheck(page, /^Against/)

      // The ballot arrives and its answer is lost; after that nothing goes through at all.
      let arrived = 0
      let broken = true
      await page.context().route(/\/ballots$/, async (route) => {
        if (!broken) return route.continue()
        if (route.request().method() === 'POST' && arrived === 0) {
          const { status } = await route.fetch().then((answer) => ({ status: answer.status() }))
          if (status === 201) arrived += 1
        }
        return route.abort('connectionreset')
      })
      await press(page.getByRole('button', { name: 'Cast my vote' }))
      await page.getByText('Your ballot is not delivered yet').first().waitFor()
      assert.equal(arrived, 1)
      await clean(page, 'the undelivered ballot')

      // The telephone is put away and taken out again.
      await page.reload()
      await settled(page)
      broken = false
      await page.getByRole('heading', { name: 'Your ballot is in the record' }).waitFor({ timeout: 60_000 })
      const { version } = await here.act('secretary', `/votes/${vote}/closing`)
      const { tally } = await seen(`/api${here.home}/votes/${vote}?min-version=${version}`)
      assert.deepEqual([tally.total.for, tally.total.against].map(Number), [0, 1], 'one ballot, as it was cast')
    }),
  )

  test(
    `a visitor without an account follows a commitment back to the decision, ${way.name}`,
    { skip },
    journey(async () => {
      const { page } = await openSomebody(browser, way)
      await at(page, '/')
      await press(page.getByRole('link', { name: 'Highland Coffee Alliance', exact: true }))
      await page.getByRole('heading', { level: 1, name: 'Who decides here, and how' }).waitFor()
      await press(page.getByRole('link', { name: 'Commitments', exact: true }).first())
      await press(page.getByRole('link', { name: 'Buy 40 t of washed coffee' }).first())
      await page.getByText('They do not agree').waitFor()
      await press(page.getByRole('link', { name: /Business plan for three harvests/ }).first())
      await page.getByRole('heading', { level: 1, name: 'Business plan for three harvests' }).waitFor()
      await press(page.getByRole('link', { name: 'The result, rule by rule' }))
      await page.getByRole('region', { name: 'Why, rule by rule' }).waitFor()
      await settled(page)
      await clean(page, 'the result')
      const entry = page.locator('main a[href*="/record/"]').last()
      await press(entry)
      await page.getByRole('region', { name: 'The entry as it is stored', exact: true }).waitFor()
    }),
  )

  test(
    `a secretary's seat ends in the middle of an act, ${way.name}`,
    { skip: skipSignIn },
    journey(async () => {
      const here = await foundCooperative(name('Changing Cooperative'))
      const { proposal } = await here.admitted('Plant shade trees')
      const { page } = await openAs(browser, 'secretary', `${here.home}/proposals/${proposal}`, way)
      await deaf(page)
      await at(page, `${here.home}/proposals/${proposal}`)
      const calling = await unfold(page, 'Let it lapse')
      await write(calling.getByRole('textbox', { name: 'Reasons' }), 'The nursery has no seedlings this year.')
      await here.endSeat('secretary')
      await press(calling.getByRole('button', { name: 'Let it lapse for these reasons' }))
      await page.getByRole('alert').first().waitFor()
      const words = await told(page)
      assert.match(words, /Nothing was recorded/)
      assert.equal(
        await calling.getByRole('textbox', { name: 'Reasons' }).inputValue(),
        'The nursery has no seedlings this year.',
        'the words are kept',
      )
      await clean(page, 'the refusal')
      assert.equal((await json(`/api${here.home}/proposals/${proposal}`)).state, 'admitted', 'nothing is half done')
    }),
  )
}
