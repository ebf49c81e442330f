import { Trans, useLingui } from '@lingui/react/macro'
import type { Office } from '../../api/types'
import { QuietButton } from '../../ui/Button'
import { useOfficeNames } from '../states'
import { CheckAt, NumberAt, SomeAt, useDraft } from './draft'
import { type Json, listAt, read, textAt } from './json'

const OFFICES: readonly Office[] = ['chair', 'secretary', 'facilitator', 'treasurer', 'auditor']

const placesIn = (tree: readonly Json[]): readonly { readonly value: string; readonly label: string }[] =>
  tree.flatMap((one) => [{ value: textAt(one, '/id'), label: textAt(one, '/name') }, ...placesIn(listAt(one, '/parts'))])

/** Who may propose it; every seat where nobody is named. */
export const Proposers = ({ at }: { readonly at: string }) => {
  const { t } = useLingui()
  const { value, put, take } = useDraft()
  const offices = useOfficeNames()
  const classes = listAt(value, '/membership/classes').map((one) => ({ value: textAt(one, '/id'), label: textAt(one, '/name') }))
  if (read(value, at) === undefined)
    return (
      <div>
        <QuietButton onPress={() => put(at, { observers: true })}>
          <Trans>Name who may propose it</Trans>
        </QuietButton>
      </div>
    )
  return (
    <>
      <SomeAt
        at={`${at}/constituencies`}
        label={t`Delegates in these may propose it`}
        options={placesIn(listAt(value, '/constituencies'))}
        optional
      />
      {classes.length === 0 ? null : (
        <SomeAt at={`${at}/classes`} label={t`Delegates of members of these classes may`} options={classes} optional />
      )}
      <SomeAt
        at={`${at}/offices`}
        label={t`Whoever holds one of these offices may`}
        options={OFFICES.map((office) => ({ value: office, label: offices[office] }))}
        optional
      />
      <CheckAt at={`${at}/observers`} label={t`observers may`} />
      <div>
        <QuietButton onPress={() => take(at)}>
          <Trans>Every seat may propose it</Trans>
        </QuietButton>
      </div>
    </>
  )
}

/** Whether one member may vote for another; none does where it is left out. */
export const Proxies = ({ at }: { readonly at: string }) => {
  const { t } = useLingui()
  const { value, put, take, wrong } = useDraft()
  const misplaced = wrong(at)
  if (read(value, at) === undefined)
    return (
      <div>
        <QuietButton onPress={() => put(at, { cap: 2, override: true })}>
          <Trans>Let members vote for others</Trans>
        </QuietButton>
      </div>
    )
  return (
    <>
      {misplaced === undefined ? null : <p role="alert">{misplaced}</p>}
      <NumberAt at={`${at}/cap`} label={t`A holder votes for so many members at most`} />
      <CheckAt at={`${at}/override`} label={t`whoever gave a proxy may still vote, and that counts instead`} />
      <CheckAt at={`${at}/withinConstituency`} label={t`only within the same constituency`} />
      <div>
        <QuietButton onPress={() => take(at)}>
          <Trans>Nobody votes for others</Trans>
        </QuietButton>
      </div>
    </>
  )
}
