import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { signIn, useSession } from '../session/session'
import { Button } from '../ui/Button'
import { Menu, MenuActions, MenuNote } from '../ui/Menu'

const PersonMenu = lazy(() => import('./PersonMenu'))

const Reader = () => {
  const { t } = useLingui()
  const [failed, setFailed] = useState(false)
  const leave = (prompt?: 'create') => {
    setFailed(false)
    signIn(prompt).catch(() => setFailed(true))
  }
  return (
    <Menu icon="eye" over={t`Reading without an account`} name={t`Everything here is public`}>
      <MenuNote>
        <Trans>You see what every reader sees. Nothing you do here is recorded.</Trans>
      </MenuNote>
      {failed ? (
        <MenuNote>
          <span role="alert">
            <Trans>The sign-in page could not be reached. You can read on. Try again when there is signal.</Trans>
          </span>
        </MenuNote>
      ) : null}
      <MenuActions>
        <Button small onPress={() => leave()}>
          <Trans>Sign in with a seat</Trans>
        </Button>
        <Button small second onPress={() => leave('create')}>
          <Trans>Make an account</Trans>
        </Button>
      </MenuActions>
    </Menu>
  )
}

/** In whose name one acts, always in sight. */
export const SeatMenu = ({ platform }: { readonly platform?: string }) => {
  const { t } = useLingui()
  const session = useSession()
  return session.kind === 'person' ? (
    <Suspense
      fallback={
        <Menu icon="eye" over={t`Signed in`} name={t`Getting your seats…`}>
          {null}
        </Menu>
      }
    >
      <PersonMenu platform={platform} signOut={session.signOut} />
    </Suspense>
  ) : (
    <Reader />
  )
}
