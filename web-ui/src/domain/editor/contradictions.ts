import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Contradiction } from './draft'

/** What a contradiction means, in the person's language; in the service's own words where there are none here. */
export const useContradictionWords = (): ((one: Contradiction) => string) => {
  const { t } = useLingui()
  return useMemo(() => {
    const words: Readonly<Record<string, string>> = {
      missing: t`This is missing.`,
      unreadable: t`This cannot be read as a part of a charter.`,
      twice: t`This is there twice.`,
      identifier: t`An identifier has lower-case letters, digits and hyphens, and begins with a letter.`,
      name: t`A name has 1 to 200 characters.`,
      'too-long': t`This is too long.`,
      'unknown-zone': t`No time zone has this name.`,
      'unknown-schema': t`This is no charter that Baraza reads.`,
      'not-text': t`This holds a character that cannot be recorded.`,
      'no-decision-type': t`Nothing could be decided: add a kind of decision.`,
      constituencies: t`There are 1 to 100 constituencies.`,
      'shares-do-not-sum-to-1': t`The shares of these do not sum to 1.`,
      'shares-too-fine': t`The shares are too fine.`,
      'share-not-positive': t`A share is above 0.`,
      'share-outside-0-to-1': t`A share lies between 0 and 1.`,
      'more-than-everything': t`More than everything can never be reached.`,
      'too-few-parts': t`What is divided has two parts at least.`,
      'members-belong-to-parts': t`Members belong to its parts, not to it.`,
      'nobody-can-join': t`Nobody could join it.`,
      'nobody-in-group': t`Nobody would belong to this group.`,
      'no-way-of-deciding': t`Choose one way of deciding at least.`,
      'amendments-need-a-count': t`A charter is amended by a vote that is counted, not by a declaration.`,
      'ballots-need-a-roll': t`Ballots need a roll that is recorded here, in every constituency.`,
      'safeguards-need-a-count': t`A declaration does not say whether a safeguard held.`,
      'groups-need-ballots': t`A count in a meeting does not say who belongs to a group.`,
      'rule-needs-a-roll': t`Weight and entitlement need a roll that is recorded here.`,
      'no-quorum-to-miss': t`There is no quorum that could be missed.`,
      'voting-days': t`Ballots are open for 1 to 366 days.`,
      'extension-needs-ballots': t`Only a vote by ballots can be extended.`,
      'extension-times': t`A vote is extended 1 to 12 times.`,
      'extension-by': t`A duration such as P2D or PT12H, of at most 366 days.`,
      'co-sponsors': t`A draft needs 1 to 100 co-sponsors.`,
      'co-sponsor-constituencies': t`Co-sponsors come from no more constituencies than there are.`,
      'co-sponsors-too-few': t`So few co-sponsors cannot come from so many constituencies.`,
      'number-of-constituencies': t`1 constituency at least, and no more than there are.`,
      'number-of-heads': t`1 at least.`,
      'empty-rule': t`One condition at least.`,
      'unknown-constituency': t`No such constituency is there.`,
      'unknown-group': t`No such group is there.`,
      'unknown-office': t`No such office is there.`,
      'constituency-inside-constituency': t`This stands inside a constituency that it is no part of.`,
      'group-inside-group': t`This stands inside a group already.`,
      'nested-too-deeply': t`This is nested too deeply.`,
      'too-many-reasons': t`The reasons of an outcome would not fit into the record: fewer rules or constituencies.`,
      'succession-in-a-circle': t`These offices would succeed each other in a circle.`,
      'succession-twice': t`This office stands here twice.`,
      'no-successor': t`One office at least.`,
      'succeeds-itself': t`An office cannot succeed itself.`,
      'nothing-changes': t`This is the charter in force: nothing changes.`,
      'members-left-behind': t`Say where the members belong whose constituency goes away.`,
      'nobody-moves': t`No constituency goes away under this identifier.`,
      'takes-others': t`It does not take every kind of organisation that the other one takes.`,
    }
    return ({ code, detail }) => words[code] ?? detail
  }, [t])
}
