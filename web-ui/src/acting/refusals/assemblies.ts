import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'

type Words = readonly [what: string, todo: string]

/** What a refusal of an assembly, or of a vote held in one, means. */
export const useAssemblyRefusals = (): Readonly<Record<string, Words>> => {
  const { t } = useLingui()
  return useMemo(
    () => ({
      'charter-knows-assemblies': [
        t`The charter says nothing of assemblies.`,
        t`Decide without one, or amend the charter so that it does.`,
      ],
      'opening-lies-ahead': [t`The time named has passed already.`, t`Name a time that is still to come.`],
      'item-is-a-proposal-or-a-title': [
        t`An item of the agenda is a proposal, or has a title of its own: one of both.`,
        t`Leave out one, or say the other.`,
      ],
      'item-is-on-the-agenda-once': [t`This proposal is on the agenda already.`, t`Look for it on the agenda.`],
      'request-calls-for-an-extraordinary-assembly': [
        t`What members asked for is an extraordinary assembly.`,
        t`Convene it as an extraordinary one.`,
      ],
      'request-is-reached': [t`Too few members have asked for this assembly yet.`, t`Wait for more of them, or convene it without them.`],
      'request-is-answered-once': [t`An assembly was convened for this request already.`, t`Look at that one.`],
      'notice-is-given-once': [t`Notice was given already, and members have relied on it.`, t`Compare what it says.`],
      'notice-is-in-time': [
        t`The charter asks for notice at another time: the assembly would come too soon after it, or too late.`,
        t`Convene the assembly for a day that the charter allows, and give notice of that one.`,
      ],
      'somebody-is-called': [t`Nobody is on the roll: nobody could take part.`, t`Admit members and seat their delegates.`],
      'notice-is-given': [t`No notice of this assembly was given.`, t`Give notice first.`],
      'assembly-is-on-its-day': [t`The assembly was called for another day.`, t`Open it on its day, in the time zone of the charter.`],
      'assembly-is-not-open': [t`The assembly is open already.`, t`Go on with it.`],
      'assembly-is-not-closed': [t`The assembly is closed.`, t`Convene another one.`],
      'assembly-is-not-called-off': [t`The assembly was called off.`, t`Read why, and convene another one.`],
      'assembly-never-opened': [t`The assembly was opened, and what happened in it stays.`, t`Close it instead.`],
      'assembly-is-open': [t`The assembly is not open.`, t`Open it first, on its day.`],
      'attendee-is-on-roll': [
        t`Somebody named is not on the roll of this assembly, which says why.`,
        t`Look at the roll; guests take part without being counted.`,
      ],
      'attendee-is-present': [t`Somebody named is not recorded as present.`, t`Look at who is.`],
      'assembly-time-has-come': [
        t`The time for which the assembly was called has not come yet: members may still be on their way.`,
        t`Record who comes, and ascertain the quorum when the time has come.`,
      ],
      'second-call-is-in-charter': [t`The charter knows no second call of an assembly.`, t`Close this one, and convene another.`],
      'there-is-no-third-call': [t`This is the second call already.`, t`Close the assembly, and convene another.`],
      'first-call-had-no-quorum': [
        t`Only an assembly that was ascertained to have no quorum is called a second time.`,
        t`Ascertain the quorum first.`,
      ],
      'second-call-is-late-enough': [t`The charter asks for more time between the two calls.`, t`Name a later time for the second call.`],
      'count-is-taken-in-an-assembly': [
        t`Under this charter members count their votes in an assembly.`,
        t`Call the vote from the assembly, or let the members cast ballots.`,
      ],
      'ballots-are-by-correspondence': [
        t`A vote by ballots is held by correspondence, in no assembly.`,
        t`Take a count in the assembly, or call the vote from the proposal.`,
      ],
      'proposal-is-on-the-agenda': [
        t`The proposal is not on the agenda of this assembly.`,
        t`Put it on the agenda; members must know what is decided.`,
      ],
      'item-has-notice': [
        t`No notice of this item was given in time, and the charter does not let such an item be decided.`,
        t`Speak of it now, and decide it in another assembly.`,
      ],
      'quorum-is-ascertained': [
        t`Nobody has ascertained that this assembly has its quorum, or it was lost.`,
        t`Record who is present, and ascertain the quorum.`,
      ],
      'quorum-still-holds': [
        t`So many have left that the assembly has no quorum any more.`,
        t`Ascertain the quorum, and wait until enough are back.`,
      ],
      'count-fits-the-attendance': [
        t`The count has more people present than the attendance that was recorded.`,
        t`Record who else is present, or count again.`,
      ],
      'assembly-can-be-asked-for': [
        t`The charter gives members no right to ask for an extraordinary assembly.`,
        t`Ask chair or secretary to convene one.`,
      ],
      'supporter-may-vote': [
        t`Only members that may vote can ask for an assembly.`,
        t`Look at the roll of a vote: it says what is missing.`,
      ],
      'request-is-supported-once': [t`This member supports the request already.`, t`Ask other members to support it.`],
      'request-is-open': [t`Enough members have asked for this assembly already.`, t`Wait for the officers, who must convene it.`],
    }),
    [t],
  )
}
