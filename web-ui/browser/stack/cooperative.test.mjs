// A cooperative from its founding to a promise that was not wholly kept: eleven people, each with an account of their own that
// they make on the way, and nothing but the pages.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, settled } from '../chromium.mjs'
import { attach, choose, fill, press, write } from './hands.mjs'
import { at, clean, journey, leaveToSignIn, makeAccount, openSomebody, unfold, ways } from './people.mjs'
import { origin, skip } from './stack.mjs'

const MEMBERS = 10
const BUYER = MEMBERS - 1

let browser
before(async () => {
  if (!skip) browser = await openBrowser()
})
after(() => browser?.close())

const recorded = (form) => form.getByText('It is in the record.').first().waitFor()
const send = (form, name) => press(form.getByRole('button', { name, exact: true }))

/** As many at a time as the machine can carry. */
const together = async (people, act, most = 3) => {
  const waiting = [...people.entries()]
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await act(next[1], next[0])
  }
  await Promise.all(Array.from({ length: most }, worker))
}

for (const way of ways) {
  test(
    `a cooperative is founded, ten join, they decide, and a promise is assessed lower than it was reported, ${way.name}`,
    {
      skip,
    },
    journey(async () => {
      const open = () => openSomebody(browser, way)
      const names = Array.from({ length: MEMBERS }, (_, place) =>
        place === BUYER
          ? `North Roasters ${way.width}-${Date.now() % 1e6}`
          : `Growers of valley ${place + 1}, ${way.width}-${Date.now() % 1e6}`,
      )
      const founder = await open()
      const { page } = founder

      // Founded.
      await at(page, '/')
      await leaveToSignIn(page)
      await makeAccount(page, 'founder')
      await press(page.getByRole('link', { name: 'Found a platform' }))
      const cooperative = `Valley Cooperative ${way.width}-${Date.now() % 1e6}`
      const register = page.getByRole('form', { name: 'Register an organisation' })
      await fill(register, {
        'Name of the organisation': cooperative,
        'Kind of organisation': { choose: 'cooperative' },
        Country: { choose: 'KE' },
      })
      await send(register, 'Register the organisation')
      const founding = page.getByRole('form', { name: 'Found a platform' })
      await fill(founding, { 'Name of the platform': cooperative, 'Time zone': { choose: 'Africa/Nairobi' } })
      await choose(founding.getByRole('radio', { name: /^Cooperative One member/ }))
      await clean(page, 'founding')
      await send(founding, 'Found the platform')
      await page.waitForURL(/\/platforms\/[0-9a-f-]{36}$/)
      const home = new URL(page.url()).pathname
      await settled(page)

      // Admitted.
      await at(page, `${home}/govern`)
      for (const [place, name] of names.entries()) {
        const registering = await unfold(page, 'Register an organisation')
        await fill(registering, {
          'Name of the organisation': name,
          'Kind of organisation': { choose: place === BUYER ? 'buyer' : 'farmer-organisation' },
          Country: { choose: 'KE' },
        })
        await send(registering, 'Register the organisation')
        const admitting = await unfold(page, 'Admit a member')
        await admitting.getByRole('option', { name }).waitFor({ state: 'attached' })
        await fill(admitting, { Organisation: { choose: { label: name } }, Constituency: { choose: 'members' } })
        await send(admitting, 'Admit the member')
        await recorded(admitting)
      }

      // Invited.
      await at(page, `${home}/members`)
      const links = []
      for (const name of names) {
        const inviting = page.getByRole('form', { name: 'Invite somebody' })
        await fill(inviting, { 'For which organisation': { choose: { label: name } } })
        await send(inviting, 'Make the link')
        const link = page.getByText(/#[A-Za-z0-9_-]{20,}/).first()
        await page.waitForFunction((known) => {
          const shown = [...document.querySelectorAll('main *')].find((one) => /^https?:.*#[\w-]{20,}$/.test(one.textContent.trim()))
          return shown !== undefined && !known.includes(shown.textContent.trim())
        }, links)
        links.push((await link.textContent()).trim())
      }

      // Joined.
      const members = []
      await together(links, async (link, place) => {
        const member = await open()
        members[place] = member.page
        await member.page.goto(link)
        await settled(member.page)
        await press(member.page.getByRole('button', { name: 'Sign in to accept' }))
        await makeAccount(member.page, `member-${place + 1}`)
        await press(member.page.getByRole('button', { name: 'Take this seat' }))
        await member.page.waitForURL(`${origin}/`)
        await member.page.locator('summary', { hasText: 'with 1 seat' }).waitFor()
      })

      // Proposed.
      const [proposer, payer, auditor] = members
      await at(proposer, `${home}/proposals/new`)
      const drafting = proposer.getByRole('form', { name: 'Draft of a proposal' })
      await fill(drafting, {
        'Kind of decision': { choose: 'ordinary' },
        Title: 'Sell the harvest to North Roasters',
        Text: 'At least **60 bags**, at the price of the day and never below cost.',
      })
      await send(drafting, 'Put the draft into the record')
      await proposer.waitForURL(/\/proposals\/[0-9a-f-]{36}$/)
      const proposal = new URL(proposer.url()).pathname
      await send(await unfold(proposer, 'Submit it'), 'Submit version 1')
      await proposer.getByText('Proposal submitted').first().waitFor()

      // Called.
      await at(page, proposal)
      await send(await unfold(page, 'Admit it'), 'Admit the proposal')
      const calling = await unfold(page, 'Call a vote')
      await fill(calling, { 'How it is voted': { choose: 'ballots' } })
      await write(calling.getByLabel(/^The vote closes/), new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 16))
      await send(calling, 'Call the vote')
      await page.getByText('Close the vote').first().waitFor()

      // Voted on, from what needs each of them.
      await together(members, async (member, place) => {
        await at(member, '/')
        await press(member.getByRole('link', { name: 'Vote', exact: true }))
        await choose(member.getByRole('radio', { name: place === BUYER ? /^Abstain/ : place % 5 === 4 ? /^Against/ : /^For/ }))
        await press(member.getByRole('button', { name: 'Check my ballot' }))
        await press(member.getByRole('button', { name: 'Cast my vote' }))
        await member.getByRole('heading', { name: 'Your ballot is in the record' }).waitFor()
      })
      await clean(members[1], 'the receipt')

      // Decided.
      await at(page, proposal)
      await send(await unfold(page, 'Close the vote'), 'Close the vote')
      await send(await unfold(page, 'Certify the result'), 'Certify the result')
      await page.getByRole('region', { name: 'Outcome', exact: true }).getByText('Adopted').first().waitFor()
      await at(page, proposal)
      await press(page.getByRole('link', { name: 'The result, rule by rule' }))
      await page.getByRole('region', { name: 'Why, rule by rule' }).waitFor()
      await settled(page)
      const votes = await page.getByRole('region', { name: 'How each constituency voted' }).textContent()
      assert.match(votes, /8.*1.*1|8/s)
      await clean(page, 'the result')

      // Promised, by the buyer to the first of the growers.
      const buyer = members[BUYER]
      await at(buyer, `${proposal}/offer`)
      const offering = buyer.getByRole('form', { name: 'Offer a commitment' })
      await fill(offering, {
        'To whom': { choose: { label: names[1] } },
        'What, in a line': 'Buy 60 bags',
        'What exactly': 'Fetched at the store and paid within ten days.',
        'How much': '60',
        Unit: 'bags',
        'Last day for it': new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
      })
      await send(offering, 'Offer the commitment')
      await press(buyer.getByRole('link', { name: 'To the commitment' }))
      await buyer.waitForURL(/\/commitments\/[0-9a-f-]{36}$/)
      const commitment = new URL(buyer.url()).pathname
      await at(payer, commitment)
      await send(payer.locator('main'), 'Accept the commitment')
      await payer.getByText('Under way').first().waitFor()

      // Reported on, and assessed by somebody else.
      const account = async (who, name, button, fields, file) => {
        await at(who, commitment)
        const form = who.getByRole('form', { name })
        await fill(form, fields)
        await attach(form.locator('input[type=file]'), file)
        await send(form, button)
      }
      await account(
        buyer,
        'Report on it',
        'Send the report',
        { 'How far it was kept': { choose: 'complete' }, 'Delivered, in bags': '60', 'In words': 'All sixty were fetched.' },
        { name: 'fetched.csv', mimeType: 'text/csv', buffer: Buffer.from('day,bags\n1,60\n') },
      )
      await buyer.getByText('All sixty were fetched.').first().waitFor()
      await at(auditor, commitment)
      await auditor.getByText('All sixty were fetched.').first().waitFor()
      await account(
        auditor,
        'Assess it',
        'Send the assessment',
        { 'How far it was kept': { choose: 'limited' }, 'Delivered, in bags': '41', 'In words': 'Nineteen were fetched and not paid.' },
        { name: 'paid.txt', mimeType: 'text/plain', buffer: Buffer.from('41 bags were paid.\n') },
      )
      await auditor.getByText('They do not agree').first().waitFor()

      // Read by anybody.
      const reader = await open()
      await at(reader.page, commitment)
      const said = await reader.page.locator('main').textContent()
      assert.match(said, /All sixty were fetched\./)
      assert.match(said, /Nineteen were fetched and not paid\./)
      assert.match(said, /They do not agree/)
      await clean(reader.page, 'the commitment')
    }),
  )
}
