import { Trans, useLingui } from '@lingui/react/macro'
import type { Member } from '../../api/types'
import { type BookLine, InBook } from '../../domain/memberBook'
import { Chip } from '../../ui/Mark'

/** What an individual is called where nobody's name may stand: by the beginning of the identifier. */
export const useIndividual = (): ((member: string) => string) => {
  const { t } = useLingui()
  return (member) => {
    const short = member.slice(0, 8)
    return t`Individual ${short}`
  }
}

interface MemberNameProps {
  readonly member: Pick<Member, 'member' | 'organisation'>
  /** What the body's own book says of an individual; only for those who may read it. */
  readonly book?: readonly BookLine[]
}

export const MemberName = ({ member: { member, organisation }, book = [] }: MemberNameProps) => {
  const individual = useIndividual()
  const line = book.find((one) => one.member === member)
  return line === undefined ? <bdi>{organisation?.name ?? individual(member)}</bdi> : <InBook line={line} />
}

export const useMemberStates = () => {
  const { t } = useLingui()
  return { active: t`Member`, suspended: t`Suspended`, resigned: t`Resigned` } as const
}

const LOOKS = {
  active: { tone: 'holds', icon: 'check' },
  suspended: { tone: 'wait', icon: 'alert' },
  resigned: { tone: 'still', icon: 'dash' },
} as const

/** How a member stands, in words that do not need a colour. */
export const Standing = ({ member: { state, arrearsSince } }: { readonly member: Pick<Member, 'state' | 'arrearsSince'> }) => {
  const states = useMemberStates()
  return (
    <>
      <Chip {...LOOKS[state]}>{states[state]}</Chip>
      {arrearsSince === null ? null : (
        <>
          {' '}
          <Chip tone="wait" icon="clock">
            <Trans>in arrears</Trans>
          </Chip>
        </>
      )}
    </>
  )
}
