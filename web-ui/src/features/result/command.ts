import type { VoteElection } from '../../api/types'
import { formOf, sharesRanks } from '../../domain/elections'

type Reserved = VoteElection['reserved'][number]

const seatsOf = ({ least, most }: Reserved): string => (most === null ? `${least ?? 0}` : least === null ? `-${most}` : `${least}-${most}`)

/**
 * What counts the downloaded ballots again; undefined where they give figures, which that file cannot say, and where a setting of the
 * charter that a vote does not tell may ask for another option.
 */
export const commandOf = ({ method, ties, statusQuo, lot, reserved, options }: VoteElection): string | undefined => {
  if (formOf(method) === 'figures' || sharesRanks(method)) return undefined
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
  return [
    './baraza count',
    // Where several are marked, each mark counts once, as in approval.
    `--method ${method === 'block-vote' ? 'approval' : method}`,
    ...(asked.length === 0 ? [] : [`--tie ${asked.join(',')}`]),
    ...(categories.length === 0 ? [] : [`--reserve '${categories.join(',')}'`]),
    'ballots.blt',
  ].join(' ')
}
