import { Trans, useLingui } from '@lingui/react/macro'
import { PickField } from '../../ui/Field'
import { useKindNames } from '../charter/kinds'
import { useDraft } from './draft'
import { NumberAt, ShareAt, SomeAt } from './fields'
import { Group, OptionalAt, Part } from './frame'
import { type Json, read, textAt } from './json'

/** Five votes, as the law of European cooperatives has it: how weighing by votes begins. */
const BY_VOTES: Json = { by: 'votes', most: 5 }
/** A fifth of the capital, as cooperative acts have it: how a limit begins. */
const A_FIFTH: Json = { most: '1/5' }

/** By what members weigh; votes have a most, and capital has none. */
const ByAt = ({ at }: { readonly at: string }) => {
  const { t } = useLingui()
  const { value, put, wrong, still } = useDraft()
  const by = textAt(value, `${at}/by`)
  const options = { votes: t`by a number of votes each has`, capital: t`by their share capital` }
  return (
    <div data-at={`${at}/by`}>
      <PickField
        label={t`Its members weigh`}
        hint={
          by === 'capital' ? (
            <Trans>The treasurer records it. Whoever has none does not vote.</Trans>
          ) : (
            <Trans>The chair or the secretary records them: one where nothing is recorded.</Trans>
          )
        }
        error={wrong(`${at}/by`)}
        value={by in options ? by : ''}
        onWrite={(one) => put(at, weighingBy(one, read(value, at)))}
        still={still}
        options={[
          ...(by in options ? [] : [{ value: '', label: '–' }]),
          ...Object.entries(options).map(([one, name]) => ({ value: one, label: name })),
        ]}
      />
    </div>
  )
}

/** The same cap by something else. */
export const weighingBy = (by: string, before: Json | undefined): Json => {
  const [cap, uncapped] = [read(before, '/cap'), read(before, '/uncapped')]
  return {
    by,
    ...(by === 'votes' ? { most: read(before, '/most') ?? 5 } : {}),
    ...(cap === undefined ? {} : { cap }),
    ...(uncapped === undefined ? {} : { uncapped }),
  }
}

/** How the members of a constituency share its weight; each entry of its roll the same where it is left out. */
export const WeighingAt = ({ at }: { readonly at: string }) => {
  const { t } = useLingui()
  const { value } = useDraft()
  const kinds = useKindNames()
  const there = (field: string) => read(value, `${at}/${field}`) !== undefined
  return (
    <Part title={t`What its members weigh`} line={t`All the same, by votes or by share capital, up to a cap`} at={[at]}>
      <OptionalAt at={at} add={t`Let its members weigh differently`} drop={t`All its members weigh the same`} begin={BY_VOTES}>
        <ByAt at={at} />
        {textAt(value, `${at}/by`) === 'votes' || there('most') ? (
          <NumberAt at={`${at}/most`} label={t`Votes of one member, at most`} />
        ) : null}
        <ShareAt
          at={`${at}/cap`}
          label={t`Cap: the greatest part of what all can vote that one member has`}
          hint={<Trans>Such as 1/5 or 30%. Empty: no cap.</Trans>}
          optional
        />
        {there('cap') || there('uncapped') ? (
          <SomeAt
            at={`${at}/uncapped`}
            label={t`Kinds of organisation that the cap does not bind`}
            hint={<Trans>None chosen: it binds everybody.</Trans>}
            options={kinds}
            optional
          />
        ) : null}
      </OptionalAt>
    </Part>
  )
}

/** How much of the share capital one member may hold and still vote. */
export const CapitalLimit = () => {
  const { t } = useLingui()
  const kinds = useKindNames()
  const at = '/membership/capital'
  return (
    <Group title={t`Share capital`}>
      <OptionalAt at={at} add={t`Limit what one member holds`} drop={t`No limit of what one member holds`} begin={A_FIFTH}>
        <ShareAt
          at={`${at}/most`}
          label={t`The greatest part of the share capital that one member holds`}
          hint={<Trans>Such as 1/5 or 20%. Whoever holds more does not vote until it holds less.</Trans>}
        />
        <SomeAt
          at={`${at}/except`}
          label={t`Kinds of organisation that may hold more`}
          hint={<Trans>None chosen: none may.</Trans>}
          options={kinds}
          optional
        />
      </OptionalAt>
    </Group>
  )
}
