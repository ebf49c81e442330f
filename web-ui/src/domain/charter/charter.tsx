import { plural, select } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Charter, CharterDecisionType, Rule, Threshold } from '../../api/types'
import { useNumbers } from '../../language/numbers'
import { fraction } from '../../numbers/fraction'
import { useDuration } from '../duration'
import { BASE_KEYS } from '../findings'

/** Every threshold of a rule, in its order. */
const thresholdsOf = (rule: Rule): readonly Threshold[] => {
  switch (rule.rule) {
    case 'threshold':
      return [rule]
    case 'all-of':
    case 'any-of':
      return rule.rules.flatMap(thresholdsOf)
    case 'for-each-constituency':
    case 'in-constituency':
      return thresholdsOf(rule.holds)
  }
}

const isHalf = (share: string) => {
  const { numerator, denominator } = fraction(share)
  return numerator === 1n && denominator === 2n
}

interface RuleProps {
  readonly rule: Rule
  readonly charter: Charter
  /** Where the rule is applied: everywhere, in each constituency, or in the one of that name. */
  readonly scope: { readonly kind: 'all' | 'each' } | { readonly kind: 'one'; readonly name: string }
}

const useThresholdSentence = () => {
  const { t } = useLingui()
  const numbers = useNumbers()
  return ({ measure, of, by, share, strict }: Threshold, scope: RuleProps['scope']): string => {
    const place = scope.kind
    const name = scope.kind === 'one' ? scope.name : ''
    const need = strict ? 'more' : 'least'
    const part = numbers.share(share)
    const base = BASE_KEYS[of]
    if (measure === 'for' && of === 'for-and-against' && strict && isHalf(share)) {
      return by === 'heads'
        ? t`${select(place, { each: 'In each constituency, more vote', one: `In ${name}, more vote`, other: 'More vote' })} for than against.`
        : t`${select(place, { each: 'In each constituency, more weight is', one: `In ${name}, more weight is`, other: 'More weight is' })} for than against.`
    }
    if (measure === 'present' || measure === 'valid-votes') {
      return by === 'heads'
        ? t`${select(place, { each: 'In each constituency, ', one: `In ${name}, `, other: '' })}${select(need, { more: 'more than', other: 'at least' })} ${part} of ${select(base, { entitled: 'all members entitled to vote', present: 'the members present', other: 'those who voted' })} ${select(measure, { present: 'are present', other: 'take part' })}.`
        : t`${select(place, { each: 'In each constituency, ', one: `In ${name}, `, other: '' })}${select(need, { more: 'more than', other: 'at least' })} ${part} of the weight of ${select(base, { entitled: 'all members entitled to vote', present: 'the members present', other: 'those who voted' })} ${select(measure, { present: 'is present', other: 'is cast' })}.`
    }
    return by === 'heads'
      ? t`${select(place, { each: 'In each constituency, ', one: `In ${name}, `, other: '' })}${select(need, { more: 'more than', other: 'at least' })} ${part} of ${select(base, { both: 'the votes for and against', valid: 'all valid votes', present: 'the members present', other: 'all members entitled to vote' })} ${select(measure, { for: 'are for', against: 'are against', other: 'abstain' })}.`
      : t`${select(place, { each: 'In each constituency, ', one: `In ${name}, `, other: '' })}${select(need, { more: 'more than', other: 'at least' })} ${part} of the weight ${select(base, { both: 'cast for and against', valid: 'of all valid votes', present: 'of the members present', other: 'of all members entitled to vote' })} ${select(measure, { for: 'is for', against: 'is against', other: 'abstains' })}.`
  }
}

const upper = (sentence: string, language: string) => sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1)

/** A rule as a sentence; a composed rule as a list of sentences. */
const RuleWords = ({ rule, charter, scope }: RuleProps): ReactNode => {
  const { i18n } = useLingui()
  const sentence = useThresholdSentence()
  switch (rule.rule) {
    case 'threshold':
      return upper(sentence(rule, scope), i18n.locale)
    case 'for-each-constituency':
      return <RuleWords rule={rule.holds} charter={charter} scope={{ kind: 'each' }} />
    case 'in-constituency': {
      const name = charter.constituencies.find(({ id }) => id === rule.constituency)?.name ?? rule.constituency
      return <RuleWords rule={rule.holds} charter={charter} scope={{ kind: 'one', name }} />
    }
    case 'all-of':
    case 'any-of':
      return (
        <>
          {rule.rule === 'all-of' ? <Trans>All of this:</Trans> : <Trans>One of this is enough:</Trans>}
          <RuleList rules={rule.rules} charter={charter} scope={scope} />
        </>
      )
  }
}

const RuleList = ({ rules, charter, scope }: Omit<RuleProps, 'rule'> & { readonly rules: readonly Rule[] }) => (
  <ul>
    {rules.map((rule, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rules of a charter never change places
      <li key={place}>
        <RuleWords rule={rule} charter={charter} scope={scope} />
      </li>
    ))}
  </ul>
)

const Conditions = ({ rule, charter }: { readonly rule: Rule; readonly charter: Charter }) => (
  <RuleList rules={rule.rule === 'all-of' ? rule.rules : [rule]} charter={charter} scope={{ kind: 'all' }} />
)

const useWays = () => {
  const { i18n, t } = useLingui()
  return ({ ways, votingDays }: CharterDecisionType): string => {
    const days = votingDays ?? 0
    const words: Record<CharterDecisionType['ways'][number], string> = {
      ballots: days > 0 ? t`by ballots, open for ${plural(days, { one: '# day', other: '# days' })}` : t`by ballots`,
      'meeting-count': t`by a count in a meeting, signed by two officers`,
      declaration: t`by the chair’s declaration after a show of hands that nobody counts`,
    }
    const list = new Intl.ListFormat(i18n.locale, { type: 'disjunction' }).format(ways.map((way) => words[way]))
    return t`Decided ${list}.`
  }
}

const useExtending = () => {
  const { t } = useLingui()
  const inWords = useDuration()
  return ({ extension }: CharterDecisionType): string => {
    if (extension === undefined || extension === null) return t`An open vote cannot be extended.`
    const by = inWords(extension.by)
    return t`${plural(extension.times, { one: `An open vote can be extended once, by ${by} at most.`, other: `An open vote can be extended # times, each time by ${by} at most.` })}`
  }
}

interface DecisionTypeProps {
  readonly type: CharterDecisionType
  readonly charter: Charter
}

/** The rules of one decision type, in sentences, written from the charter and nothing else. */
export const DecisionTypeWords = ({ type, charter }: DecisionTypeProps) => {
  const { t } = useLingui()
  const ways = useWays()
  const extending = useExtending()
  const bases = new Set(thresholdsOf(type.majority).map(({ of }) => of))
  const abstentions = bases.size === 1 && bases.has('for-and-against') ? 'neither' : bases.has('for-and-against') ? 'mixed' : 'against'
  const { quorum, coSponsors } = type
  return (
    <>
      <p>{ways(type)}</p>
      {coSponsors === undefined || coSponsors === null ? null : (
        <p>
          {t`Before it is submitted, ${plural(coSponsors.count, { one: '# other member co-sponsors it', other: '# other members co-sponsor it' })}, ${plural(coSponsors.constituencies, { one: 'from # constituency', other: 'from # constituencies' })} at least.`}
        </p>
      )}
      {type.ways.includes('ballots') ? <p>{extending(type)}</p> : null}
      {quorum === undefined || quorum === null ? (
        <p>
          <Trans>
            There is <b>no quorum</b>: it is valid however many take part.
          </Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>
              It is <b>valid</b> if:
            </Trans>
          </p>
          <Conditions rule={quorum} charter={charter} />
        </>
      )}
      <p>
        <Trans>
          It is <b>adopted</b> if:
        </Trans>
      </p>
      <Conditions rule={type.majority} charter={charter} />
      <p>
        {abstentions === 'neither' ? (
          <Trans>Abstentions count for neither side.</Trans>
        ) : abstentions === 'mixed' ? (
          <Trans>Abstentions count in some of these totals and for neither side in the others.</Trans>
        ) : (
          <Trans>An abstention counts in the total, so it makes the majority harder to reach.</Trans>
        )}
      </p>
    </>
  )
}
