import { plural, select } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { Finding, Outcome, ProposalState } from '../api/types'
import { listed } from '../language/formats'
import { useNumbers } from '../language/numbers'
import { minus } from '../numbers/fraction'
import { BASE_KEYS, failing, type Measured, measured, partOf, simple, thresholds } from './findings'

/** Whether a proposal stands as a vote left it, or may do: one can also lapse without any. */
export const isOutcome = (state: ProposalState): state is Outcome =>
  state === 'adopted' || state === 'rejected' || state === 'not-valid' || state === 'lapsed'

/**
 * The outcome of a vote in one sentence or two: state, number, deciding rule. Each is one message, so that a translator has
 * the whole of it in hand.
 */
export const useOutcomeSentence = (): ((outcome: Outcome, findings: readonly Finding[]) => string) => {
  const { i18n, t } = useLingui()
  const numbers = useNumbers()

  return useCallback(
    (outcome, findings) => {
      const heads = (one: Measured) => Number(one.numerator.numerator)
      const whole = (one: Measured) => Number(one.denominator.numerator)
      const others = (one: Measured) => Number(minus(one.denominator, one.numerator).numerator)
      const percent = (one: Measured) => (one.share === undefined ? '' : numbers.percent(one.share))
      const list = (names: readonly string[]) => listed(i18n.locale, names)

      const notValid = (): string => {
        const fails = failing(partOf(findings, 'quorum'))
        const one = fails[0]
        if (one === undefined) return t`The quorum was not reached, so the vote is not valid, whatever the majority.`
        const need = one.strict ? 'more' : 'least'
        const share = numbers.share(one.required)
        const reached = percent(one)
        const place = one.constituency?.name
        const votes = heads(one)
        const total = numbers.count(one.denominator.numerator)
        const base = BASE_KEYS[one.of]
        if (one.share === undefined) return t`Nobody could be counted towards the quorum, so the vote is not valid, whatever the majority.`
        if (one.by === 'weight') {
          return place === undefined
            ? t`The quorum was not reached: those who took part hold ${reached} of the weight, and ${select(need, { more: 'more than', other: 'at least' })} ${share} was needed. The vote is not valid, whatever the majority.`
            : t`The quorum was not reached among ${place}: those who took part hold ${reached} of its weight, and ${select(need, { more: 'more than', other: 'at least' })} ${share} was needed. The vote is not valid, whatever the majority.`
        }
        return place === undefined
          ? t`The quorum was not reached: ${plural(votes, { one: '# took part', other: '# took part' })} of ${total} ${select(base, { members: 'members', good: 'members in good standing', other: 'entitled' })} (${reached}), and ${select(need, { more: 'more than', other: 'at least' })} ${share} was needed. The vote is not valid, whatever the majority.`
          : t`The quorum was not reached among ${place}: ${plural(votes, { one: '# took part', other: '# took part' })} of ${total} ${select(base, { members: 'members', good: 'members in good standing', other: 'entitled' })} (${reached}), and ${select(need, { more: 'more than', other: 'at least' })} ${share} was needed. The vote is not valid, whatever the majority.`
      }

      /** By one threshold over all; `each` constituencies were for it besides. */
      const byWhole = (one: Measured, each: number): string => {
        const need = one.strict ? 'more' : 'least'
        const share = numbers.share(one.required)
        const reached = percent(one)
        const state = outcome === 'adopted' ? 'adopted' : 'rejected'
        const votes = heads(one)
        const against = others(one)
        const total = whole(one)
        if (one.share === undefined) return t`No vote could be counted towards the majority, so it is not adopted.`
        if (one.measure !== 'for')
          return t`The deciding rule asked for ${select(need, { more: 'more than', other: 'at least' })} ${share}, and ${reached} was reached, so it is ${select(state, { adopted: 'adopted', other: 'not adopted' })}.`
        if (one.of === 'for-and-against') {
          if (one.by === 'weight')
            return t`Of the weight cast for or against, ${reached} was for. ${select(need, { more: 'More than', other: 'At least' })} ${share} was needed, so it is ${select(state, { adopted: 'adopted', other: 'not adopted' })}.${plural(each, { 0: '', one: ' The constituency was for it as well.', other: ' All # constituencies were for it as well.' })}`
          return t`${plural(votes, { one: '# vote was for', other: '# votes were for' })} and ${plural(against, { one: '# against', other: '# against' })}: ${reached} for. ${select(need, { more: 'More than', other: 'At least' })} ${share} was needed, so it is ${select(state, { adopted: 'adopted', other: 'not adopted' })}.${plural(each, { 0: '', one: ' The constituency was for it as well.', other: ' All # constituencies were for it as well.' })}`
        }
        const base = BASE_KEYS[one.of]
        if (one.by === 'weight')
          return t`Of the weight of ${select(base, { valid: 'all valid votes', present: 'the members present', less: 'the members present who do not abstain', other: 'all members entitled to vote' })}, ${reached} was for. ${select(need, { more: 'More than', other: 'At least' })} ${share} was needed, so it is ${select(state, { adopted: 'adopted', other: 'not adopted' })}.${plural(each, { 0: '', one: ' The constituency was for it as well.', other: ' All # constituencies were for it as well.' })}`
        return t`Of ${plural(total, { one: '#', other: '#' })} ${select(base, { valid: 'valid votes', present: 'members present', less: 'members present who do not abstain', members: 'members', good: 'members in good standing', other: 'members entitled to vote' })}, ${plural(votes, { one: '# was for', other: '# were for' })}: ${reached}. ${select(need, { more: 'More than', other: 'At least' })} ${share} was needed, so it is ${select(state, { adopted: 'adopted', other: 'not adopted' })}.${plural(each, { 0: '', one: ' The constituency was for it as well.', other: ' All # constituencies were for it as well.' })}`
      }

      const byConstituencies = (fails: readonly Measured[], held: Measured | undefined): string => {
        const one = fails[0]
        if (one === undefined) return ''
        const places = list(fails.map(({ constituency }) => constituency?.name ?? ''))
        const many = fails.length
        const votes = heads(one)
        const against = others(one)
        const sides = one.by === 'heads' && one.measure === 'for' && one.of === 'for-and-against'
        if (held !== undefined && held.share !== undefined) {
          const unit = held.by
          const reached = percent(held)
          const need = held.strict ? 'more' : 'least'
          const share = numbers.share(held.required)
          if (sides && many === 1)
            return t`Of the ${select(unit, { weight: 'weight cast', other: 'votes' })} for or against, ${reached} was for: ${select(need, { more: 'more than', other: 'at least' })} the ${share} needed. But there was no majority among ${places}: ${plural(votes, { one: '# for', other: '# for' })}, ${plural(against, { one: '# against', other: '# against' })}. This decision needs a majority there too, so it is not adopted.`
          return t`Of the ${select(unit, { weight: 'weight cast', other: 'votes' })} for or against, ${reached} was for: ${select(need, { more: 'more than', other: 'at least' })} the ${share} needed. But there was no majority in ${plural(many, { one: 'one constituency', other: '# constituencies' })}: ${places}. This decision needs a majority there too, so it is not adopted.`
        }
        const reached = percent(one)
        const need = one.strict ? 'more' : 'least'
        const share = numbers.share(one.required)
        if (many === 1)
          return sides
            ? t`There was no majority among ${places}: ${plural(votes, { one: '# for', other: '# for' })}, ${plural(against, { one: '# against', other: '# against' })}. This decision needs a majority there, so it is not adopted.`
            : t`Among ${places}, ${reached} was reached, where ${select(need, { more: 'more than', other: 'at least' })} ${share} was needed. It is not adopted.`
        return t`There was no majority in ${plural(many, { one: 'one constituency', other: '# constituencies' })}: ${places}. This decision needs a majority there, so it is not adopted.`
      }

      const safeguards = partOf(findings, 'safeguard').filter(({ holds }) => !holds)
      if (outcome === 'lapsed') return t`What makes it valid was not reached in time, and by the charter it lapsed.`
      if (outcome === 'not-valid') {
        if (partOf(findings, 'quorum').some(({ holds }) => !holds)) return notValid()
        const names = list(safeguards.map(({ safeguard }) => safeguard?.name ?? ''))
        const failed = safeguards.length
        return t`${plural(failed, { one: `A safeguard did not hold: ${names}.`, other: `# safeguards did not hold: ${names}.` })} The vote is not valid, whatever the majority.`
      }
      const casting = partOf(findings, 'tie-break')[0]
      if (casting !== undefined) {
        const state = outcome === 'adopted' ? 'adopted' : 'rejected'
        if (casting.rule === 'lot')
          return t`As many were for as against, and a lot decided: it is ${select(state, { adopted: 'adopted', other: 'not adopted' })}.`
        const choice = casting.choice === 'for' ? 'for' : 'against'
        return t`As many were for as against, and the chair’s vote, ${select(choice, { for: 'for', other: 'not for' })} it, counts a second time: it is ${select(state, { adopted: 'adopted', other: 'not adopted' })}.`
      }

      const majority = partOf(findings, 'majority')
      const all = thresholds(majority)
      const count = all.length
      const holding = all.filter(({ holds }) => holds).length
      if (outcome === 'adopted') {
        const decisive = all.find(({ constituency, holds }) => constituency === null && holds) ?? all.find(({ holds }) => holds)
        if (decisive === undefined) return t`What the charter asks for was reached, so it is adopted.`
        if (decisive.constituency !== null)
          return t`${plural(holding, { one: 'The constituency that decides was for it', other: 'All # constituencies that decide were for it' })}, so it is adopted.`
        const each = all.filter(({ constituency, measure }) => constituency !== null && measure === 'for')
        return byWhole(decisive, each.every(({ holds }) => holds) ? each.length : 0)
      }
      const fails = failing(majority)
      const overall = fails.find(({ constituency }) => constituency === null)
      if (overall !== undefined) return byWhole(overall, 0)
      if (fails.length > 0)
        return byConstituencies(
          fails,
          all.find(
            ({ constituency, holds, measure, of }) => constituency === null && holds && measure === 'for' && of === 'for-and-against',
          ),
        )
      if (simple(majority).some((one) => !one.holds && measured(one) === undefined))
        return t`What the charter asks for was not reached, so it is not adopted.`
      return t`${holding} of ${plural(count, { one: '# condition', other: '# conditions' })} held, and none of the ways to a majority was complete, so it is not adopted.`
    },
    [i18n.locale, numbers, t],
  )
}
