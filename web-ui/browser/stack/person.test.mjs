// A person joins, is known to the officers, asks for erasure and vanishes from every page, while the record still reads.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, settled } from '../chromium.mjs'
import { choose, fill, press } from './hands.mjs'
import { at, clean, journey, makeAccount, openAs, openSomebody, ways } from './people.mjs'
import { foundCooperative, seen } from './setting.mjs'
import { bytesOf, json, origin, skip, skipSignIn } from './stack.mjs'

let browser
before(async () => {
  if (!skip) browser = await openBrowser()
})
after(() => browser?.close())

const lookUpEverybody = async (page, here) => {
  await at(page, `${here.home}/persons`)
  await press(page.getByRole('button', { name: 'Look up' }))
  const found = page.getByRole('region', { name: 'Who holds seats' })
  await found.waitFor()
  return found
}

/** Of entries, whose bytes are read anyway, so many are opened. */
const ENTRIES = 3

/** Every page of the platform that links lead to, as this browser shows it. */
const wordsOfEveryPage = async (page, home) => {
  const waiting = [home]
  const visited = new Map()
  while (waiting.length > 0 && visited.size < 60) {
    const path = waiting.shift()
    await at(page, path)
    visited.set(path, await page.locator('body').innerText())
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href').split('#')[0]))
    for (const link of links) {
      const entries = [...visited.keys(), ...waiting].filter((one) => /\/record\/\d+$/.test(one)).length
      const another = !/\/record\/\d+$/.test(link) || entries < ENTRIES
      if (another && link.startsWith(home) && !visited.has(link) && !waiting.includes(link)) waiting.push(link)
    }
  }
  return visited
}

for (const way of ways) {
  test(
    `a person asks for erasure and vanishes, while the record still reads, ${way.name}`,
    { skip: skipSignIn },
    journey(async () => {
      const mark = Date.now() % 1e8
      const called = `Wanjiku Mwangi ${mark}`
      const address = `wanjiku.${mark}@example.org`
      const here = await foundCooperative(`Forgetting Cooperative ${way.width}-${mark}`)
      const link = await here.invited()

      const { page } = await openSomebody(browser, way)
      await page.goto(origin + link)
      await settled(page)
      await press(page.getByRole('button', { name: 'Sign in to accept' }))
      await makeAccount(page, 'wanjiku')
      await press(page.getByRole('button', { name: 'Take this seat' }))
      await page.waitForURL(`${origin}/`)

      await at(page, '/me')
      const details = page.getByRole('form', { name: 'My details' })
      const officers = { choose: { label: 'Chair and secretary where I hold a seat' } }
      await fill(details, { 'How you want to be called': called, 'Who may see your name': officers })
      await fill(details, { 'E-mail address': address, 'Who may see your e-mail address': officers })
      await clean(page, 'the details')
      await press(details.getByRole('button', { name: 'Keep my details' }))
      await page.getByText('Your details are kept').first().waitFor()

      // The person decides with the others.
      const vote = await here.called(await here.admitted('Dig a second well'), 3600)
      await at(page, `${here.home}/votes/${vote}/ballot`)
      await choose(page.getByRole('radio', { name: /^For/ }))
      await press(page.getByRole('button', { name: 'Check my ballot' }))
      await press(page.getByRole('button', { name: 'Cast my vote' }))
      await page.getByRole('heading', { name: 'Your ballot is in the record' }).waitFor()

      // An officer looks, and the person sees that somebody did.
      const { page: secretary } = await openAs(browser, 'secretary', here.home, way)
      const before = await (await lookUpEverybody(secretary, here)).innerText()
      assert.ok(before.includes(called) && before.includes(address), 'the secretary reads who it is')
      await clean(secretary, 'the register')
      await at(page, '/me')
      assert.match(await page.getByRole('region', { name: 'Who looked' }).innerText(), /Secretary/)

      // Erased, in two steps.
      await press(page.getByRole('link', { name: 'See what erasing me means' }))
      await page.getByRole('heading', { level: 1, name: 'What erasing you means' }).waitFor()
      await settled(page)
      await clean(page, 'what erasing means')
      await press(page.getByRole('button', { name: 'I have read this' }))
      await press(page.getByRole('button', { name: 'Erase me for good' }))
      await page.getByRole('heading', { level: 1, name: 'You are erased' }).waitFor()

      const after = await (await lookUpEverybody(secretary, here)).innerText()
      assert.ok(!after.includes(called) && !after.includes(address), 'the secretary reads it no more')
      assert.match(after, /A person who asked for erasure/)

      // The vote still counts the ballot, and every entry can be read to its last byte.
      const { version } = await here.act('secretary', `/votes/${vote}/closing`)
      const { tally } = await seen(`/api${here.home}/votes/${vote}?min-version=${version}`)
      assert.equal(Number(tally.total.for), 1)
      const { items } = await json(`/api${here.home}/record?limit=100`)
      assert.equal(items.at(-1).index, 0, 'the whole record was read')
      for (const { index } of items) {
        const bytes = await bytesOf(here.home.split('/').at(-1), index)
        assert.ok(JSON.parse(bytes).payload !== undefined && !bytes.includes(called) && !bytes.includes(address))
      }

      for (const [path, words] of await wordsOfEveryPage(secretary, here.home)) {
        assert.ok(words.trim() !== '' && !/does not exist/.test(words), `${path} still reads`)
        assert.ok(!words.includes(called) && !words.includes(address), `${path} does not name the person`)
      }
    }),
  )
}
