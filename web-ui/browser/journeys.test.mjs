// By keyboard, and through the issuer: what a picture of a screen does not show.
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { axeViolations, openBrowser, openPage, overflowing, picture, settled, visit } from './chromium.mjs'
import { ASSEMBLY, MEMBERS_ONLY, PLATFORM, PROPOSALS, VOTES } from './fixtures.mjs'
import { startServer } from './server.mjs'

const home = `/platforms/${PLATFORM}`
let browser
let server
let opened
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())
beforeEach(async () => {
  server = await startServer()
})
afterEach(async () => {
  if (opened !== undefined) {
    assert.deepEqual(opened.complaints, [], 'the browser has no complaint')
    await opened.close()
    opened = undefined
  }
  await server.stop()
})
const open = async (path, options = { width: 1440 }) => {
  opened = await openPage(browser, options)
  await visit(opened.page, server.origin + path)
  return opened.page
}
const focused = (page) =>
  page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.id || document.activeElement?.tagName)
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key)
}

test('the parts of the page that the address names are asked for before the shell has come, in its language alone', async () => {
  const proposal = `${home}/proposals/${PROPOSALS.adopted}`
  for (const [language, other] of [
    ['en', 'es'],
    ['es', 'en'],
  ]) {
    opened = await openPage(browser, { width: 320, locale: language })
    const { page } = opened
    const reads = []
    page.on('request', (request) => reads.push(new URL(request.url()).pathname))
    await visit(page, server.origin + proposal)
    const { foreseen, asked } = await page.evaluate(() => ({
      foreseen: [...document.querySelectorAll('head link[rel=modulepreload]:not([crossorigin])')].map(({ href }) => href),
      asked: performance.getEntriesByType('resource').map(({ name, startTime }) => [name, startTime]),
    }))
    assert.ok(
      foreseen.some((href) => href.includes('/ProposalScreen-')),
      'the screen is foreseen',
    )
    assert.ok(
      foreseen.some((href) => href.includes(`/${language}-`)),
      'and its words',
    )
    const words = await page.evaluate(() => JSON.parse(document.getElementById('foreseen').textContent))
    const others = words.pages.flatMap((one) => one[3 + words.languages.indexOf(other)]).map((place) => words.files[place])
    assert.deepEqual(
      foreseen.filter((href) => others.some((file) => href.endsWith(file))),
      [],
      `nothing in ${other}`,
    )
    const begun = new Map(asked)
    const shell = asked.find(([name]) => /\/index-.*\.js$/.test(name))
    assert.ok(shell !== undefined && foreseen.every((href) => begun.has(href)), 'every part was asked for')
    const once = foreseen.filter((href) => asked.filter(([name]) => name === href).length === 1)
    assert.deepEqual(once, foreseen, 'and once')
    for (const read of [`/api${home}`, `/api${proposal}`])
      assert.equal(reads.filter((path) => path === read).length, 1, `${read} is read once`)
    await opened.close()
    opened = undefined
  }
})

test('when what has the focus goes, the focus goes on to what stands around it', async () => {
  const page = await open(`${home}/decisions`)
  const within = page.locator('main a').last()
  // Loaded with the first thing that has the focus.
  const ready = page.waitForResponse(/\/focus-/)
  await press(page, 'Tab')
  await ready
  await within.focus()
  await within.evaluate((link) => {
    link.closest('section, article, form, main').dataset.around = 'it'
    link.remove()
  })
  await page.waitForFunction(() => document.activeElement?.dataset.around === 'it')
  // Whoever leaves a thing is left there.
  await within.focus()
  await within.evaluate((link) => {
    link.blur()
    document.querySelector('main').append(document.createElement('p'))
  })
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  assert.equal(await focused(page), await page.evaluate(() => document.body.textContent.trim()))
})

test('filtering a list goes on at the list', async () => {
  const page = await open(`${home}/decisions`)
  const filter = page.getByRole('button', { name: 'Filter' })
  await page.getByLabel('How they stand').selectOption('adopted')
  await filter.focus()
  await press(page, 'Enter')
  await page.waitForURL(/state=adopted/)
  await settled(page)
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
})

test('the first Tab offers to skip to the content, and the order follows the page', async () => {
  const page = await open(home)
  await press(page, 'Tab')
  assert.equal(await focused(page), 'Skip to the content')
  await press(page, 'Tab')
  assert.match(await focused(page), /Mlima Coffee Platform/)
  await press(page, 'Tab')
  assert.match(await focused(page), /Reading without an account/)
  for (const name of ['All platforms', 'Decisions', 'Commitments', 'Record', 'Who decides, and how']) {
    await press(page, 'Tab')
    assert.ok((await focused(page)).includes(name), `${name} follows, not ${await focused(page)}`)
  }
  await page.locator('a[href="#main"]').focus()
  await press(page, 'Enter', 'Tab')
  assert.match(await focused(page), /811/)
})

test('every focus can be seen, at 320 px too', async () => {
  const page = await open(`${home}/votes/${VOTES.rejected}`, { width: 320 })
  const unseen = []
  for (let at = 0; at < 30; at++) {
    await press(page, 'Tab')
    const look = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return null
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const { top, bottom } = element.getBoundingClientRect()
      return { name: element.textContent, ring: outlineStyle !== 'none' && outlineWidth !== '0px', inView: bottom > 0 && top < innerHeight }
    })
    if (look !== null && !(look.ring && look.inView)) unseen.push(look)
  }
  assert.deepEqual(unseen, [])
})

test('going to another page moves the reading there and names it', async () => {
  const page = await open(home)
  await page.getByRole('link', { name: 'Decisions', exact: true }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Decisions' }).waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
  assert.match(await page.title(), /^Decisions – Mlima Coffee Platform/)
  assert.equal(await page.evaluate(() => scrollY), 0)
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Who decides here, and how' }).waitFor()
})

test('filters and pages are addresses', async () => {
  const page = await open(`${home}/decisions`)
  await page.getByLabel('How they stand').selectOption('rejected')
  await page.getByRole('button', { name: 'Filter' }).press('Enter')
  await page.waitForURL(/state=rejected/)
  await settled(page)
  assert.equal(await page.getByRole('main').getByRole('listitem').count(), 1)
  await page.goBack()
  await page.getByRole('link', { name: 'Older proposals' }).press('Enter')
  await page.waitForURL(/cursor=older/)
  await page.getByRole('link', { name: 'Newest proposals' }).waitFor()

  await visit(page, `${server.origin}${home}/record`)
  await page.getByLabel('From (EAT)').fill('2026-11-14')
  await page.getByLabel('To (EAT)').fill('2026-11-14')
  const asked = page.waitForRequest(/\/record\?.*from=/)
  await page.getByRole('button', { name: 'Filter' }).press('Enter')
  const query = new URL((await asked).url()).searchParams
  assert.equal(query.get('from'), '2026-11-13T21:00:00.000Z')
  assert.equal(query.get('until'), '2026-11-14T21:00:00.000Z')
  await settled(page)
  assert.equal(await page.getByLabel('From (EAT)').inputValue(), '2026-11-14')
})

test('a long text unfolds on a telephone', async () => {
  const page = await open(`${home}/proposals/${PROPOSALS.draft}`, { width: 320 })
  const last = page.getByText('It is looked at again after one season.')
  assert.equal(await last.isVisible(), false)
  await page.getByRole('button', { name: /Show the whole text/ }).press('Enter')
  assert.equal(await last.isVisible(), true)
})

test('another theme is remembered and there before the first paint', async () => {
  const page = await open(home)
  await page.getByRole('button', { name: 'dark' }).press('Enter')
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(21, 17, 11)')
  await page.reload()
  await settled(page)
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark')
  assert.equal(await page.getByRole('button', { name: 'dark' }).getAttribute('aria-pressed'), 'true')
  await page.getByRole('button', { name: 'as the system' }).press('Enter')
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), undefined)
})

test('an error says what happened, what was kept and what to do, and trying again helps', async () => {
  server.state.trouble = 500
  const page = await open(home)
  const alert = page.getByRole('alert')
  await alert.waitFor()
  assert.match(await alert.textContent(), /Nothing was changed or lost\..*Try again/s)
  assert.deepEqual(await axeViolations(page), [])
  server.state.trouble = undefined
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Who decides here, and how' }).waitFor()
})

for (const width of [320, 1440]) {
  test(`signing in shows the seat acted in and lets it be changed by keyboard, at ${width} px`, async () => {
    const page = await open(`${home}/record`, { width })
    const menu = page.locator('summary').first()
    await menu.focus()
    await press(page, 'Enter')
    await picture(page, `menu-reader-${width}-light`)
    await page.getByRole('button', { name: 'Sign in with a seat' }).press('Enter')
    await page.locator('summary', { hasText: 'Acting as Delegate of' }).getByText('Umoja Coffee Cooperative Union').waitFor()
    assert.equal(new URL(page.url()).pathname, `${home}/record`)
    const [asked] = server.state.authorizations
    assert.equal(asked.code_challenge_method, 'S256')
    assert.equal(asked.response_type, 'code')

    await menu.focus()
    await press(page, 'Enter')
    await page.getByRole('button', { name: /Delegate and Secretary, Fields and Rights Network/ }).waitFor()
    await settled(page)
    await picture(page, `menu-person-${width}-light`)
    assert.deepEqual(await axeViolations(page), [])
    assert.deepEqual(await overflowing(page), [])
    await press(page, 'Tab', 'Tab', 'Enter')
    await page.locator('summary', { hasText: 'Acting as Delegate and Secretary of' }).getByText('Fields and Rights Network').waitFor()
    await page.getByRole('link', { name: 'Decisions', exact: true }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Decisions' }).waitFor()
    assert.match(await menu.textContent(), /Acting as Delegate and Secretary of/)

    await menu.focus()
    await press(page, 'Enter')
    await page.getByRole('button', { name: /Reading only/ }).press('Enter')
    await page.locator('summary', { hasText: 'Reading only' }).waitFor()
    await press(page, 'Enter')
    await page.getByRole('button', { name: /Observer, Umoja/ }).press('Enter')
    await page.waitForURL(new RegExp(ASSEMBLY))
  })
}

test('a token is in memory only, and a reload goes on without asking', async () => {
  server.state.signedIn = true
  const page = await open(home)
  await page.locator('summary').first().press('Enter')
  await page.getByRole('button', { name: 'Sign in with a seat' }).press('Enter')
  await page.locator('summary', { hasText: 'Acting as Delegate of' }).waitFor()
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  assert.doesNotMatch(stored, /access|refresh|verifier|nonce/)
  assert.equal(await page.evaluate(() => document.cookie), '')

  await page.reload()
  await page.locator('summary', { hasText: 'Acting as Delegate of' }).waitFor()
  const wayBack = () => new URL(server.state.authorizations.at(-1).redirect_uri).pathname
  assert.equal(server.state.authorizations.at(-1).prompt, 'none')
  assert.equal(new URL(page.url()).pathname, home)
  assert.equal(wayBack(), '/signed-in-quietly', 'without leaving the page')
  assert.equal(await page.locator('iframe').count(), 0)

  server.state.framesBlind = true
  await page.reload()
  await page.locator('summary', { hasText: 'Acting as Delegate of' }).waitFor()
  assert.equal(wayBack(), '/signed-in', 'and where a frame is not told, the page goes there itself')
  assert.equal(new URL(page.url()).pathname, home)
  server.state.framesBlind = false

  await visit(page, `${server.origin}/platforms/${MEMBERS_ONLY}`)
  await page.getByText('Shown to members only').waitFor()

  server.state.signedIn = false
  await page.reload()
  await settled(page)
  await page.getByRole('heading', { level: 1, name: 'Nothing that you may read is here' }).waitFor()
  await page.getByText('Reading without an account').waitFor()
})

test('signing out ends the session at the issuer too', async () => {
  const page = await open(home)
  await page.locator('summary').first().press('Enter')
  await page.getByRole('button', { name: 'Sign in with a seat' }).press('Enter')
  await page.locator('summary', { hasText: 'Acting as Delegate of' }).press('Enter')
  await page.getByRole('button', { name: 'Sign out' }).press('Enter')
  await page.getByText('Reading without an account').waitFor()
  assert.equal(server.state.signedIn, false)
})

test('an answer to nothing that was asked is refused, and reading goes on', async () => {
  const page = await open('/signed-in?code=stolen&state=made-up')
  await page.getByText('Signing in did not work').waitFor()
  await page.getByText('Reading without an account').waitFor()
  assert.equal(new URL(page.url()).pathname, '/')
})

test('on paper navigation goes, tables stay tables, and the last line names the entry', async () => {
  const page = await open(`${home}/votes/${VOTES.rejected}`)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.getByRole('navigation', { name: 'Main' }).isVisible(), false)
  assert.equal(await page.locator('summary', { hasText: 'Reading without' }).isVisible(), false)
  assert.equal(await page.getByText(/^Printed as the record stood at entry 1,316/).isVisible(), true)
  assert.equal(
    await page
      .locator('thead')
      .first()
      .evaluate((head) => getComputedStyle(head).display),
    'table-header-group',
  )
  await page.setViewportSize({ width: 700, height: 900 })
  await picture(page, 'result-rejected-paper')
})

test('text twice as large stays within 320 px', async () => {
  const page = await open(home, { width: 320 })
  for (const path of [home, `${home}/votes/${VOTES.rejected}`, `${home}/record`, `${home}/proposals/${PROPOSALS.long}`]) {
    await visit(page, server.origin + path)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    assert.deepEqual(await overflowing(page), [], path)
  }
})

test('a proposed charter is tried on past votes, and the page says which would differ and of which nobody can say', async () => {
  const page = await open(`${home}/proposals/${PROPOSALS.amendment}`, { width: 320 })
  await page.getByRole('button', { name: 'Try it on past votes' }).click()
  await page.getByText('Of 3 votes that were counted, 1 would have come out otherwise; of 1 nobody can say.').waitFor()
  await page.getByText('It divides the members otherwise than they were counted: fishers.').waitFor()
  await settled(page)
  assert.deepEqual(await axeViolations(page), [])
  assert.deepEqual(await overflowing(page), [])
})
