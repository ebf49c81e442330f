/** What the answer to a casting gives: 32 bytes in lower-case hexadecimal. */
const KEY = /^[0-9a-f]{64}$/

/** The key without what copying by hand adds; undefined where it is none. */
export const keyIn = (written: string): string | undefined => {
  const key = written.replaceAll(/\s/g, '').toLowerCase()
  return KEY.test(key) ? key : undefined
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16))

/** By which the voter finds their ballot: the SHA-256 that `baraza.ballot-mark/1` names. */
export const markOf = async (key: string, vote: string): Promise<string> => {
  const salt = bytesOf(key)
  const said = new TextEncoder().encode(JSON.stringify({ schema: 'baraza.ballot-mark/1', vote }))
  const whole = new Uint8Array(salt.length + said.length)
  whole.set(salt)
  whole.set(said, salt.length)
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)))
}

/** What a ballot says of the options of an election, as it is published. */
export interface Marks {
  readonly ranks?: readonly (readonly string[])[]
  readonly figures?: Readonly<Record<string, number>>
}

/** A ballot as it is published of a confidential or secret vote: a choice, or marks in an election. */
export interface Marked {
  readonly constituency: string
  readonly said: 'for' | 'against' | 'abstain' | Marks
}

const isObject = (one: unknown): one is object => typeof one === 'object' && one !== null

const isMarks = (one: unknown): one is Marks =>
  isObject(one) &&
  (('ranks' in one && Array.isArray(one.ranks) && one.ranks.every((rank) => Array.isArray(rank))) ||
    ('figures' in one && isObject(one.figures)))

const markedAs = (one: unknown, mark: string): Marked | undefined => {
  if (!isObject(one) || !('mark' in one) || one.mark !== mark) return undefined
  if (!('constituency' in one) || typeof one.constituency !== 'string') return undefined
  const { constituency } = one
  if ('choice' in one && (one.choice === 'for' || one.choice === 'against' || one.choice === 'abstain'))
    return { constituency, said: one.choice }
  return 'marks' in one && isMarks(one.marks) ? { constituency, said: one.marks } : undefined
}

/** The ballot of this mark among those that were published, if it is there. */
export const markedIn = (published: unknown, mark: string): Marked | undefined =>
  isObject(published) && 'ballots' in published && Array.isArray(published.ballots)
    ? published.ballots.map((one) => markedAs(one, mark)).find((one) => one !== undefined)
    : undefined
