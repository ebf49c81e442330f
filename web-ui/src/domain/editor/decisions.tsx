import { Trans, useLingui } from '@lingui/react/macro'
import { useDraft } from './draft'
import css from './editor.module.css'
import { Election } from './election'
import { CheckAt, NumberAt, PickAt, SomeAt, TextAt, Wrong } from './fields'
import { Group, ItemsAt, Part } from './frame'
import { listAt, textAt, unused } from './json'
import { HALF, OptionalRule } from './rules'
import { CoSponsors, Extension, Proposers, Proxies, Quorum, Safeguards } from './terms'

/** One kind of decision, in the order in which a proposal goes through it. */
const DecisionType = ({ at }: { readonly at: string }) => {
  const { t } = useLingui()
  const { wrong } = useDraft()
  const ways = { ballots: t`by ballots`, 'meeting-count': t`by a count in a meeting`, declaration: t`by the chair’s declaration` }
  return (
    <>
      <Wrong>{wrong(at)}</Wrong>
      <TextAt at={`${at}/name`} label={t`Name`} />
      <PickAt
        at={`${at}/purpose`}
        label={t`What adopting it does`}
        none={t`nothing by itself`}
        options={{ 'amends-charter': t`it amends this charter` }}
      />
      <Group title={t`How it is proposed`}>
        <Proposers at={`${at}/proposers`} />
        <CoSponsors at={`${at}/coSponsors`} />
        <NumberAt
          at={`${at}/deliberationDays`}
          label={t`Whole days of deliberation before it is decided`}
          hint={<Trans>Empty: it can be decided as soon as it is admitted.</Trans>}
        />
      </Group>
      <Group title={t`How it is voted on`}>
        <SomeAt at={`${at}/ways`} label={t`Ways of deciding`} options={ways} />
        <NumberAt
          at={`${at}/votingDays`}
          label={t`Days that ballots are open`}
          hint={<Trans>Empty: the officer names the closing time.</Trans>}
        />
        <Extension at={`${at}/extension`} />
        <div className={css.part} data-at={`${at}/ballots`}>
          <Wrong>{wrong(`${at}/ballots`)}</Wrong>
          <CheckAt at={`${at}/ballots/changeable`} label={t`a ballot can be changed until closing`} absent={false} />
          <CheckAt at={`${at}/ballots/paper`} label={t`members may vote on paper, which two clerks enter`} absent={false} />
          <PickAt
            at={`${at}/ballots/secrecy`}
            label={t`Who learns how somebody voted`}
            none={t`everybody, when the vote closes`}
            usual="open"
            options={{ confidential: t`whoever runs this system`, secret: t`nobody: what leads to a voter is destroyed` }}
          />
        </div>
        <Proxies at={`${at}/proxies`} />
        <Election at={at} />
      </Group>
      <Group title={t`When it is valid`}>
        <Quorum at={at} />
        <Safeguards at={`${at}/safeguards`} />
      </Group>
      <Group title={t`When it is adopted`}>
        <PickAt
          at={`${at}/consent`}
          label={t`A maintained objection`}
          none={t`leaves the decision to the majority`}
          options={{ blocks: t`stands in the way of consent`, attached: t`becomes a minority position` }}
        />
        <OptionalRule
          at={`${at}/majority`}
          label={t`Majority`}
          add={t`Add a majority`}
          drop={t`No majority, where consent is the only way`}
          begin={HALF}
        />
        <PickAt
          at={`${at}/tieBreak`}
          label={t`As many for as against`}
          none={t`nothing changes`}
          usual="status-quo"
          options={{ chair: t`the chair’s vote counts a second time`, lot: t`a lot decides` }}
        />
      </Group>
      <TextAt at={`${at}/id`} label={t`Identifier`} hint={<Trans>Lower-case letters, digits, hyphens.</Trans>} longest={63} />
    </>
  )
}

/** The kinds of decision with their rules. */
export const Decisions = () => {
  const { t } = useLingui()
  const { value } = useDraft()
  const at = '/decisionTypes'
  const used = listAt(value, at).map((one) => textAt(one, '/id'))
  return (
    <Part title={t`Kinds of decision`} line={t`Who proposes, how long, quorum, majority, proxies, safeguards`} at={[at]}>
      <ItemsAt
        at={at}
        more={t`One more kind of decision`}
        drop={t`Take this kind of decision away`}
        fresh={() => ({ id: unused('decision', used), name: '', ways: ['ballots'], majority: HALF })}
        least={1}
      >
        {(here, away) => (
          <Part title={textAt(value, `${here}/name`) || t`Kind of decision`} at={[here]}>
            <DecisionType at={here} />
            <div className={css.row}>{away}</div>
          </Part>
        )}
      </ItemsAt>
    </Part>
  )
}
