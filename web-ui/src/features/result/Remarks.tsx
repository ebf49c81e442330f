import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { VoteElection, WholeCount } from '../../api/types'
import { useOptionNames } from '../../domain/elections'
import { listed } from '../../language/formats'
import { Quiet } from '../../ui/Words'
import type { Figures } from './figures'

type Told = WholeCount['remarks']
type Remark = NonNullable<Told>[number]

interface RemarksProps {
  readonly election: VoteElection
  /** Absent in counts of earlier versions, which have notes in English alone. */
  readonly remarks: Told
  readonly notes: readonly string[]
  readonly figures: Figures
}

/** Why a ballot counts for nobody, in the order in which it is told. */
const REASONS = ['exhausted', 'overvoted', 'skipped', 'repeated'] as const

/** Why somebody had to go, or to stay, for what is reserved. */
const useGround = (election: VoteElection) => {
  const { t } = useLingui()
  return ({ ground, category, figures }: Remark): string => {
    const reserved = election.reserved?.find(({ id }) => id === category)?.name ?? category ?? ''
    const number = Number(figures['number'] ?? 0)
    switch (ground) {
      case 'most-reached':
        return t`${plural(number, { one: `of ${reserved} no more than # may be elected`, other: `of ${reserved} no more than # may be elected` })}`
      case 'seats-left':
        return t`${plural(number, { one: `the seat left is reserved for ${reserved}`, other: `the # seats left are reserved for ${reserved}` })}`
      case 'all-needed':
        return t`of ${reserved} no more are left than still have to be elected`
      case 'all-others-needed':
        return t`beside ${reserved} no more are left than still have to be elected`
      case 'no-result-with':
        return t`with them not everything that is reserved can be met`
      default:
        return t`without them not everything that is reserved can be met`
    }
  }
}

const useWords = ({ election, figures }: Omit<RemarksProps, 'remarks' | 'notes'>) => {
  const { i18n, t } = useLingui()
  const name = useOptionNames(election)
  const because = useGround(election)
  const uncounted = (reason: (typeof REASONS)[number], votes: string): string => {
    switch (reason) {
      case 'exhausted':
        return t`${votes} on ballots that name nobody who is left`
      case 'overvoted':
        return t`${votes} on ballots that mark several at one rank`
      case 'skipped':
        return t`${votes} on ballots that leave ranks empty`
      case 'repeated':
        return t`${votes} on ballots that name one twice`
    }
  }
  return (remark: Remark): string | undefined => {
    const names = remark.options.map(name)
    const all = listed(i18n.locale, names)
    const [first, second] = names
    const { votes = '0', against = '0' } = remark.figures
    const [more, fewer] = [figures(votes), figures(against)]
    switch (remark.kind) {
      case 'doomed': {
        const ground = because(remark)
        return t`Cannot be elected any more: ${all}, since ${ground}.`
      }
      case 'guarded': {
        const ground = because(remark)
        return t`Cannot be excluded: ${all}, since ${ground}.`
      }
      case 'stable':
        return t`What the elected have above the quota does not get less any more, so somebody is excluded.`
      case 'sure-losers':
        return t`They are excluded together, since none of them could be elected any more.`
      case 'uncounted': {
        const told = REASONS.flatMap((reason) => {
          const figure = remark.figures[reason]
          return figure === undefined ? [] : [uncounted(reason, figures(figure))]
        })
        const reasons = listed(i18n.locale, told)
        return t`Votes that count for nobody: ${reasons}.`
      }
      case 'path': {
        const steps = names.join(' → ')
        return t`Strongest path: ${steps}`
      }
      case 'locked':
        return t`${first} before ${second}, ${more} to ${fewer}: fixed.`
      case 'skipped':
        return t`${first} before ${second}, ${more} to ${fewer}: passed over, since it contradicts what is fixed.`
      case 'skipped-with-its-equals':
        return t`${first} before ${second}, ${more} to ${fewer}: passed over, since others just as clear contradict it.`
      default:
        // What is reserved is told with the rules of the election.
        return undefined
    }
  }
}

/** What a count says besides its figures, ties and decisions, in sentences. */
export const Remarks = ({ remarks, notes, ...rest }: RemarksProps) => {
  const words = useWords(rest)
  if (remarks === null)
    return notes.map((note) => (
      <Quiet key={note}>
        <span lang="en">{note}</span>
      </Quiet>
    ))
  return remarks.flatMap((remark) => {
    const sentence = words(remark)
    return sentence === undefined ? [] : [<Quiet key={sentence}>{sentence}</Quiet>]
  })
}
