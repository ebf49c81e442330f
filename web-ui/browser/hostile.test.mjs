// Every text that a page shows is written by somebody: planted with what a browser could run, follow or be confused by.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, openPage, overflowing, visit } from './chromium.mjs'
import { COMMITMENTS } from './commitments.mjs'
import { INVITATIONS, PLATFORM, PROPOSALS, SEATS, VOTES } from './fixtures.mjs'
import { startServer } from './server.mjs'

const home = `/platforms/${PLATFORM}`
const RAN = 'window.__ran=1'
const ELSEWHERE = 'elsewhere.invalid'
const RUNNING = {
  'an end of what surrounds it': `"'></title></textarea></style></script><script>${RAN}</script>`,
  'a script': `<script>${RAN}</script>`,
  'handlers of events': `<img src=x onerror="${RAN}"><svg onload="${RAN}"><details open ontoggle="${RAN}"><input autofocus onfocus="${RAN}">`,
  'links that are scripts': `<a href="javascript:${RAN}">a</a> [click](javascript:${RAN}) [click](JaVaScRiPt:${RAN}) [click](&#106;avascript:${RAN}) [click](data:text/html,<script>${RAN}</script>) <javascript:${RAN}>`,
  'links alone': `[click](javascript:${RAN})`,
  'pictures and frames from elsewhere': `![x](https://${ELSEWHERE}/x.png) <iframe src="https://${ELSEWHERE}"></iframe> <link rel=stylesheet href="https://${ELSEWHERE}/x.css"> <base href="https://${ELSEWHERE}/">`,
  'a picture alone': `![x](https://${ELSEWHERE}/x.png)`,
  'marks of a template': `{{constructor.constructor('${RAN}')()}} \${${RAN}} {0} <0>x</0> {name}`,
}
const CONFUSING = {
  'a very long word': 'W'.repeat(500),
  'many marks on one letter': `Z${'\u0351\u036B\u0343'.repeat(4)}`,
  'turned writing': '\u202Egnirts desrever\u202D \u2066isolated \u200Fright',
}
/** Together on one page: the first in the line of the text, each of the others in a paragraph of its own. */
const TOGETHER = { 'what a browser could run or follow': RUNNING, 'what could confuse readers': CONFUSING }

const SCREENS = {
  platforms: '/platforms',
  platform: home,
  decisions: `${home}/decisions`,
  'proposal open': `${home}/proposals/${PROPOSALS.open}`,
  'proposal rejected': `${home}/proposals/${PROPOSALS.rejected}`,
  'proposal with parts': `${home}/proposals/${PROPOSALS.long}`,
  'an earlier version': `${home}/proposals/${PROPOSALS.rejected}?version=1`,
  'versions compared': `${home}/proposals/${PROPOSALS.rejected}/compare`,
  'result adopted': `${home}/votes/${VOTES.adopted}`,
  'result rejected': `${home}/votes/${VOTES.rejected}`,
  ballot: `${home}/votes/${VOTES.open}/ballot`,
  commitments: `${home}/commitments`,
  commitment: `${home}/commitments/${COMMITMENTS.assessed}`,
  offer: `${home}/proposals/${PROPOSALS.adopted}/offer`,
  record: `${home}/record`,
  entry: `${home}/record/1262`,
  members: `${home}/members`,
  invitation: `${home}/invitations/${INVITATIONS.open}#w7Qm2ZkT9xVb4RcN8yLp3A`,
  govern: `${home}/govern`,
  home: '/',
  'my page': '/me',
  'my erasure': '/me/erase',
}

/** What people wrote: neither identifiers nor times nor words of the interface. */
const isWritten = (key, text) =>
  !/^(canonical|zone|schema|type|stream|hash|content|mediaType|cursor|next|governance|issuer|client)$/.test(key) &&
  /[A-Z ]/.test(text) &&
  !/^\d{4}-\d\d-\d\d/.test(text) &&
  !/^[A-Z]{2,3}$/.test(text)
const planted = (value, attempt, key = '') => {
  if (typeof value === 'string') return isWritten(key, value) ? `${value} ${attempt}` : value
  if (Array.isArray(value)) return value.map((part) => planted(part, attempt, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, planted(part, attempt, name)]))
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

test('what is planted is what people wrote, and nothing else', () => {
  const { name, id, at, kind } = planted({ name: 'Umoja Union', id: '0197-a', at: '2026-11-14T07:20:44.100Z', kind: 'delegate' }, 'X')
  assert.deepEqual({ name, id, at, kind }, { name: 'Umoja Union X', id: '0197-a', at: '2026-11-14T07:20:44.100Z', kind: 'delegate' })
})

/** What the page must not have become. */
const harm = (page) =>
  page.evaluate(() => {
    const found = []
    if (window.__ran !== undefined) found.push('a script ran')
    for (const violation of window.__violations ?? []) found.push(`the policy was called on: ${violation}`)
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) found.push(`<${element.localName} ${name}>`)
        if (
          /^(href|src|action|formaction|data)$/.test(name) &&
          /^\s*(javascript|data|vbscript):/i.test(value) &&
          element.localName !== 'img'
        )
          found.push(`<${element.localName} ${name}=${value.slice(0, 40)}>`)
      }
    }
    for (const element of document.querySelectorAll('iframe, object, embed, base, style, body script, body link, main img'))
      found.push(`<${element.localName}>`)
    return found
  })

for (const [name, attempts] of Object.entries(TOGETHER))
  test(`${name}, in every text of every page`, async (t) => {
    const attempt = Object.values(attempts).join('\n\n')
    server.state.signedIn = true
    const { page, complaints, close } = await openPage(browser, { width: 360 })
    const elsewhere = []
    page.on('request', (request) => {
      if (request.url().includes(ELSEWHERE)) elsewhere.push(request.url())
    })
    page.on('dialog', (dialog) => {
      elsewhere.push(`a dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    await page.addInitScript(
      ([platform, seat]) => {
        sessionStorage.setItem('baraza.was-signed-in', 'yes')
        localStorage.setItem(`baraza.seat.${platform}`, seat)
        window.__violations = []
        document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
          window.__violations.push(`${violatedDirective} ${blockedURI}`),
        )
      },
      [PLATFORM, SEATS.secretary],
    )
    const plant = async (route) => {
      if (route.request().method() === 'OPTIONS') return route.continue()
      const response = await route.fetch()
      const body = await response.json().catch(() => undefined)
      return body === undefined ? route.fulfill({ response }) : route.fulfill({ response, json: planted(body, attempt) })
    }
    // The stream of changes carries nothing that anybody wrote.
    await page.route(/\/api\/(?!.*\/changes$)/, plant)
    await page.route((url) => url.origin === server.origins.governance, plant)
    for (const [screen, path] of Object.entries(SCREENS))
      await t.test(screen, async () => {
        await visit(page, server.origin + path)
        assert.doesNotMatch(await page.locator('h1').first().textContent(), /could not be shown/, 'the page is there')
        assert.deepEqual(await harm(page), [])
        for (const link of await page.getByRole('link', { name: 'click', exact: true }).all()) {
          await link.click({ noWaitAfter: true })
          assert.deepEqual(await harm(page), [])
        }
        assert.deepEqual(await overflowing(page), [], 'nothing reaches past the edge')
        assert.deepEqual(complaints.splice(0), [], 'the browser has no complaint')
        assert.deepEqual(elsewhere.splice(0), [], 'nothing is asked of anybody else')
      })
    await close()
  })

test('no cookie carries a right, and no token is kept where a script of another page could find it', async () => {
  server.state.signedIn = true
  const { page, close } = await openPage(browser, { width: 360 })
  await page.addInitScript(() => sessionStorage.setItem('baraza.was-signed-in', 'yes'))
  await visit(page, server.origin + home)
  await page.locator('summary', { hasText: /Acting as/ }).waitFor()
  assert.deepEqual(await page.context().cookies([server.origin, server.origins.governance]), [])
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage, cookie: document.cookie }))
  assert.doesNotMatch(kept, /access|refresh|eyJ/)
  await close()
})

test('the attempts are seen where they would succeed', async () => {
  const { page, close } = await openPage(browser, { width: 360 })
  await page.setContent(`<h1>x</h1>${RUNNING['a script']}${RUNNING['handlers of events']}${RUNNING['links that are scripts']}`)
  await page.waitForFunction(() => window.__ran === 1)
  const found = await harm(page)
  assert.ok(found.includes('a script ran'))
  assert.ok(found.some((one) => one.startsWith('<a href=javascript:')))
  assert.ok(found.includes('<img onerror>'))
  await close()
})
