import type { Finding } from '../api/types'
import { type Fraction, fraction } from '../numbers/fraction'

/** A finding on one threshold, with its numbers read. */
export interface Measured {
  readonly part: Finding['part']
  readonly constituency: { readonly id: string; readonly name: string } | null
  readonly measure: NonNullable<Finding['measure']>
  readonly of: NonNullable<Finding['of']>
  readonly by: NonNullable<Finding['by']>
  readonly required: string
  readonly strict: boolean
  readonly numerator: Fraction
  readonly denominator: Fraction
  /** Undefined when there was nothing to measure against. */
  readonly share: Fraction | undefined
  readonly holds: boolean
}

/** Undefined for every rule but a threshold. */
export const measured = (finding: Finding): Measured | undefined => {
  const { rule, part, constituency, measure, of, by, required, strict, reached, holds } = finding
  if (rule !== 'threshold' || !measure || !of || !by || !required || !reached) return undefined
  return {
    part,
    constituency: constituency ?? null,
    measure,
    of,
    by,
    required,
    strict: strict ?? false,
    numerator: fraction(reached.numerator),
    denominator: fraction(reached.denominator),
    share: reached.share ? fraction(reached.share) : undefined,
    holds,
  }
}

/** Every threshold below, in the order of the charter. */
export const thresholds = (findings: readonly Finding[]): readonly Measured[] =>
  findings.flatMap((finding) => {
    const one = measured(finding)
    return one === undefined ? thresholds(finding.children) : [one]
  })

/** The thresholds without which it would have held: those that fail, and are not one of several ways. */
export const failing = (findings: readonly Finding[]): readonly Measured[] =>
  findings
    .filter((finding) => !finding.holds)
    .flatMap((finding) => {
      const one = measured(finding)
      if (one !== undefined) return [one]
      return finding.rule === 'any-of' ? [] : failing(finding.children)
    })

/** The rules that nothing else is composed of, in the order of the charter. */
export const simple = (findings: readonly Finding[]): readonly Finding[] =>
  findings.flatMap((finding) => (finding.children.length === 0 ? [finding] : simple(finding.children)))

export const partOf = (findings: readonly Finding[], part: Finding['part']): readonly Finding[] =>
  findings.filter((finding) => finding.part === part)

/**
 * How many more people would have had to vote for, or to take part, for this threshold alone to hold. Undefined where
 * the answer is not a number of people (weight), where so many there were not, or where more of them move both sides.
 */
export const missing = ({ measure, of, by, required, strict, numerator, denominator, holds }: Measured): number | undefined => {
  if (holds || by !== 'heads' || numerator.denominator !== 1n || denominator.denominator !== 1n) return undefined
  const votes = measure === 'for'
  const attendance =
    (measure === 'valid-votes' || measure === 'present') && (of === 'entitled' || of === 'members' || of === 'good-standing')
  if (!votes && !attendance) return undefined
  const needed = fraction(required)
  const least = needed.numerator * denominator.numerator
  const count = strict ? least / needed.denominator + 1n : (least + needed.denominator - 1n) / needed.denominator
  return count > denominator.numerator ? undefined : Number(count - numerator.numerator)
}

/** The base of a threshold as a word that messages can choose by. */
export const BASE_KEYS = {
  'for-and-against': 'both',
  'valid-votes': 'valid',
  present: 'present',
  'present-less-abstentions': 'less',
  entitled: 'entitled',
  members: 'members',
  'good-standing': 'good',
} as const
