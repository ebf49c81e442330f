// A running stack, named by BARAZA_URL, and its demo accounts, by BARAZA_ACCOUNTS: a JSON file that gives each name its password.
import { readFileSync } from 'node:fs'

const { BARAZA_URL, BARAZA_ACCOUNTS } = process.env

/** Why nothing can be tried; false when a stack is named. */
export const skip = BARAZA_URL === undefined && 'no stack is named: set BARAZA_URL, and BARAZA_ACCOUNTS to try signing in'
export const skipSignIn = skip || (BARAZA_ACCOUNTS === undefined && 'no accounts are named: set BARAZA_ACCOUNTS')

/** Without a slash at its end. */
export const origin = skip ? '' : new URL(BARAZA_URL).origin

/** The file may be one of passwords alone, or hold them under `accounts`. */
export const passwordOf = (account) => {
  const file = JSON.parse(readFileSync(BARAZA_ACCOUNTS, 'utf8'))
  const password = (file.accounts ?? file)[account]
  if (typeof password !== 'string') throw new Error(`${BARAZA_ACCOUNTS} has no password of ${account}`)
  return password
}

const get = async (path, accept = 'application/json') => {
  const response = await fetch(origin + path, { headers: { Accept: accept } })
  if (!response.ok) throw new Error(`${path} is answered with ${response.status}`)
  return response
}

export const json = async (path) => (await get(path)).json()

/** The exact bytes of an entry of the record, as text. */
export const bytesOf = async (platform, index) =>
  (await get(`/api/platforms/${platform}/record/${index}`, 'application/vnd.baraza.entry+json')).text()

/** The first of a list that fits, page after page. */
const first = async (path, fits) => {
  for (let cursor = ''; cursor !== null; ) {
    const page = await json(
      `${path}${path.includes('?') ? '&' : '?'}limit=100${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    )
    const found = page.items.find(fits)
    if (found !== undefined) return found
    cursor = page.next
  }
  return undefined
}

/** What `./baraza demo` has recorded: a decision that was counted, one that was declared, and where they are. */
export const findDemo = async () => {
  const named = async (name) => {
    const platform = await first('/api/platforms', (one) => one.name === name)
    if (platform === undefined) throw new Error(`${origin} has no ${name}: run ./baraza demo`)
    return platform
  }
  const of = async (platform, title) => first(`/api/platforms/${platform.id}/proposals`, (one) => one.title === title)
  const cooperative = await named('Las Nubes Coffee Cooperative Union')
  const alliance = await named('Highland Coffee Alliance')
  const dairy = await named('Mto Wetu Dairy Cooperative')
  const counted = await of(cooperative, 'Build a second drying patio')
  const vote = await json(`/api/platforms/${cooperative.id}/votes/${counted.outcome.vote}`)
  return {
    cooperative,
    alliance,
    dairy,
    counted,
    vote,
    declared: await of(cooperative, 'Approve the minutes of the assembly of 14 March'),
    open: await of(cooperative, 'Budget of the coming year'),
    debated: await of(cooperative, 'Members that sell past the union'),
    elected: await of(dairy, 'Elect the board for the years 2027 to 2029'),
    refused: await of(alliance, 'The buyer has the first choice of all lots'),
    promise: await first(`/api/platforms/${alliance.id}/commitments`, (one) => one.title === 'Buy 40 t of washed coffee'),
  }
}
