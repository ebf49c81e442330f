import { plural, select } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Finding, Vote } from '../../api/types'
import { BASE_KEYS, type Measured, measured, missing, simple } from '../../domain/findings'
import { useNumbers } from '../../language/numbers'
import { fraction, minus } from '../../numbers/fraction'
import { Mark } from '../../ui/Mark'
import { Section } from '../../ui/Section'
import { type Row, Table } from '../../ui/Table'

const useRequired = () => {
  const { t } = useLingui()
  const numbers = useNumbers()
  return ({ measure, of, by, required, strict }: Measured): string => {
    const need = strict ? 'more' : 'least'
    const share = numbers.share(required)
    const base = BASE_KEYS[of]
    if (measure === 'for' && of === 'for-and-against' && strict && required === '1/2')
      return by === 'heads' ? t`more for than against` : t`more weight for than against`
    return by === 'heads'
      ? t`${select(need, { more: 'more than', other: 'at least' })} ${share} of ${select(base, { both: 'for and against', valid: 'all valid votes', present: 'the members present', less: 'the members present who do not abstain', members: 'all members', good: 'all members in good standing', other: 'all entitled to vote' })}`
      : t`${select(need, { more: 'more than', other: 'at least' })} ${share} of the weight of ${select(base, { both: 'for and against', valid: 'all valid votes', present: 'the members present', less: 'the members present who do not abstain', other: 'all entitled to vote' })}`
  }
}

const useReached = () => {
  const { t } = useLingui()
  const numbers = useNumbers()
  return (one: Measured): string => {
    const { measure, of, by, numerator, denominator, share } = one
    if (share === undefined) return t`nothing to measure against`
    const percent = numbers.percent(share)
    const fraction = `${share.numerator}/${share.denominator}`
    if (by === 'weight') {
      const part = numbers.weight(numerator)
      const whole = numbers.weight(denominator)
      return numbers.percentIsExact(share) ? t`${part} of ${whole} (${percent})` : t`${part} of ${whole} (${fraction}, about ${percent})`
    }
    const count = numbers.count(numerator.numerator)
    const all = numbers.count(denominator.numerator)
    if (measure === 'for' && of === 'for-and-against') {
      const against = numbers.count(minus(denominator, numerator).numerator)
      return t`${count} for, ${against} against (${percent})`
    }
    return t`${count} of ${all} (${percent})`
  }
}

const useChange = () => {
  const { t } = useLingui()
  return (one: Measured): string | undefined => {
    const change = missing(one)
    if (change === undefined) return undefined
    if (one.measure !== 'for') return t`${plural(change, { one: '# more taking part', other: '# more taking part' })} would have met it`
    const base = BASE_KEYS[one.of]
    return t`${plural(change, { one: '# more vote', other: '# more votes' })} for ${select(base, { both: 'instead of against would have met it', other: 'would have met it' })}`
  }
}

/** What was required and reached, for a simple rule that is no threshold; undefined for every other. */
const useSimply = () => {
  const { t } = useLingui()
  const numbers = useNumbers()
  return ({ rule, measure, of, group, number, required, strict, reached }: Finding): readonly [string, string] | undefined => {
    const count = numbers.count(BigInt(reached?.numerator ?? '0'))
    if (rule === 'at-least') {
      const least = number ?? 0
      const what = measure ?? 'present'
      return [
        t`${plural(least, { one: 'at least # member', other: 'at least # members' })} ${select(what, { for: 'for', against: 'against', abstain: 'abstaining', present: 'present', other: 'taking part' })}`,
        count,
      ]
    }
    if (rule === 'participation') {
      const need = strict === true ? 'more' : 'least'
      const share = numbers.share(required ?? '0')
      const base = of === 'valid-votes' ? 'valid' : of === 'present' ? 'present' : 'entitled'
      const all = numbers.count(BigInt(reached?.denominator ?? '0'))
      const members = group?.name ?? ''
      return [
        t`${select(need, { more: 'more than', other: 'at least' })} ${share} of ${select(base, { valid: 'those who vote', present: 'those present', other: 'all entitled to vote' })} belong to: ${members}`,
        reached == null
          ? t`figure withheld: it would tell of fewer than five people`
          : reached.share == null
            ? t`nothing to measure against`
            : t`${count} of ${all} (${numbers.percent(fraction(reached.share))})`,
      ]
    }
    return undefined
  }
}

/** A rule and what is composed of it as lines of a table. */
export const useRows = () => {
  const { t } = useLingui()
  const required = useRequired()
  const reached = useReached()
  const change = useChange()
  const simply = useSimply()
  const verdict = (holds: boolean) => <Mark tone={holds ? 'holds' : 'fails'}>{holds ? <Trans>holds</Trans> : <Trans>fails</Trans>}</Mark>
  const partName = (part: Finding['part']) =>
    ({ quorum: t`Quorum`, majority: t`Majority`, 'tie-break': t`Casting vote`, safeguard: t`Safeguard` })[part]

  const rows = (finding: Finding, key: string, optional: boolean, safeguard?: string): readonly Row[] => {
    const one = measured(finding)
    const part = safeguard ?? partName(finding.part)
    const among = finding.rule === 'participation' ? undefined : finding.group?.name
    const place = [finding.constituency?.name, among].filter((known) => known !== undefined).join(', ') || undefined
    const name =
      place !== undefined
        ? t`${part}: ${place}`
        : one === undefined
          ? part
          : one.by === 'weight'
            ? t`${part}, all weight`
            : t`${part}, all together`
    if (one !== undefined) {
      const would = change(one)
      const words = reached(one)
      return [
        {
          key,
          cells: [name, required(one), would === undefined || optional ? words : t`${words}: ${would}`, verdict(one.holds)],
          fails: !one.holds && !optional,
          inner: optional,
        },
      ]
    }
    if (finding.rule === 'lot') {
      const side = finding.choice === 'for' ? 'for' : 'against'
      const fell = t`it fell on the side ${select(side, { for: 'for it', other: 'against it' })}`
      // A lot is no rule that could fail.
      return [{ key, cells: [t`Lot`, t`as many for as against`, fell, ''], fails: false, inner: optional }]
    }
    const words = simply(finding)
    if (words !== undefined)
      return [{ key, cells: [name, ...words, verdict(finding.holds)], fails: !finding.holds && !optional, inner: optional }]
    const below = (inAny: boolean) =>
      finding.children.flatMap((child, at) => rows(child, `${key}.${at}`, inAny, finding.safeguard?.name ?? safeguard))
    if (finding.rule !== 'any-of') return below(optional)
    const held = finding.children.filter(({ holds }) => holds).length
    return [
      {
        key,
        cells: [
          name,
          t`one of several ways`,
          t`${plural(held, { 0: 'none of them', one: '# of them', other: '# of them' })}`,
          verdict(finding.holds),
        ],
        fails: !finding.holds && !optional,
        inner: optional,
      },
      ...below(true),
    ]
  }
  return rows
}

/** Every rule, also those that hold; the failed one tinted, marked and explained. */
export const Why = ({ vote }: { readonly vote: Vote }) => {
  const { t } = useLingui()
  const rows = useRows()
  const all = simple(vote.findings).filter(({ rule }) => rule !== 'lot')
  const held = all.filter(({ holds }) => holds).length
  const count = all.length
  const charter = vote.charter.version
  return (
    <Section
      id="why"
      title={<Trans>Why, rule by rule</Trans>}
      beside={<span>{t`${held} of ${plural(count, { one: '# rule holds', other: '# rules hold' })}`}</span>}
    >
      <Table
        kind="lines"
        columns={[
          { key: 'rule', title: t`Rule of charter version ${charter}` },
          { key: 'required', title: t`Required` },
          { key: 'reached', title: t`Reached` },
          { key: 'holds', title: t`Holds?` },
        ]}
        rows={vote.findings.flatMap((finding, at) => rows(finding, String(at), false))}
      />
    </Section>
  )
}
