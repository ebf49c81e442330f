import type { Standing } from './delivery'

/** What a person decides on: a version of the thing, of which they read something. */
export interface Basis {
  /** What they read of it, in a word that differs when that differs. */
  readonly read: string
  readonly version: number
}

const LATER = ['stale-version', 'version-is-newest']

/**
 * Pages read again by themselves, so the newest version shown is not always the one that was read. What is newest counts when
 * what was read is still the same, and after a refusal has told the person that it is not.
 */
export const decidedOn = (begun: Basis, now: Basis, standing: Standing<unknown>): Basis =>
  begun.read === now.read || (standing.kind === 'refused' && LATER.includes(standing.problem.rule ?? '')) ? now : begun
