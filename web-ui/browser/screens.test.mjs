// Every screen, narrow and wide, in each language and theme: clean for axe, nothing past the edge, nothing complained about.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { ASSEMBLIES } from './assemblies.mjs'
import { assertAllSeen, cleanInEachLanguage, openBrowser, openPage, visit } from './chromium.mjs'
import { COMMITMENTS } from './commitments.mjs'
import { DELIBERATED } from './deliberation.mjs'
import { ASSEMBLY, INVITATIONS, MEMBERS, MEMBERS_ONLY, PLATFORM, PROPOSALS, VOTES } from './fixtures.mjs'
import { startServer } from './server.mjs'

const home = `/platforms/${PLATFORM}`
const SCREENS = {
  platforms: '/',
  platform: home,
  'platform-empty': `/platforms/${ASSEMBLY}`,
  'charter-version': `${home}/charters/4`,
  'charter-earlier': `${home}/charters/2`,
  'proposal-amendment': `${home}/proposals/${PROPOSALS.amendment}`,
  decisions: `${home}/decisions`,
  'decisions-none': `/platforms/${ASSEMBLY}/decisions`,
  'proposal-draft': `${home}/proposals/${PROPOSALS.draft}`,
  'proposal-open': `${home}/proposals/${PROPOSALS.open}`,
  'proposal-rejected': `${home}/proposals/${PROPOSALS.rejected}`,
  'proposal-version': `${home}/proposals/${PROPOSALS.rejected}?version=1`,
  'deliberation-open': `${home}/proposals/${DELIBERATED.open}`,
  'deliberation-silent': `${home}/proposals/${DELIBERATED.silent}`,
  'deliberation-rests': `${home}/proposals/${DELIBERATED.rests}`,
  'deliberation-closed': `${home}/proposals/${DELIBERATED.closed}`,
  'deliberation-unheard': `${home}/proposals/${DELIBERATED.unheard}`,
  'proposal-parts': `${home}/proposals/${PROPOSALS.long}`,
  'proposal-position': `${home}/proposals/${PROPOSALS.position}`,
  'proposal-declared': `${home}/proposals/${PROPOSALS.declared}`,
  'result-rejected': `${home}/votes/${VOTES.rejected}`,
  'result-adopted': `${home}/votes/${VOTES.adopted}`,
  'result-not-valid': `${home}/votes/${VOTES.notValid}`,
  'result-annulled': `${home}/votes/${VOTES.annulled}`,
  'result-open': `${home}/votes/${VOTES.open}`,
  'result-count': `${home}/votes/${VOTES.count}`,
  assemblies: `${home}/assemblies`,
  'assemblies-none': `/platforms/${ASSEMBLY}/assemblies`,
  'assembly-open': `${home}/assemblies/${ASSEMBLIES.open}`,
  'assembly-again': `${home}/assemblies/${ASSEMBLIES.again}`,
  'assembly-convened': `${home}/assemblies/${ASSEMBLIES.convened}`,
  'assembly-off': `${home}/assemblies/${ASSEMBLIES.off}`,
  commitments: `${home}/commitments`,
  'commitments-none': `/platforms/${ASSEMBLY}/commitments`,
  'commitments-overdue': `${home}/commitments?state=overdue`,
  'commitment-offered': `${home}/commitments/${COMMITMENTS.offered}`,
  'commitment-overdue': `${home}/commitments/${COMMITMENTS.overdue}`,
  'commitment-assessed': `${home}/commitments/${COMMITMENTS.assessed}`,
  'commitment-fulfilled': `${home}/commitments/${COMMITMENTS.fulfilled}`,
  'commitment-withheld': `${home}/commitments/${COMMITMENTS.withheld}`,
  'commitment-offer': `${home}/proposals/${PROPOSALS.adopted}/offer`,
  record: `${home}/record`,
  'record-decision': `${home}/record?decision=${PROPOSALS.rejected}`,
  'record-none': `${home}/record?office=treasurer`,
  'record-entry': `${home}/record/1262`,
  members: `${home}/members`,
  'member-suspended': `${home}/members?member=${MEMBERS.suspended}`,
  'member-individual': `${home}/members?member=${MEMBERS.individual}`,
  'members-none': `/platforms/${ASSEMBLY}/members`,
  invitation: `${home}/invitations/${INVITATIONS.open}#w7Qm2ZkT9xVb4RcN8yLp3A`,
  'invitation-incomplete': `${home}/invitations/${INVITATIONS.open}`,
  'invitation-used': `${home}/invitations/${INVITATIONS.accepted}`,
  parts: '/parts',
  hidden: `/platforms/${MEMBERS_ONLY}`,
  'not-found': '/no/such/page',
}

let server
let browser
before(async () => {
  server = await startServer()
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await server.stop()
})

const WIDTHS = [320, 1440]
const wanted = new RegExp(process.env.SCREENS ?? '')
describe('screens', { concurrency: WIDTHS.length }, () => {
  for (const width of WIDTHS) {
    test(`at ${width} px`, async (t) => {
      const { page, complaints, close } = await openPage(browser, { width })
      for (const [name, path] of Object.entries(SCREENS).filter(([name]) => wanted.test(name))) {
        await t.test(name, async () => {
          await visit(page, server.origin + path)
          assert.match(await page.title(), /Baraza|Nothing|Aquí no hay nada/)
          await cleanInEachLanguage(page, `${name}-${width}`)
          assert.deepEqual(complaints.splice(0), [], 'the browser has no complaint')
        })
      }
      await close()
    })
  }
})

test('no screen is left out at any width, in any language or theme', { skip: process.env.SCREENS !== undefined }, () =>
  assertAllSeen(Object.keys(SCREENS), WIDTHS, '', 660),
)
