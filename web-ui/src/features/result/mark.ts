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

/** A choice as it is published of a confidential or secret vote. */
export interface Marked {
  readonly constituency: string
  readonly choice: 'for' | 'against' | 'abstain'
}

const isMarked = (one: unknown): one is Marked & { readonly mark: string } =>
  typeof one === 'object' &&
  one !== null &&
  'mark' in one &&
  typeof one.mark === 'string' &&
  'constituency' in one &&
  typeof one.constituency === 'string' &&
  'choice' in one &&
  (one.choice === 'for' || one.choice === 'against' || one.choice === 'abstain')

/** The ballot of this mark among those that were published, if it is there. */
export const markedIn = (published: unknown, mark: string): Marked | undefined =>
  typeof published === 'object' && published !== null && 'ballots' in published && Array.isArray(published.ballots)
    ? published.ballots.filter(isMarked).find((one) => one.mark === mark)
    : undefined
