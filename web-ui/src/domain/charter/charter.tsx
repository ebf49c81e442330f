import { plural, select } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Charter, CharterDecisionType, ElectionRules, Rule, Threshold } from '../../api/types'
import { listed } from '../../language/formats'
import { useNumbers } from '../../language/numbers'
import { fraction } from '../../numbers/fraction'
import { constituencyNamed } from '../constituencies'
import { useDuration } from '../duration'
import { BASE_KEYS } from '../findings'
import { ElectionTerms } from './election'
import { People } from './people'
import { BeforeTheVote, Changeable, ConsentTerms, ProxyTerms } from './terms'

/** Every threshold of a rule, in its order. */
const thresholdsOf = (rule: Rule): readonly Threshold[] => {
  switch (rule.rule) {
    case 'threshold':
      return [rule]
    case 'all-of':
    case 'any-of':
      return rule.rules.flatMap(thresholdsOf)
    case 'for-each-constituency':
    case 'for-some-constituencies':
    case 'in-constituency':
    case 'in-group':
      return thresholdsOf(rule.holds)
    case 'at-least':
    case 'participation':
      return []
  }
}

const isHalf = (share: string) => {
  const { numerator, denominator } = fraction(share)
  return numerator === 1n && denominator === 2n
}

interface RuleProps {
  readonly rule: Rule
  readonly charter: Charter
  /** Where and among whom the rule is applied, as the beginning of its sentence; empty for the whole body. */
  readonly where: string
  /** The constituency that it is applied in, or undefined where that is the whole body or each of several. */
  readonly inside?: string | undefined
}

const useThresholdSentence = () => {
  const { t } = useLingui()
  const numbers = useNumbers()
  return ({ measure, of, by, share, strict }: Threshold, where: string): string => {
    const need = strict ? 'more' : 'least'
    const part = numbers.share(share)
    const base = BASE_KEYS[of]
    if (measure === 'for' && of === 'for-and-against' && strict && isHalf(share)) {
      return by === 'heads' ? t`${where}more vote for than against.` : t`${where}more weight is for than against.`
    }
    if (measure === 'present' || measure === 'valid-votes') {
      return by === 'heads'
        ? t`${where}${select(need, { more: 'more than', other: 'at least' })} ${part} of ${select(base, { entitled: 'all members entitled to vote', members: 'all members', good: 'all members in good standing', present: 'the members present', less: 'the members present who do not abstain', other: 'those who voted' })} ${select(measure, { present: 'are present', other: 'take part' })}.`
        : t`${where}${select(need, { more: 'more than', other: 'at least' })} ${part} of the weight of ${select(base, { entitled: 'all members entitled to vote', present: 'the members present', less: 'the members present who do not abstain', other: 'those who voted' })} ${select(measure, { present: 'is present', other: 'is cast' })}.`
    }
    return by === 'heads'
      ? t`${where}${select(need, { more: 'more than', other: 'at least' })} ${part} of ${select(base, { both: 'the votes for and against', valid: 'all valid votes', present: 'the members present', less: 'the members present who do not abstain', members: 'all members', good: 'all members in good standing', other: 'all members entitled to vote' })} ${select(measure, { for: 'are for', against: 'are against', other: 'abstain' })}.`
      : t`${where}${select(need, { more: 'more than', other: 'at least' })} ${part} of the weight ${select(base, { both: 'cast for and against', valid: 'of all valid votes', present: 'of the members present', less: 'of the members present who do not abstain', other: 'of all members entitled to vote' })} ${select(measure, { for: 'is for', against: 'is against', other: 'abstains' })}.`
  }
}

const useNumberSentence = () => {
  const { t } = useLingui()
  return ({ measure, number }: Extract<Rule, { rule: 'at-least' }>, where: string): string =>
    t`${where}${plural(number, { one: 'at least # member', other: 'at least # members' })} ${select(measure, { for: 'for it', against: 'against it', abstain: 'abstaining', present: 'present', other: 'taking part' })}.`
}

const PARTICIPATION_KEYS = { 'valid-votes': 'valid', present: 'present', entitled: 'entitled' } as const

const useParticipationSentence = () => {
  const { t } = useLingui()
  const numbers = useNumbers()
  return ({ measure, share, strict }: Extract<Rule, { rule: 'participation' }>, group: string, where: string): string => {
    const need = strict ? 'more' : 'least'
    const part = numbers.share(share)
    const base = PARTICIPATION_KEYS[measure]
    return t`${where}${select(need, { more: 'more than', other: 'at least' })} ${part} of ${select(base, { valid: 'those who vote', present: 'those present', other: 'all entitled to vote' })} belong to: ${group}.`
  }
}

const upper = (sentence: string, language: string) => sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1)

/** A rule as a sentence; a composed rule as a list of sentences. */
const RuleWords = ({ rule, charter, where, inside }: RuleProps): ReactNode => {
  const { i18n, t } = useLingui()
  const sentence = useThresholdSentence()
  const numberSentence = useNumberSentence()
  const participation = useParticipationSentence()
  const groupName = (id: string) => charter.groups?.find((one) => one.id === id)?.name ?? id
  switch (rule.rule) {
    case 'threshold':
      return upper(sentence(rule, where), i18n.locale)
    case 'at-least':
      return upper(numberSentence(rule, where), i18n.locale)
    case 'participation':
      return upper(participation(rule, groupName(rule.group), where), i18n.locale)
    case 'for-each-constituency': {
      const place =
        inside !== undefined
          ? t`in each part of ${inside}, `
          : where === ''
            ? t`in each constituency, `
            : t`${where}and there in each of its parts, `
      return <RuleWords rule={rule.holds} charter={charter} where={place} />
    }
    case 'for-some-constituencies': {
      const number = rule.number
      const place =
        inside === undefined
          ? t`${where}${plural(number, { one: 'in # constituency at least, ', other: 'in # constituencies at least, ' })}`
          : t`${plural(number, { one: `in # part of ${inside} at least, `, other: `in # parts of ${inside} at least, ` })}`
      return <RuleWords rule={rule.holds} charter={charter} where={place} />
    }
    case 'in-constituency': {
      const name = constituencyNamed(charter.constituencies, rule.constituency)?.name ?? rule.constituency
      return <RuleWords rule={rule.holds} charter={charter} where={t`in ${name}, `} inside={name} />
    }
    case 'in-group': {
      const name = groupName(rule.group)
      return <RuleWords rule={rule.holds} charter={charter} where={t`${where}among ${name}, `} inside={inside} />
    }
    case 'all-of':
    case 'any-of':
      return (
        <>
          {rule.rule === 'all-of' ? <Trans>All of this:</Trans> : <Trans>One of this is enough:</Trans>}
          <RuleList rules={rule.rules} charter={charter} where={where} inside={inside} />
        </>
      )
  }
}

const RuleList = ({ rules, charter, where, inside }: Omit<RuleProps, 'rule'> & { readonly rules: readonly Rule[] }) => (
  <ul>
    {rules.map((rule, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rules of a charter never change places
      <li key={place}>
        <RuleWords rule={rule} charter={charter} where={where} inside={inside} />
      </li>
    ))}
  </ul>
)

export const Conditions = ({ rule, charter }: { readonly rule: Rule; readonly charter: Charter }) => (
  <RuleList rules={rule.rule === 'all-of' ? rule.rules : [rule]} charter={charter} where="" />
)

interface DecisionTypeProps {
  readonly type: CharterDecisionType
  readonly charter: Charter
}

/** What follows where the quorum was missed and it can be called again. */
const SecondCall = ({ type, charter }: DecisionTypeProps) => {
  const second = type.secondCall
  if (second === undefined || second === null) return null
  if (second.quorum === undefined || second.quorum === null)
    return (
      <p>
        <Trans>If not, it can be put to the vote a second time, and is then valid however many take part.</Trans>
      </p>
    )
  return (
    <>
      <p>
        <Trans>If not, it can be put to the vote a second time, and is then valid if:</Trans>
      </p>
      <Conditions rule={second.quorum} charter={charter} />
    </>
  )
}

/** What must hold besides, by the name that the charter gives it. */
const Safeguards = ({ type, charter }: DecisionTypeProps) => {
  const safeguards = type.safeguards ?? []
  if (safeguards.length === 0) return null
  return (
    <>
      <p>
        <Trans>
          Whatever the majority, it is <b>not valid</b> unless these safeguards hold:
        </Trans>
      </p>
      <ul>
        {safeguards.map(({ id, name, guards, holds }) => (
          <li key={id}>
            {guards === 'adoption' ? <Trans>{name}, where it would be adopted:</Trans> : <Trans>{name}:</Trans>}
            <Conditions rule={holds} charter={charter} />
          </li>
        ))}
      </ul>
    </>
  )
}

const useWays = () => {
  const { i18n, t } = useLingui()
  return ({ ways, votingDays, consent }: CharterDecisionType): string => {
    const byConsent = (consent ?? null) !== null
    const days = votingDays ?? 0
    const words: Record<CharterDecisionType['ways'][number], string> = {
      ballots: days > 0 ? t`by ballots, open for ${plural(days, { one: '# day', other: '# days' })}` : t`by ballots`,
      'meeting-count': t`by a count in a meeting, signed by two officers`,
      declaration: byConsent
        ? t`by consent, which the chair declares`
        : t`by the chair’s declaration after a show of hands that nobody counts`,
    }
    const list = listed(
      i18n.locale,
      ways.map((way) => words[way]),
      'disjunction',
    )
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

/** What makes a vote valid. */
const Valid = ({ type, charter }: DecisionTypeProps) => {
  const { quorum } = type
  return (
    <>
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
          {type.unmetQuorum === 'lapsed' ? (
            <p>
              <Trans>If not, it lapses.</Trans>
            </p>
          ) : null}
          <SecondCall type={type} charter={charter} />
        </>
      )}
    </>
  )
}

/** What makes a vote valid, what adopts, and what abstaining does. */
const Voted = ({ type, charter, majority }: DecisionTypeProps & { readonly majority: Rule }) => {
  const bases = new Set(thresholdsOf(majority).map(({ of }) => of))
  const without = [...bases].filter((base) => base === 'for-and-against' || base === 'present-less-abstentions').length
  const abstentions = without === bases.size ? 'neither' : without > 0 ? 'mixed' : 'against'
  return (
    <>
      <Valid type={type} charter={charter} />
      <p>
        <Trans>
          It is <b>adopted</b> if:
        </Trans>
      </p>
      <Conditions rule={majority} charter={charter} />
      {type.tieBreak === 'chair' ? (
        <p>
          <Trans>Where as many are for as against, the chair’s vote counts a second time.</Trans>
        </p>
      ) : type.tieBreak === 'lot' ? (
        <p>
          <Trans>Where as many are for as against, a lot decides, which nobody can foresee and everybody can draw again.</Trans>
        </p>
      ) : null}
      <Safeguards type={type} charter={charter} />
      <People type={type} charter={charter} />
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

/** What chooses between options, and makes that valid. */
const Elected = ({ type, charter, election }: DecisionTypeProps & { readonly election: ElectionRules }) => (
  <>
    <ElectionTerms election={election} />
    <Valid type={type} charter={charter} />
    <Safeguards type={type} charter={charter} />
    <People type={type} charter={charter} />
    <p>
      <Trans>A ballot may be blank: it takes part and chooses none of them.</Trans>
    </p>
  </>
)

/** The rules of one decision type, in sentences, written from the charter and nothing else. */
export const DecisionTypeWords = ({ type, charter }: DecisionTypeProps) => {
  const { t } = useLingui()
  const ways = useWays()
  const extending = useExtending()
  const majority = type.majority ?? undefined
  const election = type.election ?? undefined
  const { coSponsors } = type
  return (
    <>
      <p>{ways(type)}</p>
      <BeforeTheVote type={type} charter={charter} />
      {coSponsors === undefined || coSponsors === null ? null : (
        <p>
          {t`Before it is submitted, ${plural(coSponsors.count, { one: '# other member co-sponsors it', other: '# other members co-sponsor it' })}, ${plural(coSponsors.constituencies, { one: 'from # constituency', other: 'from # constituencies' })} at least.`}
          {coSponsors.withProposer === true ? (
            <>
              {' '}
              <Trans>The proposer’s own constituency counts among these.</Trans>
            </>
          ) : null}
        </p>
      )}
      {type.ways.includes('ballots') ? (
        <>
          <p>{extending(type)}</p>
          <ProxyTerms proxies={type.proxies ?? null} />
          <Changeable ballots={type.ballots ?? null} />
        </>
      ) : null}
      <ConsentTerms consent={type.consent ?? null} />
      {election === undefined ? null : <Elected type={type} charter={charter} election={election} />}
      {majority === undefined ? null : <Voted type={type} charter={charter} majority={majority} />}
    </>
  )
}
