import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { signIn } from '../../session/session'
import { Note } from '../../ui/Note'

/** Goes to the sign-in page and comes back here; says so when it cannot be reached. */
export const useSignIn = (): { readonly start: () => void; readonly failed: ReactNode } => {
  const { t } = useLingui()
  const [failed, setFailed] = useState(false)
  return {
    start: () => {
      setFailed(false)
      signIn().catch(() => setFailed(true))
    },
    failed: failed ? (
      <Note tone="fails" icon="off" title={t`The sign-in page could not be reached`} alert>
        <p>
          <Trans>Nothing was changed. Try again when there is signal.</Trans>
        </p>
      </Note>
    ) : null,
  }
}
