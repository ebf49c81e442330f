// How long after the service has answered an act its words stand on another person's open page. Prints the times and their median:
//   BARAZA_URL=… BARAZA_ACCOUNTS=… node browser/stack/live-pace.mjs
import { setTimeout as pause } from 'node:timers/promises'
import { openBrowser } from '../chromium.mjs'
import { closeEverybody, openAs } from './people.mjs'
import { foundCooperative } from './setting.mjs'

const TIMES = 10
/** Longer than the page waits between two rounds of reading: each act is one that comes after quiet. */
const QUIET = 3_000

const browser = await openBrowser()
const here = await foundCooperative(`Measured Cooperative ${Date.now() % 1e8}`)
const { proposal } = await here.admitted('How fast does it come?')
const { page } = await openAs(browser, 'delegate', `${here.home}/proposals/${proposal}`)
await page.getByRole('heading', { level: 1 }).waitFor()

const taken = []
for (let time = 1; time <= TIMES; time++) {
  await pause(QUIET)
  const text = `Said at ${Date.now()}.`
  await here.act('secretary', `/proposals/${proposal}/contributions`, { stance: 'question', text, proposalVersion: 1 })
  const answered = performance.now()
  await page.getByText(text).first().waitFor({ state: 'attached' })
  taken.push(Math.round(performance.now() - answered))
}
await closeEverybody(false)
await browser.close()
const sorted = taken.toSorted((one, other) => one - other)
console.log(`from the answer to the words on the other page: ${taken.join(', ')} ms`)
console.log(`median ${Math.round((sorted[TIMES / 2 - 1] + sorted[TIMES / 2]) / 2)} ms`)
