import { Trans, useLingui } from '@lingui/react/macro'
import type { Office } from '../../api/types'
import { useOfficeNames } from '../states'
import { useDraft } from './draft'
import css from './editor.module.css'
import { PickAt } from './fields'
import { Block, Group, ItemsAt, Part } from './frame'
import { type Json, listAt, textAt } from './json'

const OFFICES: readonly Office[] = ['chair', 'secretary', 'facilitator', 'treasurer', 'auditor']

/** The first office that is not among these. */
const another = (taken: readonly Json[]): Json => OFFICES.find((office) => !taken.includes(office)) ?? 'chair'

/** Who takes over an office that lost its holder. */
export const Offices = () => {
  const { t } = useLingui()
  const { value } = useDraft()
  const names = useOfficeNames()
  return (
    <Part title={t`Offices`} line={t`Who takes over when an office loses its holder`} at={['/succession']}>
      <p className={css.hint}>
        <Trans>An office of which nothing is said here stays vacant until somebody is appointed.</Trans>
      </p>
      <ItemsAt
        at="/succession"
        more={t`One more office with successors`}
        drop={t`Let it stay vacant`}
        fresh={() => {
          const office = another(listAt(value, '/succession').map((one) => textAt(one, '/office')))
          return { office, successors: [another([office])] }
        }}
      >
        {(here, away) => {
          const office = textAt(value, `${here}/office`)
          return (
            <Block name={Object.entries(names).find(([one]) => one === office)?.[1] ?? t`Office`} at={here}>
              <PickAt at={`${here}/office`} label={t`When it loses its holder`} options={names} />
              <Group title={t`It is taken over by the holder of the first of these that has one`}>
                <ItemsAt
                  at={`${here}/successors`}
                  more={t`One more successor`}
                  drop={t`Take this successor away`}
                  fresh={() => another([office, ...listAt(value, `${here}/successors`)])}
                  least={1}
                >
                  {(one, gone) => (
                    <>
                      <PickAt at={one} label={t`Successor`} options={names} />
                      <div className={css.row}>{gone}</div>
                    </>
                  )}
                </ItemsAt>
              </Group>
              <div className={css.row}>{away}</div>
            </Block>
          )
        }}
      </ItemsAt>
    </Part>
  )
}
