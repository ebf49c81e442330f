import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { type Tried, trialQuery } from '../../api/charters'
import type { Charter, TriedVote } from '../../api/types'
import { Button } from '../../ui/Button'
import { Chip } from '../../ui/Mark'
import { Table } from '../../ui/Table'
import { Quiet } from '../../ui/Words'
import { isOutcome, useOutcomeSentence } from '../outcome'
import { useProposalStates } from '../states'
import { useTitle } from '../title'

/** What would differ comes first, then what nobody can say. */
const interest = ({ differs, wouldBe }: TriedVote) => (differs ? 2 : wouldBe === null ? 1 : 0)

const useWhyNot = () => {
  const { t } = useLingui()
  return ({ reason, concerning }: TriedVote): string => {
    const what = concerning.join(', ')
    switch (reason) {
      case 'no-such-type':
        return t`The proposed charter has no such kind of decision.`
      case 'other-constituencies':
        return t`It divides the members otherwise than they were counted: ${what}.`
      case 'other-groups':
        return t`Its rules speak of groups that were not counted: ${what}.`
      case 'roll-not-recorded':
        return t`Who was entitled was not recorded: ${what}.`
      case 'members-not-counted':
        return t`How many were members was not counted: ${what}.`
      case 'other-weighing':
        return t`It shares the weight among members otherwise than it was counted: ${what}.`
      case 'election':
        return t`It chooses between options, and no majority is looked at.`
      case 'chairs-vote-not-told':
        return t`As many were for as against, and how the chair voted is not told.`
      case 'no-lot-drawn':
        return t`As many were for as against, and no lot was drawn then.`
      case null:
        return ''
    }
  }
}

interface TrialProps {
  readonly platform: string
  readonly tried: Tried
}

/** The votes of the past under another charter: which would have come out otherwise, and of which nobody can say. */
const Trial = ({ platform, tried: what }: TrialProps) => {
  const { t } = useLingui()
  const titleOf = useTitle()
  const states = useProposalStates()
  const sentence = useOutcomeSentence()
  const whyNot = useWhyNot()
  const { data, isError } = useQuery(trialQuery(platform, what))
  if (isError)
    return (
      <p role="alert">
        <Trans>The past votes could not be counted again. Try it later.</Trans>
      </p>
    )
  if (data === undefined)
    return (
      <p role="status">
        <Trans>Counting the past votes again…</Trans>
      </p>
    )
  const differing = data.items.filter(({ differs }) => differs).length
  const unsaid = data.items.filter(({ wouldBe }) => wouldBe === null).length
  const tried = data.items.length
  if (!data.readable)
    return (
      <p>
        <Trans>The proposed charter contradicts itself: nothing can be tried.</Trans>
      </p>
    )
  if (tried === 0)
    return (
      <p>
        <Trans>No vote was counted here yet.</Trans>
      </p>
    )
  return (
    <>
      <p>
        <Trans>
          Of {tried} votes that were counted, {differing} would have come out otherwise; of {unsaid} nobody can say. Nothing of this is
          recorded, and every vote keeps its outcome.
        </Trans>
      </p>
      <Table
        kind="fold"
        columns={[
          { key: 'vote', title: t`Vote` },
          { key: 'was', title: t`It was` },
          { key: 'would', title: t`It would have been` },
        ]}
        rows={[...data.items]
          .sort((one, other) => interest(other) - interest(one))
          .map((one) => ({
            key: one.vote,
            cells: [
              <Link key="vote" href={`/platforms/${platform}/votes/${one.vote}`}>
                {one.proposal === null ? one.decisionType.name : `${one.proposal.number} ${titleOf(one.proposal)}`}
              </Link>,
              states[one.was].word,
              one.wouldBe === null ? (
                <Quiet key="would">{whyNot(one)}</Quiet>
              ) : one.differs && isOutcome(one.wouldBe) ? (
                <span key="would">
                  <Chip tone={states[one.wouldBe].tone} icon={states[one.wouldBe].icon}>
                    {states[one.wouldBe].word}
                  </Chip>{' '}
                  {sentence(one.wouldBe, one.findings)}
                </span>
              ) : (
                <Trans key="would">the same</Trans>
              ),
            ],
          }))}
      />
    </>
  )
}

/** Nothing is counted again before somebody asks for it. */
export const TrialAsked = (props: TrialProps) => {
  const [asked, ask] = useState(false)
  return asked ? (
    <>
      <h3>
        <Trans>Tried on past votes</Trans>
      </h3>
      <Trial {...props} />
    </>
  ) : (
    <Button second onPress={() => ask(true)}>
      <Trans>Try it on past votes</Trans>
    </Button>
  )
}

/** A charter that need not be proposed. */
export const TryOnPastVotes = ({ platform, charter }: { readonly platform: string; readonly charter: Charter }) => (
  <div>
    <TrialAsked platform={platform} tried={{ charter }} />
  </div>
)
