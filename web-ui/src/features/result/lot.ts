/** The draw *baraza-lot-1*, as `docs/counting.md` describes it, made again in this browser. */

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16))

const sha256 = async (...parts: readonly Uint8Array[]): Promise<string> => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)))
}

const label = (text: string) => new TextEncoder().encode(`${text}\0`)

/** What was recorded of the secret before the vote opened. */
export const commitmentOf = (secret: string): Promise<string> => sha256(bytesOf(secret))

export const seedOf = (secret: string, ballots: string): Promise<string> =>
  sha256(label('baraza-lot-1 seed'), bytesOf(secret), bytesOf(ballots))

export interface Ticket {
  readonly id: string
  readonly ticket: string
}

/** Options in the order in which they are drawn: smallest ticket first. */
export const drawn = async (seed: string, options: readonly string[]): Promise<readonly Ticket[]> => {
  const tickets = await Promise.all(
    options.map(async (id) => ({
      id,
      ticket: await sha256(label('baraza-lot-1 draw'), bytesOf(seed), new TextEncoder().encode(id)),
    })),
  )
  return tickets.toSorted((one, other) => (one.ticket < other.ticket ? -1 : 1))
}

export interface Drawing {
  readonly secret: string
  readonly commitment: string
  readonly ballots: string
  readonly seed: string
  readonly order: readonly string[]
}

export interface Drawn {
  readonly committed: boolean
  readonly seeded: boolean
  readonly ordered: boolean
  readonly tickets: readonly Ticket[]
}

/** Whether everything that is said of a draw follows from its secret and the ballots. */
export const drawAgain = async ({ secret, commitment, ballots, seed, order }: Drawing): Promise<Drawn> => {
  const made = await seedOf(secret, ballots)
  const tickets = await drawn(made, order)
  return {
    committed: (await commitmentOf(secret)) === commitment,
    seeded: made === seed,
    ordered: tickets.every(({ id }, at) => id === order[at]),
    tickets,
  }
}
