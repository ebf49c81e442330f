// What others put into the record stands on an open page without loading it again: two people, against the running services.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { axeViolations, openBrowser, overflowing } from '../chromium.mjs'
import { journey, openAs, ways } from './people.mjs'
import { foundCooperative } from './setting.mjs'
import { skip, skipSignIn } from './stack.mjs'

let browser
before(async () => {
  if (!skip) browser = await openBrowser()
})
after(() => browser?.close())

for (const way of ways)
  test(
    `what one says and calls stands on the other’s page, ${way.name}`,
    { skip: skipSignIn },
    journey(async () => {
      const here = await foundCooperative(`Open Cooperative ${way.width}-${Date.now() % 1e8}`)
      const admitted = await here.admitted('Shall we buy a second pulper?')
      const { page } = await openAs(browser, 'delegate', `${here.home}/proposals/${admitted.proposal}`, way)
      await page.getByRole('heading', { level: 1, name: 'Shall we buy a second pulper?' }).waitFor()
      await page.evaluate(() => {
        window.stays = true
      })

      const said = { stance: 'question', text: 'Who carries the interest?', proposalVersion: 1 }
      await here.act('secretary', `/proposals/${admitted.proposal}/contributions`, said)
      await page.getByText('Who carries the interest?').waitFor()

      await here.called(admitted, 3600)
      await page.getByText('The vote is open').waitFor()
      await page.getByRole('link', { name: 'To my ballot' }).waitFor()

      assert.equal(await page.evaluate(() => window.stays), true, 'the page was not loaded again')
      assert.deepEqual(await overflowing(page), [])
      assert.deepEqual(await axeViolations(page), [])
    }),
  )
