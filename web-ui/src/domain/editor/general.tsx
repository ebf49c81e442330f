import { Trans, useLingui } from '@lingui/react/macro'
import { zones } from '../../language/zones'
import { useDraft } from './draft'
import { LongTextAt, PickAt } from './fields'
import { Part } from './frame'
import { textAt } from './json'

const PLACES = ['/summary', '/visibility', '/zone', '/emptyConstituency', '/silentConstituency']

/** What holds for the whole body. */
export const General = () => {
  const { t } = useLingui()
  const { value } = useDraft()
  const given = t`is given to the others`
  return (
    <Part title={t`In general`} line={t`What it is about, who may read, time zone`} at={PLACES}>
      <LongTextAt at="/summary" label={t`Who decides together about what`} />
      <PickAt
        at="/visibility"
        label={t`Who may read`}
        options={{ public: t`Everybody, without an account`, members: t`Only those who hold a seat` }}
      />
      <PickAt
        at="/zone"
        label={t`Time zone`}
        hint={<Trans>Days of notice and closing times are those of this clock.</Trans>}
        options={Object.fromEntries(zones(textAt(value, '/zone')).map((zone) => [zone, zone]))}
      />
      <PickAt
        at="/emptyConstituency"
        label={t`The share of an empty constituency`}
        options={{ redistributed: given, 'stays-empty': t`is not given to others` }}
      />
      <PickAt
        at="/silentConstituency"
        label={t`The share of a constituency in which nobody takes part`}
        none={t`is not given to others`}
        usual="stays-silent"
        options={{ redistributed: given }}
      />
    </Part>
  )
}
