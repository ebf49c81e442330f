import { useLingui } from '@lingui/react/macro'
import type { ElectionMethod, VoteElection } from '../api/types'

/** What a ballot looks like. */
export type Form = 'one' | 'some' | 'ranked' | 'figures'

const FORMS: Readonly<Partial<Record<ElectionMethod, Form>>> = {
  plurality: 'one',
  'block-vote': 'some',
  approval: 'some',
  score: 'figures',
  points: 'figures',
}

export const formOf = (method: ElectionMethod): Form => FORMS[method] ?? 'ranked'

const SHARING: readonly ElectionMethod[] = ['borda', 'schulze', 'ranked-pairs', 'minimax', 'copeland']

/** Whether a ballot may give several options the same rank. */
export const sharesRanks = (method: ElectionMethod): boolean => SHARING.includes(method)

const TRANSFERABLE: readonly ElectionMethod[] = ['scottish-stv', 'wigm', 'meek']

/** Whether it is one of the single transferable vote, which can reserve seats. */
export const isTransferable = (method: ElectionMethod): boolean => TRANSFERABLE.includes(method)

/** Whether options are excluded one after the other, in rounds. */
export const excludes = (method: ElectionMethod): boolean => method === 'instant-runoff' || isTransferable(method)

/** What an option is called; its number where the ballot paper is withheld. */
export const useOptionNames = (election: VoteElection): ((id: string) => string) => {
  const { t } = useLingui()
  return (id) => election.options.find((one) => one.id === id)?.name ?? t`Option ${id}`
}
