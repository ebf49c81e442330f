import { Trans, useLingui } from '@lingui/react/macro'
import { PickField } from '../../ui/Field'
import { useKindNames } from '../charter/kinds'
import { useDraft } from './draft'
import css from './editor.module.css'
import { CheckAt, IdAt, NumberAt, SomeAt, TextAt, useIds, Wrong } from './fields'
import { Block, Group, ItemsAt, Part } from './frame'
import { read, textAt, unused } from './json'
import { CapitalLimit } from './weighing'

/** Which members vote. */
export const Membership = () => {
  const { t } = useLingui()
  const { value, wrong } = useDraft()
  const classes = '/membership/classes'
  const all = useIds(classes)
  return (
    <Part title={t`Membership`} line={t`Classes, arrears, shares, capital: which members vote`} at={['/membership']}>
      <Wrong>{wrong('/membership')}</Wrong>
      <NumberAt
        at="/membership/arrearsMonths"
        label={t`Months of arrears after which a member does not vote`}
        hint={<Trans>0: as soon as something is owed. Empty: members vote whatever they owe.</Trans>}
      />
      <CheckAt at="/membership/sharePaid" label={t`a member votes only after it has paid its share`} absent={false} />
      <CapitalLimit />
      <Group title={t`Classes of members`}>
        <ItemsAt
          at={classes}
          more={t`One more class`}
          drop={t`Take this class away`}
          fresh={() => ({ id: unused('class', all), name: '' })}
        >
          {(here, away) => (
            <Block name={textAt(value, `${here}/name`) || t`Class`} at={here}>
              <TextAt at={`${here}/name`} label={t`Name`} />
              <CheckAt at={`${here}/voting`} label={t`members of this class vote`} absent={true} />
              <IdAt at={`${here}/id`} what="class" all={all} />
              <div className={css.row}>{away}</div>
            </Block>
          )}
        </ItemsAt>
      </Group>
    </Part>
  )
}

/** Whether a group is of organisations, or of people by what they say of themselves. */
const WhoAt = ({ at }: { readonly at: string }) => {
  const { t } = useLingui()
  const { value, put, wrong, still } = useDraft()
  const attribute = textAt(value, `${at}/attribute`)
  return (
    <div data-at={`${at}/attribute`}>
      <PickField
        label={t`Who belongs to it`}
        hint={t`People are counted by what they say of themselves, and never named.`}
        error={wrong(at) ?? wrong(`${at}/attribute`)}
        value={attribute}
        still={still}
        onWrite={(one) => {
          const named = { id: textAt(value, `${at}/id`), name: textAt(value, `${at}/name`) }
          const age = one === 'youth' ? { maximumAge: 35 } : {}
          put(at, one === '' ? { ...named, kinds: [] } : { ...named, attribute: one, ...age })
        }}
        options={[
          { value: '', label: t`Organisations of some kinds` },
          { value: 'women', label: t`Women` },
          { value: 'youth', label: t`The youth` },
          { value: 'indigenous-identity', label: t`Indigenous people` },
        ]}
      />
    </div>
  )
}

/** Whom rules can speak of, whatever constituency they belong to. */
export const Groups = () => {
  const { t } = useLingui()
  const { value } = useDraft()
  const kinds = useKindNames()
  const all = useIds('/groups')
  return (
    <Part title={t`Groups`} line={t`Women’s groups, young people: whom quorums and safeguards can count`} at={['/groups']}>
      <p className={css.hint}>
        <Trans>
          A group is named here. A quorum, a majority or a safeguard below then asks, for instance, that 30% of those who vote belong to it.
        </Trans>
      </p>
      <ItemsAt
        at="/groups"
        more={t`One more group`}
        drop={t`Take this group away`}
        fresh={() => ({ id: unused('group', all), name: '', kinds: [] })}
      >
        {(here, away) => (
          <Block name={textAt(value, `${here}/name`) || t`Group`} at={here}>
            <TextAt at={`${here}/name`} label={t`Name`} />
            <WhoAt at={here} />
            {textAt(value, `${here}/attribute`) === 'youth' || read(value, `${here}/maximumAge`) !== undefined ? (
              <NumberAt at={`${here}/maximumAge`} label={t`At most this age, reached in the year of the closing`} />
            ) : null}
            {read(value, `${here}/kinds`) === undefined ? null : (
              <SomeAt at={`${here}/kinds`} label={t`Members of these kinds belong to it`} options={kinds} />
            )}
            <IdAt at={`${here}/id`} what="group" all={all} />
            <div className={css.row}>{away}</div>
          </Block>
        )}
      </ItemsAt>
    </Part>
  )
}
