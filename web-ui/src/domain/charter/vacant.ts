import type { Office, OfficeHeld } from '../../api/types'

const OFFICES: readonly Office[] = ['chair', 'secretary', 'facilitator', 'treasurer', 'auditor']

/** For so long every member is told that an operator gave an office. */
const TOLD = 30 * 86_400_000

/** The offices that nobody holds. */
export const vacantOffices = (held: readonly OfficeHeld[]): readonly Office[] =>
  OFFICES.filter((one) => held.every(({ office }) => office !== one))

/** The offices that an operator gave lately. */
export const byOperatorLately = (held: readonly OfficeHeld[], now: number): readonly OfficeHeld[] =>
  held.filter(({ byOperator, since }) => byOperator !== null && now - Date.parse(since) < TOLD)
