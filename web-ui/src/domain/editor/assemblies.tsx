import { Trans, useLingui } from '@lingui/react/macro'
import { useDraft } from './draft'
import css from './editor.module.css'
import { CheckAt, DurationAt, NumberAt, PickAt, ShareAt } from './fields'
import { Group, OptionalAt, Part } from './frame'
import { read } from './json'
import { OptionalRule, PRESENT } from './rules'

interface NoticeProps {
  readonly at: string
  readonly add: string
  readonly drop: string
}

const Notice = ({ at, add, drop }: NoticeProps) => {
  const { t } = useLingui()
  return (
    <OptionalAt at={at} add={add} drop={drop} begin={{ atLeast: 14 }}>
      <div className={css.side}>
        <NumberAt at={`${at}/atLeast`} label={t`At least so many days before`} />
        <NumberAt at={`${at}/atMost`} label={t`At most so many days before`} />
      </div>
      <p className={css.hint}>
        <Trans>At most left empty: as early as one likes.</Trans>
      </p>
    </OptionalAt>
  )
}

/** How members meet. */
export const Assemblies = () => {
  const { t } = useLingui()
  const { value } = useDraft()
  const at = '/assemblies'
  const secondCall = `${at}/secondCall`
  const canMiss = read(value, `${at}/quorum`) !== undefined
  return (
    <Part title={t`Assemblies`} line={t`Notice, quorum, second call, who can demand one`} at={[at]}>
      <OptionalAt
        at={at}
        add={t`Let members meet in assemblies`}
        drop={t`Say nothing of assemblies`}
        begin={{ notice: { atLeast: 14 }, quorum: PRESENT }}
      >
        <Group title={t`How it is called`}>
          <Notice at={`${at}/notice`} add={t`Ask for notice before it`} drop={t`No notice is needed`} />
          <Notice
            at={`${at}/extraordinaryNotice`}
            add={t`Another notice before an extraordinary one`}
            drop={t`The same notice before an extraordinary one`}
          />
          <PickAt
            at={`${at}/recordDate`}
            label={t`Who counts as a member in it is decided`}
            none={t`when notice is given`}
            usual="at-the-notice"
            options={{ 'at-the-opening': t`when it opens` }}
          />
          <ShareAt
            at={`${at}/requestShare`}
            label={t`Share of the members who can demand an extraordinary one`}
            hint={<Trans>Such as 1/10 or 20%. Empty: the officers alone convene.</Trans>}
            optional
          />
          <CheckAt at={`${at}/withoutNotice`} label={t`it can also decide what was not announced in time`} absent={false} />
        </Group>
        <Group title={t`When it can decide`}>
          <OptionalRule
            at={`${at}/quorum`}
            label={t`Quorum`}
            add={t`Add a quorum`}
            drop={t`It can decide however many come`}
            begin={PRESENT}
          />
          {canMiss || read(value, secondCall) !== undefined ? (
            <OptionalAt at={secondCall} add={t`Let it be called a second time`} drop={t`No second call`} begin={{}}>
              <DurationAt
                at={`${secondCall}/after`}
                label={t`The second one opens after the first, at the earliest, by`}
                hint={<Trans>Empty: at any later time.</Trans>}
              />
              <OptionalRule
                at={`${secondCall}/quorum`}
                label={t`Quorum at the second call`}
                add={t`Add a quorum at the second call`}
                drop={t`No quorum at the second call`}
                begin={PRESENT}
              />
            </OptionalAt>
          ) : null}
        </Group>
      </OptionalAt>
    </Part>
  )
}
