import type { ElectionRules } from '../../api/types'

export interface Named {
  readonly name: string
  /** Categories for which it stands. */
  readonly reserved: readonly string[]
}

/** What an officer writes of an election before it is called. */
export interface ToCall {
  readonly options: readonly Named[]
  readonly seats: string
  /** Number of the option that is the existing state of things; empty where none is. */
  readonly statusQuo: string
}

const NOBODY: Named = { name: '', reserved: [] }
export const NOTHING: ToCall = { options: [NOBODY, NOBODY], seats: '', statusQuo: '' }
const MOST_OPTIONS = 100
const WHOLE = /^[1-9]\d{0,2}$/

const isNamed = (one: unknown): one is Named =>
  typeof one === 'object' &&
  one !== null &&
  'name' in one &&
  typeof one.name === 'string' &&
  'reserved' in one &&
  Array.isArray(one.reserved)

const isToCall = (value: unknown): value is ToCall =>
  typeof value === 'object' &&
  value !== null &&
  'options' in value &&
  Array.isArray(value.options) &&
  value.options.every(isNamed) &&
  'seats' in value &&
  typeof value.seats === 'string' &&
  'statusQuo' in value &&
  typeof value.statusQuo === 'string'

/** As the tab kept it. */
export const written = (text: string): ToCall => {
  if (text === '') return NOTHING
  const value: unknown = JSON.parse(text)
  return isToCall(value) ? value : NOTHING
}

export const hasRoom = ({ options }: ToCall): boolean => options.length < MOST_OPTIONS

export const withOneMore = (election: ToCall): ToCall => ({ ...election, options: [...election.options, NOBODY] })

/** Without one option; what was said to be the existing state of things stays the same one. */
export const withoutOption = ({ options, seats, statusQuo }: ToCall, at: number): ToCall => {
  const quo = Number(statusQuo) - 1
  return {
    options: options.filter((_, place) => place !== at),
    seats,
    statusQuo: statusQuo === '' || quo === at ? '' : String(quo < at ? quo + 1 : quo),
  }
}

export const withOption = (election: ToCall, at: number, change: Partial<Named>): ToCall => ({
  ...election,
  options: election.options.map((one, place) => (place === at ? { ...one, ...change } : one)),
})

/** The place of an option that has the same name as one before it; -1 where all are told apart. */
export const repeated = ({ options }: ToCall): number => {
  const names = options.map(({ name }) => name.trim().toLocaleLowerCase())
  return names.findIndex((name, at) => name !== '' && names.indexOf(name) !== at)
}

/** How many are chosen: by the charter, or as it is written; undefined where it is not yet. */
export const seatsOf = (rules: ElectionRules, { seats }: ToCall): number | undefined =>
  rules.seats ?? (rules.method === 'instant-runoff' ? 1 : WHOLE.test(seats) ? Number(seats) : undefined)

/** Whether it can be called as it is written. */
export const isWhole = (rules: ElectionRules, election: ToCall): boolean =>
  election.options.length > 1 &&
  election.options.every(({ name }) => name.trim() !== '') &&
  repeated(election) < 0 &&
  seatsOf(rules, election) !== undefined

/** As the service takes it; the number of seats only where the charter leaves it open. */
export const called = (rules: ElectionRules, election: ToCall) => {
  const seats = seatsOf(rules, election)
  return {
    options: election.options.map(({ name, reserved }) => ({
      name: name.trim(),
      ...(reserved.length === 0 ? {} : { reserved: [...reserved] }),
    })),
    ...(rules.seats !== null || seats === undefined ? {} : { seats }),
    ...(election.statusQuo === '' ? {} : { statusQuo: election.statusQuo }),
  }
}
