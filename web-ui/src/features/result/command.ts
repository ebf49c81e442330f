import type { VoteElection } from '../../api/types'
import { formOf, sharesRanks } from '../../domain/elections'

type Reserved = VoteElection['reserved'][number]

const seatsOf = ({ least, most }: Reserved): string => (most === null ? `${least ?? 0}` : least === null ? `-${most}` : `${least}-${most}`)

/** Block vote counts each mark once, as approval with a limit does. */
const methodOf = ({ method, most }: VoteElection): string => {
  const limit = most === null ? '' : ` --most ${most}`
  return `--method ${method === 'block-vote' ? 'approval' : method}${limit}`
}

/**
 * What counts the downloaded ballots again; undefined where a setting of the charter that a vote does not tell may ask for another
 * option. The table, unlike BLT, has figures, and does not say for how many seats they are.
 */
export const commandOf = (election: VoteElection): string | undefined => {
  const { method, ties, statusQuo, lot, reserved, options, seats } = election
  if (sharesRanks(method)) return undefined
  const words = {
    'previous-rounds': 'previous',
    'status-quo': statusQuo === null ? undefined : `status-quo:${statusQuo}`,
    lot: typeof lot?.seed === 'string' ? `lot:${lot.seed}` : undefined,
  }
  const asked = ties.map((tie) => words[tie]).filter((way) => way !== undefined)
  const categories = reserved.map((one) => {
    const stand = options.filter((option) => option.reserved.includes(one.id)).map(({ id }) => id)
    return `${one.id}:${seatsOf(one)}=${stand.join(';')}`
  })
  const byFigures = formOf(method) === 'figures'
  return [
    './baraza count',
    methodOf(election),
    ...(byFigures ? [`--seats ${seats}`] : []),
    ...(asked.length === 0 ? [] : [`--tie ${asked.join(',')}`]),
    ...(categories.length === 0 ? [] : [`--reserve '${categories.join(',')}'`]),
    byFigures ? 'ballots.csv' : 'ballots.blt',
  ].join(' ')
}
