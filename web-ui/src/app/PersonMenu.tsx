import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { platformQuery } from '../api/queries'
import type { MySeat } from '../api/types'
import { SeatName, SpokenFor, useRoles } from '../domain/seats'
import { READING_ONLY, useSeats } from '../session/seats'
import { Button, ButtonLink } from '../ui/Button'
import { Menu, MenuActions, MenuItem, MenuNote } from '../ui/Menu'

interface SeatItemProps {
  readonly seat: MySeat
  readonly acting: boolean
  readonly onChoose: () => void
}

const SeatItem = ({ seat, acting, onChoose }: SeatItemProps) => {
  const platform = useQuery(platformQuery(seat.platform)).data
  const constituency = platform?.constituencies.find(({ id }) => id === seat.constituency)?.name
  return (
    <MenuItem
      icon="stool"
      chosen={acting}
      onChoose={onChoose}
      name={<SeatName seat={seat} />}
      line={[constituency, platform?.name].filter((part) => part !== undefined).join(' · ')}
    />
  )
}

/** For whoever is signed in; a reader never needs it. */
const PersonMenu = ({ platform, signOut }: { readonly platform: string | undefined; readonly signOut: () => void }) => {
  const { t } = useLingui()
  const [, go] = useLocation()
  const roles = useRoles()
  const { state, all, acting, choose } = useSeats(platform)
  const over = acting === undefined ? t`Signed in` : t`Acting as ${roles(acting)} of`
  // Outside of a platform nobody acts in one seat: all of them are looked after.
  const idle =
    platform === undefined && all.length > 0 ? t`${plural(all.length, { one: 'with # seat', other: 'with # seats' })}` : t`Reading only`
  return (
    <Menu
      icon={acting === undefined && (platform !== undefined || all.length === 0) ? 'eye' : 'stool'}
      over={over}
      name={acting === undefined ? idle : <SpokenFor organisation={acting.organisation} />}
    >
      {state === 'loading' ? (
        <MenuNote>
          <Trans>Getting your seats…</Trans>
        </MenuNote>
      ) : null}
      {state === 'failed' ? (
        <MenuNote>
          <span role="alert">
            <Trans>Your seats could not be fetched, so you are only reading. Reload the page to try again.</Trans>
          </span>
        </MenuNote>
      ) : null}
      {all.length === 0 ? null : (
        <ul>
          {all.map((seat) => (
            <SeatItem
              key={seat.seat}
              seat={seat}
              acting={seat.seat === acting?.seat}
              onChoose={() => {
                choose(seat.platform, seat.seat)
                if (seat.platform !== platform) go(`/platforms/${seat.platform}`)
              }}
            />
          ))}
          {platform === undefined ? null : (
            <MenuItem
              icon="eye"
              chosen={acting === undefined}
              onChoose={() => choose(platform, READING_ONLY)}
              name={t`Reading only`}
              line={t`No seat: nothing you do is recorded`}
            />
          )}
        </ul>
      )}
      {state === 'known' && all.length === 0 ? (
        <MenuNote>
          <Trans>You hold no seat yet. The secretary of a platform gives seats.</Trans>
        </MenuNote>
      ) : null}
      <MenuNote>
        <Trans>The record shows the seat and the organisation, never your name.</Trans>
      </MenuNote>
      <MenuActions>
        <ButtonLink small second to="/me">
          <Trans>My page</Trans>
        </ButtonLink>
        <Button small second onPress={signOut}>
          <Trans>Sign out</Trans>
        </Button>
      </MenuActions>
    </Menu>
  )
}

export default PersonMenu
