import { Trans, useLingui } from '@lingui/react/macro'
import { useSeats } from '../../session/seats'
import { useSession } from '../../session/session'
import { Loading, Note } from '../../ui/Note'

/** Instead of a form, for whoever acts in no seat. */
export const NeedsSeat = () => {
  const { t } = useLingui()
  const session = useSession()
  const { state } = useSeats(undefined)
  if (session.kind === 'person' && state === 'loading')
    return (
      <Loading>
        <Trans>Getting your seats…</Trans>
      </Loading>
    )
  return (
    <Note tone="wait" icon="stool" title={t`You are not acting in a seat here`}>
      <p>
        {session.kind === 'reader' ? (
          <Trans>Sign in from the menu above to propose.</Trans>
        ) : (
          <Trans>Choose one of your seats from the menu above. The secretary of a platform gives seats.</Trans>
        )}
      </p>
    </Note>
  )
}
