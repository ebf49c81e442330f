import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ElectionMethod, ElectionRules } from '../../api/types'
import { listed } from '../../language/formats'
import { sharesRanks } from '../elections'

/** As a charter has it, or as a vote was called by it. */
interface Rules {
  readonly method: ElectionMethod
  /** Absent where the officer who calls the vote says it. */
  readonly seats: number | null
  readonly most: number | null
  readonly by: ElectionRules['by']
  readonly unranked?: ElectionRules['unranked']
  readonly ties: ElectionRules['ties']
  readonly reserved: ElectionRules['reserved']
}

const useHow = () => {
  const { t } = useLingui()
  return ({ method, most }: Rules): string => {
    const number = most ?? 0
    switch (method) {
      case 'plurality':
        return t`Each ballot marks one option. Those with the most are elected.`
      case 'block-vote':
        return t`${plural(number, { one: 'Each ballot marks # option at most. Those with the most are elected.', other: 'Each ballot marks # options at most. Those with the most are elected.' })}`
      case 'approval':
        return t`Each ballot marks as many options as it approves of. Those with the most are elected.`
      case 'score':
        return t`Each ballot gives every option a figure from 0 to ${number}. Those with the highest sums are elected.`
      case 'points':
        return t`${plural(number, { one: 'Each ballot gives # point. Those with the most points are elected.', other: 'Each ballot shares out # points. Those with the most points are elected.' })}`
      case 'borda':
        return t`Each ballot ranks options, and each gets a point for every other one that it stands before. Those with the most points are elected.`
      case 'instant-runoff':
        return t`Each ballot ranks options. Round by round the last one is excluded and its votes go to the next choices, until one has more than half.`
      case 'schulze':
        return t`Each ballot ranks options. Each two are compared, and the order follows from the strongest paths of such comparisons (Schulze).`
      case 'ranked-pairs':
        return t`Each ballot ranks options. Each two are compared, and the clearest comparisons are fixed first (ranked pairs).`
      case 'minimax':
        return t`Each ballot ranks options. Each two are compared, and those are elected whose worst defeat is the smallest (minimax).`
      case 'copeland':
        return t`Each ballot ranks options. Each two are compared, and those are elected who win the most comparisons (Copeland).`
      case 'scottish-stv':
        return t`Each ballot ranks options. Whoever reaches the quota is elected and what is over goes to the next choices; the last one is excluded (single transferable vote, Scottish rule).`
      case 'wigm':
        return t`Each ballot ranks options. Whoever reaches the quota is elected and what is over goes to the next choices; the last one is excluded (single transferable vote, weighted inclusive Gregory method).`
      case 'meek':
        return t`Each ballot ranks options. Whoever is elected keeps only the part of each vote that they need, and the rest goes to the next choices; the last one is excluded (single transferable vote, Meek).`
    }
  }
}

const useTies = () => {
  const { i18n, t } = useLingui()
  return ({ ties }: Rules): string => {
    const words = { 'previous-rounds': t`by the rounds before`, 'status-quo': t`for what there is now`, lot: t`by lot` }
    const ways = (ties ?? []).map((tie) => words[tie])
    const all = listed(i18n.locale, ways)
    if (ways.length === 0) return t`Nothing resolves a tie: nobody takes the place in question.`
    return ways.length === 1 ? t`A tie is resolved ${all}.` : t`A tie is resolved, in this order, ${all}.`
  }
}

/** The rules of an election, in sentences. */
export const ElectionTerms = ({ election }: { readonly election: Rules }) => {
  const { t } = useLingui()
  const how = useHow()
  const ties = useTies()
  const { seats, by, method, unranked, reserved } = election
  return (
    <>
      <p>
        {seats === null
          ? t`It chooses between options; whoever calls the vote says how many are chosen.`
          : t`${plural(seats, { one: 'It chooses one option.', other: 'It chooses # options.' })}`}{' '}
        {how(election)}
      </p>
      <p>
        {by === 'weight' ? (
          <Trans>A ballot counts with the voting weight of its seat.</Trans>
        ) : (
          <Trans>Every ballot counts the same.</Trans>
        )}
        {!sharesRanks(method) || unranked === undefined ? null : (
          <>
            {' '}
            {unranked === 'ignored' ? (
              <Trans>Of an option that it does not rank, a ballot says nothing.</Trans>
            ) : (
              <Trans>An option that a ballot does not rank comes after all that it ranks.</Trans>
            )}
          </>
        )}
      </p>
      <p>{ties(election)}</p>
      {reserved === null || reserved.length === 0 ? null : (
        <>
          <p>
            <Trans>Seats are reserved:</Trans>
          </p>
          <ul>
            {reserved.map(({ id, name, least, most }) => (
              <li key={id}>
                {least === null || least === undefined
                  ? t`${name}: ${plural(most ?? 0, { one: '# seat at most', other: '# seats at most' })}`
                  : most === null || most === undefined
                    ? t`${name}: ${plural(least, { one: '# seat at least', other: '# seats at least' })}`
                    : t`${name}: from ${least} to ${plural(most, { one: '# seat', other: '# seats' })}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
