import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'

type Words = readonly [what: string, todo: string]

/** What a refusal of an election or of a ballot in one means. */
export const useElectionRefusals = (): Readonly<Record<string, Words>> => {
  const { t } = useLingui()
  return useMemo(
    () => ({
      'election-is-named': [
        t`Decisions of this kind choose between options, and none were named.`,
        t`Name the options, in the order in which they stand on the ballot paper.`,
      ],
      'one-text-is-decided': [
        t`Decisions of this kind adopt a text or not, and have no options.`,
        t`Leave out the options, or propose a decision of a kind that elects.`,
      ],
      'options-are-told-apart': [t`Two options have the same name.`, t`Give each a name that nobody takes for another’s.`],
      'option-stands-for-a-category': [
        t`An option stands for a category for which the charter reserves no seats.`,
        t`Name categories of the charter, or none.`,
      ],
      'status-quo-is-an-option': [t`What is said to be as it is now is none of the options.`, t`Choose one of them, or none.`],
      'seats-are-named': [t`The charter does not say how many are chosen, and nobody else did.`, t`Say how many.`],
      'charter-fixes-the-seats': [t`The charter fixes how many are chosen.`, t`Leave out the number.`],
      'method-fills-the-seats': [t`The charter’s method chooses one option and no more.`, t`Say that one is chosen.`],
      'reserved-seats-can-be-filled': [
        t`Those who stand cannot fill the seats as the charter reserves them.`,
        t`Look for more candidates of the category that is short of them.`,
      ],
      'ballot-says-what-the-vote-asks': [
        t`The ballot does not say what this vote asks.`,
        t`Load the page again, and fill in the ballot of this vote.`,
      ],
      'count-is-of-options': [
        t`The count of an election has one figure for each option, and no votes for or against.`,
        t`Give a figure for each option; where nobody marked it, 0.`,
      ],
      'figures-fit-the-ballots': [
        t`By the method of this vote so many valid ballots cannot make these figures.`,
        t`Count again, and correct the figures.`,
      ],
      'marks-fit-the-paper': [
        t`The marks on the ballot cannot be counted by the method of this vote.`,
        t`Go back, look at what the paper asks, and mark it again.`,
      ],
    }),
    [t],
  )
}
