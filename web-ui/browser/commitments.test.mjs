// What people do with a commitment: report with evidence, refused files, and what was typed is kept.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clean } from './chromium.mjs'
import { COMMITMENTS } from './commitments.mjs'
import { PLATFORM, PROPOSALS } from './fixtures.mjs'
import { server, signedIn } from './signed-in.mjs'

const home = `/platforms/${PLATFORM}`
const file = (name, bytes) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })

for (const width of [320, 1440]) {
  test(`a report is sent with evidence, and a refusal keeps what was typed, at ${width} px`, async () => {
    const page = await signedIn(`${home}/commitments/${COMMITMENTS.overdue}`, { width })
    const form = page.getByRole('form', { name: 'Report on it' })
    await form.getByLabel('How far it was kept').selectOption('substantial')
    await form.getByLabel(/^Delivered/).fill('31.5')
    await form.getByLabel('In words').fill('Most of it <script>alert(1)</script>.')
    const files = form.getByLabel('Evidence')

    await files.setInputFiles(file('drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'))
    await form.getByRole('alert').filter({ hasText: 'drawing.svg is of a type that is not taken.' }).waitFor()
    assert.equal(server.state.acts.length, 0, 'nothing was sent')
    await clean(page, `commitment-report-refused-${width}`)

    server.state.refusal = { name: 'evidence-is-what-it-says', status: 415, detail: 'No.', kept: 'No.', todo: 'No.' }
    await files.setInputFiles(file('note.pdf', '<html>'))
    await form.getByRole('alert').filter({ hasText: 'The file is not of the type that its name says.' }).waitFor()

    await files.setInputFiles(file('note.pdf', '%PDF-1.7'))
    await form.getByText('Leave out note.pdf').waitFor()
    const upload = server.state.acts.at(-1)
    assert.match(upload.path, /evidence\?name=note\.pdf$/)

    server.state.refusal = { name: 'stale-version', status: 412, detail: 'Old.', kept: 'Kept.', todo: 'Again.' }
    await form.getByRole('button', { name: 'Send the report' }).click()
    await form.getByRole('alert').filter({ hasText: 'Somebody changed this before you.' }).waitFor()
    assert.equal(await form.getByLabel('In words').inputValue(), 'Most of it <script>alert(1)</script>.')
    assert.equal(await form.getByText('Leave out note.pdf').count(), 1)

    await form.getByRole('button', { name: 'Send the report' }).click()
    await page.getByRole('alert').filter({ hasText: 'It is in the record' }).waitFor()
    const { path, version, body } = server.state.acts.at(-1)
    assert.match(path, /reports$/)
    assert.equal(version, '"3"')
    assert.deepEqual(
      { ...body, evidence: body.evidence.length },
      {
        completion: 'substantial',
        delivered: '31.5',
        text: 'Most of it <script>alert(1)</script>.',
        evidence: 1,
      },
    )
    await clean(page, `commitment-reported-${width}`)
  })
}

test('an offer names its decision, and the way back leads there', async () => {
  const page = await signedIn(`${home}/proposals/${PROPOSALS.adopted}`, { width: 320 })
  await page.getByRole('link', { name: 'Offer a commitment' }).click()
  const form = page.getByRole('form', { name: 'Offer a commitment' })
  await form.getByLabel('To whom').selectOption({ label: 'District Council of Mlima' })
  await form.getByLabel('What, in a line').fill('18 t of parchment')
  await form.getByLabel('What exactly').fill('To the mill.')
  await form.getByLabel('How much').fill('18')
  await form.getByLabel('Unit').fill('t')
  await form.getByLabel('Last day for it').fill('2027-03-31')
  await clean(page, 'commitment-offer-320')
  await form.getByRole('button', { name: 'Offer the commitment' }).click()
  await page.getByRole('alert').filter({ hasText: 'It is in the record' }).waitFor()
  const { body } = server.state.acts.at(-1)
  assert.equal(body.proposal, PROPOSALS.adopted)
  assert.deepEqual(body.amount, { number: '18', unit: 't' })
  assert.equal(body.dueOn, '2027-03-31')
  await page.getByRole('link', { name: /^Back to/ }).click()
  await page.getByRole('heading', { name: 'Commitments', level: 2 }).waitFor()
})
