// With which hand somebody acts on a page: a pointer, or the keys alone. By keys a thing is reached with Tab before it is used, the
// focus is seen there, and whoever loses it after an act fails the journey.
import assert from 'node:assert/strict'
import { origin } from './stack.mjs'

/** So many steps of Tab somebody goes until a thing counts as out of reach. */
const FURTHEST = 120

const keysAlone = new WeakSet()

/** From now on, whoever sits before that page has nothing but the keys. */
export const giveKeysAlone = (page) => keysAlone.add(page)

const byKeys = (locator) => keysAlone.has(locator.page())

/** An act leaves the focus on the page, so that the next Tab goes on from there; a page that comes anew begins at its top. */
export const focusKept = async (page, before) => {
  if (!keysAlone.has(page)) return
  const stays = () => window.hasBeenUsed !== true || document.activeElement !== document.body
  await page
    .waitForFunction(stays, undefined, { timeout: 1500 })
    .catch(async () => assert.fail(`the focus is lost before ${before}, after ${await page.evaluate(() => window.hasBeenUsed)}`))
}

const standing = (element) => {
  const at = document.activeElement
  const group = at?.type === 'radio' && element.type === 'radio' && at.name === element.name && at.form === element.form
  if (at === element || group) return 'there'
  return at !== document.body && element.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING ? 'before' : 'after'
}

/** What is wrong with how the focus shows; nothing if a ring stands around it, within the window and under nothing else. */
const unseen = () => {
  const at = document.activeElement
  const around = [at, at.closest('label')].filter((one) => one !== null)
  const ringed = around.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  if (!at.matches(':focus-visible') || !ringed) return 'no ring stands around it'
  const { left, right, top, bottom } = around.at(-1).getBoundingClientRect()
  const middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2
  const over = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight))
  return around.some((one) => one.contains(over)) ? undefined : `it is hidden by ${over?.outerHTML.slice(0, 80)}`
}

/** Goes to a thing with Tab, or back with Shift and Tab, and sees that it is there. */
const reach = async (locator) => {
  const page = locator.page()
  await locator.waitFor()
  await focusKept(page, locator)
  const ways = []
  for (let pressed = 0; pressed <= FURTHEST; pressed++) {
    const where = await locator.evaluate(standing)
    if (where === 'there') {
      const wrong = page.url().startsWith(origin) ? await page.evaluate(unseen) : undefined
      assert.equal(wrong, undefined, `the focus can be seen at ${locator}`)
      await page.evaluate((used) => {
        window.hasBeenUsed = used
      }, true)
      return
    }
    ways.push(where)
    await page.keyboard.press(where === 'before' ? 'Shift+Tab' : 'Tab')
  }
  assert.fail(`no Tab leads to ${locator}: ${ways.slice(-6)}`)
}

/** Presses a button, a link, or the heading of something folded. */
export const press = async (locator) => {
  if (!byKeys(locator)) return locator.click()
  await reach(locator)
  await locator.page().keyboard.press('Enter')
}

/** Chooses one of several. */
export const choose = async (radio) => {
  if (!byKeys(radio)) return radio.check()
  const { keyboard } = radio.page()
  await reach(radio)
  const most = await radio.evaluate(({ name }) => document.querySelectorAll(`input[type=radio][name="${name}"]`).length)
  for (let pressed = 0; pressed < most && !(await radio.evaluate((one) => one === document.activeElement)); pressed++)
    await keyboard.press('ArrowDown')
  if (!(await radio.isChecked())) await keyboard.press('Space')
  assert.ok(await radio.isChecked(), `the keys choose ${radio}`)
}

/** Chooses from a list, by an option's value or by its label: types the beginning of it, then goes on with the arrows. */
const chooseOption = async (list, chosen) => {
  if (!byKeys(list)) return list.selectOption(chosen)
  await reach(list)
  const { keyboard } = list.page()
  const option = typeof chosen === 'string' ? { value: chosen } : chosen
  const offered = await list.page().waitForFunction(
    ([{ options }, { value, label }]) => {
      const place = [...options].findIndex((one) => one.value === value || one.label === label)
      return place < 0 ? undefined : { place, label: options[place].label }
    },
    [await list.elementHandle(), option],
  )
  const { place, label } = await offered.jsonValue()
  const at = () => list.evaluate(({ selectedIndex }) => selectedIndex)
  if ((await at()) !== place) await keyboard.type(/^[!-~]+/.exec(label)?.[0] ?? '')
  for (let now = await at(); now !== place; ) {
    await keyboard.press(now < place ? 'ArrowDown' : 'ArrowUp')
    const next = await at()
    assert.notEqual(next, now, `the arrows go on in ${list}`)
    now = next
  }
}

/** The keys of a date, in the order in which browsers of some languages ask for its parts: 3/14/2026 2:05 pm, or 14/3/2026 14:05. */
const orders = [
  ({ year, month, day }, hour, minute) => [month, day, year, `${hour % 12 || 12}`.padStart(2, '0'), minute, hour < 12 ? 'a' : 'p'],
  ({ year, month, day }, hour, minute) => [day, month, year, hour, minute],
]

const writeDate = async (field, date) => {
  const { keyboard } = field.page()
  const [year, month, day, hour, minute] = date.split(/[-T:]/)
  // Coming back to it, one is at its button first.
  for (const [place, order] of [...orders, ...orders].entries()) {
    if (place === orders.length) await keyboard.press('Shift+Tab')
    for (let back = 0; back < 6; back++) await keyboard.press('ArrowLeft')
    const parts = order({ year, month, day }, hour, minute)
    for (const part of hour === undefined ? parts.slice(0, 3) : parts) {
      await keyboard.type(part)
      // Years may have six digits, so that the field waits for more.
      if (part === year && hour !== undefined) await keyboard.press('ArrowRight')
    }
    if ((await field.inputValue()) === date) return
  }
}

/** Writes into a field what shall stand in it. */
export const write = async (field, words) => {
  if (!byKeys(field)) return field.fill(words)
  await reach(field)
  const { keyboard } = field.page()
  if ((await field.getAttribute('type'))?.startsWith('date')) await writeDate(field, words)
  else {
    await keyboard.press('Control+A')
    await keyboard.type(words)
  }
  assert.equal(await field.inputValue(), words, `the keys write into ${field}`)
}

/** Fills the fields that are named by their labels, with words or, where one chooses from a list, with `{ choose }`. */
export const fill = async (form, fields) => {
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByLabel(label, { exact: true })
    if (typeof value === 'object') await chooseOption(field, value.choose)
    else await write(field, value)
  }
}

/** Adds a file. */
export const attach = async (field, file) => {
  if (!byKeys(field)) return field.setInputFiles(file)
  await reach(field)
  const asked = field.page().waitForEvent('filechooser')
  await field.page().keyboard.press('Space')
  await (await asked).setFiles(file)
}
