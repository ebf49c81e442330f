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

/** What there is to read: a public platform with decisions, one of them counted, and one declared where there is one. */
export const findDecisions = async () => {
  const platform = await first('/api/platforms', ({ decisions }) => decisions > 0)
  if (platform === undefined) throw new Error(`${origin} has no public platform with a decision`)
  const proposals = `/api/platforms/${platform.id}/proposals`
  const counted = await first(proposals, ({ outcome }) => outcome?.by === 'vote')
  if (counted === undefined) throw new Error(`nothing was decided by a vote on ${platform.name}`)
  const vote = await json(`/api/platforms/${platform.id}/votes/${counted.outcome.vote}`)
  const declared = await first(proposals, ({ outcome }) => outcome?.by === 'declaration')
  return { platform, counted, vote, declared }
}
