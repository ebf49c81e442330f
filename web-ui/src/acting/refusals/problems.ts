import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { Problem } from '../../api/problem'
import { useAssemblyRefusals } from './assemblies'
import { useElectionRefusals } from './elections'

export interface ProblemWords {
  readonly what: string
  readonly kept: string
  readonly todo: string
}

/**
 * What a refusal means, in the person's language, by the name of the rule: the services say it in English. A rule that has no
 * words here is told in the service's own.
 */
export const useProblemWords = (): ((problem: Problem) => ProblemWords) => {
  const { t, i18n } = useLingui()
  const ofAssemblies = useAssemblyRefusals()
  const ofElections = useElectionRefusals()
  return useCallback(
    (problem) => {
      const kept = t`Nothing was recorded. What you wrote is still here.`
      const known: Readonly<Record<string, readonly [what: string, todo: string]>> = {
        'charter-allows-paper': [
          t`The charter does not let members vote on paper in decisions of this kind.`,
          t`Ask the member to cast the ballot.`,
        ],
        'constituency-is-in-charter': [t`The charter has no such constituency.`, t`Choose one of the charter’s constituencies.`],
        'amendment-is-of-its-type': [t`Decisions of this kind do not amend the charter.`, t`Choose the kind of decision that amends it.`],
        'amendment-brings-its-charter': [
          t`A decision of this kind amends the charter, and the proposal carries none.`,
          t`Add the charter that is proposed.`,
        ],
        'amendment-is-current': [
          t`The charter was amended since this amendment was drafted.`,
          t`Draft it against the charter in force: revise it, or withdraw it and propose anew.`,
        ],
        'members-belong-to-its-parts': [
          t`This constituency is made of others, and members belong to one of those.`,
          t`Choose the one that the organisation belongs to.`,
        ],
        'constituency-takes-this-kind': [
          t`The charter does not let organisations of this kind join this constituency.`,
          t`Choose a constituency that takes them.`,
        ],
        'constituency-takes-individuals': [
          t`The charter does not let people join this constituency for themselves.`,
          t`Choose a constituency that takes individuals, or admit an organisation.`,
        ],
        'class-is-named': [
          t`Under this charter every member belongs to a class, and none was named.`,
          t`Choose one of the charter’s classes.`,
        ],
        'class-is-in-charter': [t`The charter has no such class of members.`, t`Choose one of the charter’s classes.`],
        'class-is-another': [t`The member belongs to this class already.`, t`Choose another class.`],
        'member-has-not-resigned': [t`This member has resigned.`, t`Admit it again, if it wants to come back.`],
        'member-is-not-suspended': [t`This member is suspended already.`, t`Reinstate it when the ground is gone.`],
        'member-is-suspended': [t`This member is not suspended.`, t`Read the page again.`],
        'member-owes': [t`Nothing is recorded that this member owes.`, t`Read the page again.`],
        'arrears-have-begun': [t`Nobody is in arrears from a day to come.`, t`Name today, or a day before.`],
        'share-is-paid-once': [t`The record has already that this member paid its share.`, t`Read the page again.`],
        'member-resigns-itself': [
          t`Only a delegate of the member resigns it, or the chair or the secretary records that it did.`,
          t`Act in a seat of the member, or ask the chair or the secretary.`,
        ],
        'member-is-an-individual': [
          t`This member is an organisation, whose delegates have seats of their own.`,
          t`Invite a delegate of the organisation.`,
        ],
        'seat-is-taken-once': [
          t`An account acts in the seat of this member already, or did until it was given up.`,
          t`Record that the member resigned, and admit the person again.`,
        ],
        'person-is-one-individual': [
          t`You are an individual member here already, and nobody is that twice.`,
          t`Tell the chair or the secretary: one of the two was admitted by mistake.`,
        ],
        'individual-keeps-the-seat': [
          t`This seat is an individual member’s own. Nobody succeeds in it, and it ends with the membership.`,
          t`Suspend the member, with a ground, or record that it resigned.`,
        ],
        'seat-speaks-for-an-organisation': [
          t`This is done in the name of an organisation, and an individual member speaks for no other than themself.`,
          t`Ask the delegate of an organisation; contributions, objections and ballots are open to you.`,
        ],
        'votes-are-in-charter': [
          t`The charter does not give members of this constituency a number of votes.`,
          t`Leave the votes out; each entry of the roll weighs what the charter says.`,
        ],
        'votes-are-within-charter': [
          t`The charter gives a member one vote at least, and has an upper limit.`,
          t`Record a number between the two.`,
        ],
        'capital-is-in-charter': [
          t`The charter does not ask how much share capital members of this constituency hold.`,
          t`Leave it to the body’s books.`,
        ],
        'admitted-once': [t`This organisation is a member already.`, t`Give it another seat instead.`],
        'organisation-is-a-member': [
          t`A delegate speaks for a member, and this organisation is not one.`,
          t`Admit the organisation first.`,
        ],
        'person-is-known': [t`Nobody with this identifier has ever signed in.`, t`Ask the person to sign in once, then try again.`],
        'term-ends-later': [t`The term would end before it begins.`, t`Choose a later end.`],
        'seat-is-held': [t`This seat has ended, or is not of this platform.`, t`Choose a seat that is held.`],
        'successor-is-somebody-else': [t`This person holds the seat already, and nobody succeeds themselves.`, t`Name another person.`],
        'succession-fits-the-seat': [
          t`Whoever succeeds in a seat speaks for its organisation, in a seat of its kind.`,
          t`Invite for the seat’s own organisation and kind.`,
        ],
        'somebody-can-still-give-seats': [
          t`This seat holds the last of the offices that admit members and give seats.`,
          t`Give the office of chair or secretary to another seat first.`,
        ],
        'founder-seat-is-given-at-founding': [t`Only founding gives a founder’s seat.`, t`Choose delegate or observer.`],
        'office-needs-more-than-observing': [
          t`An observer proposes and discusses, but holds no office.`,
          t`Choose the seat of a delegate.`,
        ],
        'invitation-is-open': [
          t`This invitation has been used or taken back, or its time is over.`,
          t`Ask the chair or the secretary for a new one.`,
        ],
        'invitation-secret-fits': [t`This is not the secret of the invitation.`, t`Open the whole link, as it was sent to you.`],
        'invitation-expires-soon': [
          t`An invitation ends later than now, and at most ninety days from now.`,
          t`Choose another end, within ninety days.`,
        ],
        'organisation-is-registered': [t`No such organisation is registered.`, t`Register the organisation first.`],
        'founded-by-representative': [
          t`Only the person who registered an organisation may found a platform for it.`,
          t`Ask that person to found it, or found it for an organisation of yours.`,
        ],
        'decision-type-is-in-charter': [t`The charter has no such kind of decision.`, t`Choose one of those the charter names.`],
        'whole-is-here': [
          t`The proposal that this one would be a part of is not on this platform.`,
          t`Choose a proposal of this platform.`,
        ],
        'sponsor-acts': [t`Only the seat that drafted a proposal may do this.`, t`Act in that seat, or ask its holder.`],
        'text-is-open': [
          t`The text is submitted or settled: it takes no further version.`,
          t`Ask the facilitator to return it, or propose anew.`,
        ],
        'co-sponsor-is-another-member': [
          t`The proposal is of this seat’s own organisation, which cannot co-sponsor it too.`,
          t`Ask the delegates of other members.`,
        ],
        'co-sponsored-once': [t`This organisation co-sponsors the proposal already.`, t`Look at its co-sponsors.`],
        'co-sponsorship-is-there': [t`This organisation does not co-sponsor the proposal.`, t`Look at its co-sponsors.`],
        'co-sponsors-suffice': [
          t`The proposal has fewer co-sponsors than the charter asks for, or from too few constituencies.`,
          t`Ask delegates of other members to co-sponsor it, then submit it.`,
        ],
        'proposal-is-submitted': [t`The proposal is not waiting for admission.`, t`Look at its state; somebody may have been faster.`],
        'proposal-is-admitted': [t`The proposal is not admitted, or is decided already.`, t`Admit it first, or look at its outcome.`],
        'proposal-is-undecided': [t`The proposal is at the vote or has ended.`, t`Look at its vote or outcome.`],
        'every-objection-is-settled': [
          t`The charter asks for consent, and whoever raised an objection has not said what becomes of it.`,
          t`Let whoever raised it resolve, maintain or withdraw it first; or let the proposal lapse.`,
        ],
        'basis-is-that-of-charter': [
          t`The charter says whether this rests on consent or on a show of hands, and this is the other.`,
          t`Read the page again, and declare it as the charter says.`,
        ],
        'nobody-maintains-an-objection': [
          t`An objection is maintained, and under this charter the proposal is then not agreed.`,
          t`Declare it not agreed, or go on deliberating until the objection is resolved or withdrawn.`,
        ],
        'objection-prevents-consent': [
          t`No maintained objection stands in the way under this charter, so it cannot be declared not agreed.`,
          t`Declare it adopted, with its minority positions where it has some; or let it lapse, with reasons.`,
        ],
        'every-objection-is-answered': [
          t`The proposal has an objection without an answer.`,
          t`Let the sponsor or an officer answer it, or whoever raised it withdraw it, first.`,
        ],
        'deliberation-is-open': [
          t`The proposal is not open to contributions: it is a draft, at the vote, or has ended.`,
          t`Look at its state; what was said before stays on its page.`,
        ],
        'deliberation-is-not-closed': [
          t`The proposal is at the vote or has ended: its objections stay as they are.`,
          t`Look at its vote or outcome.`,
        ],
        'version-is-newest': [
          t`The text has another version by now than the one you speak on.`,
          t`Read the newest version, and send your words again if they still hold.`,
        ],
        'reply-is-on-same-proposal': [t`What you reply to is not a contribution to this proposal.`, t`Reply to one of this proposal.`],
        'author-retracts': [t`Only the seat that made a contribution may retract it.`, t`Act in that seat, or reply to it.`],
        'contribution-is-retracted-once': [t`The contribution is retracted already.`, t`There is nothing left to do.`],
        'sponsor-or-officer-answers': [
          t`Only the proposal’s sponsor, the facilitator, the secretary or the chair may answer an objection.`,
          t`Say it as a contribution.`,
        ],
        'objection-is-unsettled': [t`The objection is resolved or withdrawn.`, t`Raise another one if there is reason to.`],
        'objection-is-answered': [
          t`The objection has no answer yet.`,
          t`Wait for its answer, or withdraw it if you do not hold it any more.`,
        ],
        'objector-settles': [t`Only the seat that raised an objection may settle it.`, t`Act in that seat, or ask its holder.`],
        'office-is-vacant': [
          t`Somebody holds this office, and an operator gives only what nobody holds.`,
          t`Leave it to the chair or the secretary.`,
        ],
        'way-is-in-charter': [
          t`The charter does not let this kind of decision come about in this way.`,
          t`Choose a way that the charter allows.`,
        ],
        'charter-fixes-the-period': [t`The charter fixes how long this vote is open.`, t`Leave out the closing time.`],
        'closing-time-is-named': [
          t`The charter leaves the closing time open, and none in the future was named.`,
          t`Name a closing time in the future.`,
        ],
        'somebody-may-vote': [t`Nobody is on the roll.`, t`Admit members and give seats first.`],
        'vote-is-open': [t`The vote is closed. Your ballot was not recorded.`, t`Read the result. The proposal can come to another vote.`],
        'vote-is-by-ballots': [t`This vote is decided by a count taken in a meeting.`, t`Vote in the meeting.`],
        'vote-is-by-count': [t`This vote is decided by ballots.`, t`Let the members cast their ballots.`],
        'ballot-is-in-time': [
          t`The closing time had come before your ballot arrived. It was not recorded.`,
          t`Read the result when it is certified.`,
        ],
        'seat-is-on-roll': [
          t`This seat is not on the roll of this vote, which was frozen when the vote was called.`,
          t`Look at the roll, or choose another of your seats.`,
        ],
        'ballot-is-cast-once': [
          t`A ballot was cast for this seat already. The first one stands.`,
          t`Compare it with your receipt, or with the record.`,
        ],
        'ballot-can-be-changed': [
          t`The charter does not let a ballot be changed in decisions of this type.`,
          t`Compare it with your receipt, or with the record.`,
        ],
        'ballot-is-there': [t`This seat has cast no ballot in this vote that could be changed.`, t`Cast one.`],
        'proxy-votes-instead': [
          t`You gave a proxy in this vote, and the charter does not let you vote beside it.`,
          t`Revoke it first, unless its holder has cast the ballot.`,
        ],
        'charter-allows-proxies': [
          t`The charter lets nobody cast another’s ballot in decisions of this type.`,
          t`Cast the ballot yourself.`,
        ],
        'holder-is-another-seat': [t`Nobody holds a proxy of their own.`, t`Choose another seat on the roll.`],
        'holder-is-on-roll': [t`The seat that would hold the proxy is not on the roll of this vote.`, t`Choose another seat on the roll.`],
        'holder-is-of-constituency': [
          t`The charter lets a proxy be held only within the constituency, and that seat is of another one.`,
          t`Choose a seat of your own constituency.`,
        ],
        'holder-has-room': [t`That seat holds as many proxies as the charter allows.`, t`Choose another seat on the roll.`],
        'proxy-is-not-passed-on': [
          t`A proxy is not passed on: whoever holds one votes, and whoever gave one holds none.`,
          t`Choose a seat that gave no proxy; those that you hold yourself have to be revoked first.`,
        ],
        'proxy-is-given-once': [t`You gave a proxy in this vote already.`, t`Revoke it first.`],
        'principal-has-not-voted': [
          t`You have cast your ballot, and there is nothing left to give.`,
          t`Compare it with your receipt, or with the record.`,
        ],
        'principal-revokes': [t`Only the seat that gave a proxy may revoke it.`, t`Act in that seat.`],
        'holder-casts': [t`Only the seat that holds a proxy may use it.`, t`Act in that seat.`],
        'proxy-stands': [t`The proxy was revoked.`, t`Ask whoever gave it.`],
        'proxy-is-unused': [
          t`The holder has cast the ballot: the proxy cannot be revoked any more.`,
          t`Cast your own ballot, where the charter lets it count instead.`,
        ],
        'principal-holds-its-seat': [
          t`The seat that gave the proxy has ended, and nobody votes for it any more.`,
          t`Cast your own ballot.`,
        ],
        'charter-lets-seat-propose': [
          t`The charter names who may propose decisions of this kind, and your seat is not among them.`,
          t`Choose another kind of decision, or ask somebody whom the charter names.`,
        ],
        'deliberation-has-lasted': [
          t`The charter asks for more days of deliberation before this is decided.`,
          t`Wait until then; everybody can speak meanwhile.`,
        ],
        'every-constituency-is-counted-once': [
          t`The count does not have exactly one line for each constituency.`,
          t`Write one line for each.`,
        ],
        'count-fits-the-room': [t`The count has more votes than people present, or more people than the roll.`, t`Count again.`],
        'charter-gives-a-casting-vote': [
          t`The charter gives the chair no casting vote in decisions of this type.`,
          t`Leave out how the chair voted.`,
        ],
        'casting-vote-is-in-the-count': [
          t`The chair’s vote is one of those counted, and the count of this constituency has none like it.`,
          t`Count the chair’s vote in the constituency of the chair’s seat, or leave it out.`,
        ],
        'count-is-entered': [t`No count was entered yet.`, t`Enter the count first.`],
        'count-is-entered-once': [t`A count was entered already.`, t`Compare it with yours.`],
        'second-officer-signs': [t`Whoever entered a count cannot sign it too.`, t`Ask another officer to sign.`],
        'count-is-signed': [t`The count is not signed by a second officer yet.`, t`Ask another officer to sign.`],
        'closing-time-has-come': [
          t`The charter fixes how long the vote is open, and not everybody has voted.`,
          t`Wait for the closing time.`,
        ],
        'vote-is-tallied': [t`The vote is not closed yet.`, t`Close it first.`],
        'charter-allows-extension': [
          t`The charter has no rule by which this vote could be extended.`,
          t`Let it close. The proposal can come to another vote when this one is annulled.`,
        ],
        'extensions-are-left': [t`This vote was extended as often as the charter allows.`, t`Let it close at the time that stands.`],
        'extension-is-later': [t`An extension names a later closing than the one that stands.`, t`Name a later closing.`],
        'extension-is-within-charter': [t`The charter does not let the closing be moved so far at once.`, t`Name an earlier closing.`],
        'extension-is-in-time': [
          t`The closing time had come before the extension arrived. The vote closes as it stood.`,
          t`Read the result when it is certified.`,
        ],
        'vote-is-not-annulled': [t`The vote was annulled.`, t`Read why. The proposal can come to another vote.`],
        'certified-vote-stands': [
          t`A certified vote has decided its proposal and cannot be annulled.`,
          t`Propose anew: another decision can change or reverse this one.`,
        ],
        'vote-is-certified-once': [t`The result is certified already.`, t`Read the result.`],
        'decision-is-adopted': [t`A commitment follows from an adopted decision, and this is none.`, t`Go to a proposal that was adopted.`],
        'parties-differ': [t`Nobody owes something to itself.`, t`Choose another organisation.`],
        'parties-are-members': [
          t`Both who owes and to whom it is owed are members of the platform.`,
          t`Act in a member’s seat, and choose a member.`,
        ],
        'something-is-owed': [t`A commitment to nothing is none.`, t`Write an amount of more than nothing.`],
        'currency-is-known': [t`There is no such currency.`, t`Write its three letters, such as KES.`],
        'due-day-is-ahead': [t`The last day for it is over.`, t`Choose today or a later day.`],
        'creditor-acts': [t`Only a seat of the creditor may do this.`, t`Act in a seat of the creditor, or ask its delegate.`],
        'debtor-acts': [t`Only a seat of the debtor may do this.`, t`Act in a seat of the debtor, or ask its delegate.`],
        'commitment-is-offered': [t`The commitment is not waiting for an answer.`, t`Look at its state; somebody may have been faster.`],
        'commitment-is-active': [t`The commitment is not accepted, or has ended.`, t`Look at its state.`],
        'assessor-is-independent': [
          t`A commitment is assessed by somebody else: by a seat of neither party, or by the auditor where that is no seat of the debtor.`,
          t`Ask a delegate of another organisation, or the auditor.`,
        ],
        'creditor-or-officer-ends-it': [
          t`Whoever owes does not declare how it ended: a seat of the creditor does, or another seat as secretary or chair.`,
          t`Ask the creditor, or an officer of another organisation.`,
        ],
        'commitment-is-assessed': [
          t`Nobody has assessed the commitment, and an end rests on an assessment.`,
          t`Ask somebody to assess it first.`,
        ],
        'evidence-type-is-allowed': [
          t`Evidence is a PDF document, a picture as PNG, JPEG or WebP, a CSV table or plain text.`,
          t`Save the file as one of these, and choose that.`,
        ],
        'evidence-is-what-it-says': [t`The file is not of the type that its name says.`, t`Save it anew; text is in UTF-8.`],
        'file-name-is-plain': [
          t`The name of the file is too long, or holds a character that a name must not have.`,
          t`Rename the file, and choose it again.`,
        ],
        'file-name-fits-its-type': [
          t`The name of the file ends otherwise than names of such files do.`,
          t`Rename the file, and choose it again.`,
        ],
        'uploads-stay-within-bounds': [
          t`As many files as may wait wait for a report of yours already.`,
          t`Send the report that names them, or wait for a day.`,
        ],
        'evidence-is-waiting': [
          t`A file was not sent in this seat, or was sent more than a day ago.`,
          t`Leave it out, choose it again, and send the form.`,
        ],
        'idempotency-key-reused': [
          t`This was sent before, as another act.`,
          t`Look in the record whether it is there, then send it again.`,
        ],
        'identifier-is-taken': [t`Something with this identifier exists already.`, t`Send it again.`],
        'entry-too-large': [t`This is longer than an entry of the record may be.`, t`Shorten it, or divide it.`],
        'body-too-large': [t`This is longer than an entry of the record may be.`, t`Shorten it, or divide it.`],
        'contradictory-charter': [t`The charter contradicts itself.`, t`Mend each place that is named.`],
        malformed: [t`Something in it is missing or not allowed.`, t`Look at the fields that are marked.`],
        'stale-version': [
          t`Somebody changed this before you.`,
          t`Your words are kept below. Compare them with the newest version and send them again.`,
        ],
        'not-an-operator': [
          t`Only an operator of this installation may do this.`,
          t`Ask the chair or the secretary, or whoever runs this installation.`,
        ],
        'not-yours': [
          t`The seat you act in does not have this right.`,
          t`Choose another of your seats, or ask an officer of the platform.`,
        ],
        unknown: [t`There is nothing here, or nothing that you may see.`, t`Look whether it is still there.`],
        unauthenticated: [t`The sign-in has ended.`, t`Sign in again; what you wrote is kept in this tab.`],
      }
      const words = known[problem.rule ?? ''] ?? ofAssemblies[problem.rule ?? ''] ?? ofElections[problem.rule ?? '']
      if (words !== undefined) return { what: words[0], kept, todo: words[1] }
      const english = i18n.locale === 'en'
      return {
        what: english ? problem.message : t`The service refused this, for a reason this page does not know: ${problem.message}`,
        kept: english ? (problem.kept ?? kept) : kept,
        todo: english && problem.todo !== undefined ? problem.todo : t`Reload the page to see how things stand, then try again.`,
      }
    },
    [t, i18n.locale, ofAssemblies, ofElections],
  )
}
