import { Trans, useLingui } from '@lingui/react/macro'
import { useOfficeNames } from '../states'
import { useDraft } from './draft'
import css from './editor.module.css'
import { CheckAt, DurationAt, NumberAt, PickAt, SomeAt, TextAt, useConstituencies, useNamed } from './fields'
import { Block, ItemsAt, OptionalAt } from './frame'
import { listAt, read, textAt, unused } from './json'
import { HALF, OptionalRule, PRESENT, RuleAt } from './rules'

interface TermProps {
  readonly at: string
}

/** Who may propose it; every seat where nobody is named. */
export const Proposers = ({ at }: TermProps) => {
  const { t } = useLingui()
  const { wrong } = useDraft()
  const constituencies = useConstituencies()
  const classes = useNamed('/membership/classes')
  const offices = useOfficeNames()
  const spoken = Object.keys(classes).length > 0 || wrong(`${at}/classes`) !== undefined
  return (
    <OptionalAt at={at} add={t`Name who may propose it`} drop={t`Every seat may propose it`} begin={{ observers: true }}>
      <SomeAt at={`${at}/constituencies`} label={t`Delegates in these may propose it`} options={constituencies} optional />
      {spoken ? <SomeAt at={`${at}/classes`} label={t`Delegates of members of these classes may`} options={classes} optional /> : null}
      <SomeAt at={`${at}/offices`} label={t`Whoever holds one of these offices may`} options={offices} optional />
      <CheckAt at={`${at}/observers`} label={t`observers may`} absent={false} />
    </OptionalAt>
  )
}

export const CoSponsors = ({ at }: TermProps) => {
  const { t } = useLingui()
  return (
    <OptionalAt at={at} add={t`Ask for co-sponsors`} drop={t`No co-sponsors`} begin={{ count: 2, constituencies: 1 }}>
      <NumberAt at={`${at}/count`} label={t`Co-sponsors`} />
      <NumberAt at={`${at}/constituencies`} label={t`From so many constituencies`} />
      <CheckAt at={`${at}/withProposer`} label={t`the proposer’s own constituency counts`} absent={false} />
    </OptionalAt>
  )
}

/** Whether an open vote can be given more time. */
export const Extension = ({ at }: TermProps) => {
  const { t } = useLingui()
  return (
    <OptionalAt at={at} add={t`Let an open vote be extended`} drop={t`An open vote is never extended`} begin={{ times: 1, by: 'P2D' }}>
      <NumberAt at={`${at}/times`} label={t`An open vote can be extended so many times`} />
      <DurationAt at={`${at}/by`} label={t`Each time by, at most`} />
    </OptionalAt>
  )
}

/** Whether one member may vote for another; none does where it is left out. */
export const Proxies = ({ at }: TermProps) => {
  const { t } = useLingui()
  return (
    <OptionalAt at={at} add={t`Let members vote for others`} drop={t`Nobody votes for others`} begin={{ cap: 2, override: true }}>
      <NumberAt at={`${at}/cap`} label={t`A holder votes for so many members at most`} />
      <CheckAt at={`${at}/override`} label={t`whoever gave a proxy may still vote, and that counts instead`} />
      <CheckAt at={`${at}/withinConstituency`} label={t`only within the same constituency`} absent={false} />
    </OptionalAt>
  )
}

/** What follows where the quorum was missed. */
export const Quorum = ({ at }: TermProps) => {
  const { t } = useLingui()
  const { value } = useDraft()
  const canMiss = read(value, `${at}/quorum`) !== undefined
  const secondCall = `${at}/secondCall`
  return (
    <>
      <OptionalRule at={`${at}/quorum`} label={t`Quorum`} add={t`Add a quorum`} drop={t`No quorum`} begin={PRESENT} />
      {canMiss || read(value, `${at}/unmetQuorum`) !== undefined ? (
        <PickAt
          at={`${at}/unmetQuorum`}
          label={t`Without its quorum it`}
          none={t`is not valid`}
          usual="not-valid"
          options={{ lapsed: t`lapses` }}
        />
      ) : null}
      {canMiss || read(value, secondCall) !== undefined ? (
        <OptionalAt at={secondCall} add={t`Let it be called a second time`} drop={t`No second call`} begin={{}}>
          <OptionalRule
            at={`${secondCall}/quorum`}
            label={t`Quorum at the second call`}
            add={t`Add a quorum at the second call`}
            drop={t`No quorum at the second call`}
            begin={PRESENT}
          />
        </OptionalAt>
      ) : null}
    </>
  )
}

/** What must hold besides, whatever the majority. */
export const Safeguards = ({ at }: TermProps) => {
  const { t } = useLingui()
  const { value } = useDraft()
  const used = listAt(value, at).map((one) => textAt(one, '/id'))
  return (
    <ItemsAt
      at={at}
      more={t`Add a safeguard`}
      drop={t`Take this safeguard away`}
      fresh={() => ({ id: unused('safeguard', used), name: '', holds: HALF })}
    >
      {(here, away) => (
        <Block name={textAt(value, `${here}/name`) || t`Safeguard`} at={here}>
          <TextAt at={`${here}/name`} label={t`Name`} />
          <PickAt
            at={`${here}/guards`}
            label={t`Guards`}
            none={t`every decision`}
            usual="decision"
            options={{ adoption: t`only adoption` }}
          />
          <RuleAt at={`${here}/holds`} label={t`It must hold that`} />
          <TextAt at={`${here}/id`} label={t`Identifier`} hint={<Trans>Lower-case letters, digits, hyphens.</Trans>} longest={63} />
          <div className={css.row}>{away}</div>
        </Block>
      )}
    </ItemsAt>
  )
}
