// A charter is amended by its own rules, and what was decided under the old one stays so: in real browsers, against the running services.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, settled } from '../chromium.mjs'
import { fill, press, write } from './hands.mjs'
import { at, clean, journey, openAs, unfold, ways } from './people.mjs'
import { foundCooperative, until } from './setting.mjs'
import { skip, skipSignIn } from './stack.mjs'

let browser
before(async () => {
  if (!skip) browser = await openBrowser()
})
after(() => browser?.close())

for (const way of ways) {
  test(
    `a charter amendment is adopted and an older vote still counts under the old one, ${way.name}`,
    { skip: skipSignIn },
    journey(async () => {
      const here = await foundCooperative(`Amending Cooperative ${way.width}-${Date.now() % 1e8}`)
      const earlier = await here.called(await here.admitted('Buy a dryer'), 3600)
      const choices = { chair: 'for', secretary: 'for', delegate: 'against' }

      // Drafted by forms: an ordinary resolution shall need two thirds and more.
      const { page } = await openAs(browser, 'delegate', `${here.home}/proposals/new`, way)
      const draft = page.getByRole('form', { name: 'Draft of a proposal' })
      await fill(draft, { 'Kind of decision': { choose: { label: 'Changing the charter' } } })
      await fill(draft, { Title: 'Decide with more than two thirds', Text: 'So that nobody is outvoted by one.' })
      await press(page.locator('summary', { hasText: 'Kinds of decision' }))
      await press(page.locator('summary', { hasText: 'Ordinary resolution' }))
      await write(draft.getByLabel('Share', { exact: true }).first(), '2/3')
      await page.getByRole('region', { name: 'What it changes' }).getByText('Ordinary resolution').waitFor()
      await clean(page, 'drafting an amendment')
      await press(page.getByRole('button', { name: 'Put the draft into the record' }))
      await page.waitForURL(/\/proposals\/[0-9a-f-]{36}$/)
      const proposal = new URL(page.url()).pathname.split('/').at(-1)
      await page.getByText('It would amend the charter').waitFor()
      await clean(page, 'a proposed amendment')

      // Submitted in the browser, admitted and adopted by the others.
      await press((await unfold(page, 'Submit it')).getByRole('button', { name: 'Submit version 1' }))
      await until(`/api${here.home}/proposals/${proposal}`, ({ state }) => state === 'submitted')
      const { version } = await here.act('secretary', `/proposals/${proposal}/admission`, {}, { version: 1 })
      const vote = await here.called({ proposal, version }, 3600)
      await here.decided(vote, { chair: 'for', secretary: 'for', delegate: 'for' })
      await until(`/api${here.home}`, ({ charter }) => charter.version === 2)

      // The older vote was called under version 1: two of three are enough.
      await here.decided(earlier, choices)
      await until(`/api${here.home}/votes/${earlier}`, ({ state }) => state === 'certified')
      await at(page, `${here.home}/votes/${earlier}`)
      await page.getByText('Adopted', { exact: true }).first().waitFor()
      await press(page.getByRole('link', { name: 'charter version 1', exact: true }))
      await page.getByRole('heading', { level: 1, name: 'Charter, version 1' }).waitFor()
      await settled(page)
      await clean(page, 'an earlier charter')

      // The same votes under version 2 are not.
      const later = await here.called(await here.admitted('Buy another'), 3600)
      await here.decided(later, choices)
      const { outcome, charter } = await until(`/api${here.home}/votes/${later}`, ({ state }) => state === 'certified')
      assert.deepEqual([outcome, charter.version], ['rejected', 2])
    }),
  )
}
