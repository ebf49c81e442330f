import { Trans, useLingui } from '@lingui/react/macro'
import type { Contribution, Platform } from '../../api/types'
import { useOfficeNames } from '../../domain/states'
import { listed } from '../../language/formats'
import type { Times } from '../../language/times'
import { Entry } from '../../ui/Mark'
import { Named, threadAt } from '../../ui/Pattern'

export interface Room {
  readonly platform: Platform
  readonly times: Times
}

interface SpokenProps extends Room {
  readonly said: Pick<Contribution, 'by' | 'at' | 'entry' | 'proposalVersion'>
  /** The version that is newest now: only another one is named. */
  readonly newest: number
}

/** Who spoke, by organisation, offices and constituency; when; and where in the record. Never a person's name. */
export const Speaker = ({ platform, times, said, newest }: SpokenProps) => {
  const { i18n } = useLingui()
  const offices = useOfficeNames()
  const { by, at, entry, proposalVersion } = said
  const { constituency } = by
  const held = listed(
    i18n.locale,
    by.offices.map((office) => offices[office]),
  )
  return (
    <>
      <b>
        <bdi>{by.organisation?.name ?? <Trans>An individual member</Trans>}</bdi>
      </b>
      {held === '' ? null : <span>{held}</span>}
      {constituency === null ? (
        <small>
          <Trans>without a vote</Trans>
        </small>
      ) : (
        <Named pattern={threadAt(platform.constituencies.findIndex(({ id }) => id === constituency.id))}>{constituency.name}</Named>
      )}
      <time dateTime={at}>{times.brief(at)}</time>
      {proposalVersion === newest ? null : (
        <small>
          <Trans>on version {proposalVersion}</Trans>
        </small>
      )}
      <Entry platform={platform.id} index={entry} />
    </>
  )
}
