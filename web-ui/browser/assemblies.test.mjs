// What the secretary does with an assembly, and what a delegate asks for.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ASSEMBLIES } from './assemblies.mjs'
import { clean } from './chromium.mjs'
import { PLATFORM, SEATS } from './fixtures.mjs'
import { server, signedIn } from './signed-in.mjs'

const home = `/platforms/${PLATFORM}/assemblies`
const unfold = (page, title) => page.locator('summary').filter({ hasText: title }).first().click()

for (const width of [360, 1440]) {
  test(`the secretary records who comes and leaves, and ascertains the quorum, at ${width} px`, async () => {
    const page = await signedIn(`${home}/${ASSEMBLIES.open}`, { seat: SEATS.secretary, width })
    await page.getByText('26 more members are needed').waitFor()
    await unfold(page, 'Record attendance')
    await page.getByLabel('Find on the roll').fill('Umoja')
    await page.getByRole('button', { name: /^Has left.*Umoja Coffee Cooperative Union$/ }).click()
    await clean(page, `assembly-desk-${width}`)
    const left = server.state.acts.at(-1)
    assert.match(left.path, /departures$/)
    assert.equal(left.body.seats.length, 1)

    await unfold(page, 'Ascertain the quorum')
    server.state.refusal = { name: 'assembly-time-has-come', status: 409, detail: 'No.', kept: 'No.', todo: 'No.' }
    await page.getByRole('button', { name: 'Ascertain the quorum' }).click()
    await page.getByRole('alert').filter({ hasText: 'members may still be on their way' }).waitFor()
    await page.getByRole('button', { name: 'Ascertain the quorum' }).click()
    await page.getByRole('alert').filter({ hasText: 'members may still be on their way' }).waitFor({ state: 'detached' })
    assert.match(server.state.acts.at(-1).path, /quorum$/)
  })

  test(`the secretary calls an assembly off, with reasons, at ${width} px`, async () => {
    const page = await signedIn(`${home}/${ASSEMBLIES.convened}`, { seat: SEATS.secretary, width })
    await unfold(page, 'Call it off')
    await page.getByLabel('Why it is called off').fill('The road is under water.')
    await clean(page, `assembly-call-off-${width}`)
    await page.getByRole('button', { name: 'Call the assembly off' }).click()
    await page.waitForFunction(() => document.querySelector('textarea')?.value === '')
    const { path, body } = server.state.acts.at(-1)
    assert.match(path, /cancellation$/)
    assert.deepEqual(body, { reasons: 'The road is under water.' })
  })

  test(`an assembly that was called off says why, and offers nothing more, at ${width} px`, async () => {
    const page = await signedIn(`${home}/${ASSEMBLIES.off}`, { seat: SEATS.secretary, width })
    await page.getByText('This assembly will not be held').waitFor()
    await page.getByText('The road to Mbale is under water.').waitFor()
    await page.getByRole('link', { name: 'Convene another one' }).waitFor()
    assert.equal(await page.getByText('What your seat can do now').count(), 0)
    await clean(page, `assembly-off-${width}`)
  })

  test(`a delegate asks for an assembly, at ${width} px`, async () => {
    const page = await signedIn(home, { seat: SEATS.delegate, width })
    await page.getByText('of those who may vote are needed').waitFor()
    await unfold(page, 'Ask for an extraordinary assembly')
    await page.getByLabel('What it is to speak of, and why').fill('The accounts are late.')
    await clean(page, `assemblies-ask-${width}`)
    await page.getByRole('button', { name: 'Ask for it', exact: true }).click()
    await page.waitForFunction(() => document.querySelector('textarea')?.value === '')
    const { path, body } = server.state.acts.at(-1)
    assert.match(path, /assembly-requests$/)
    assert.deepEqual(body, { reasons: 'The accounts are late.' })
  })
}
