import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { useLocation } from 'wouter'
import { platformQuery } from '../api/queries'
import type { AsOf } from '../api/types'
import { useNumbers } from '../language/numbers'
import { useTimes } from '../language/times'
import { fraction, width } from '../numbers/fraction'
import { useSession } from '../session/session'
import { Band, Bar, Frame, Nav } from '../ui/Frame'
import { Note } from '../ui/Note'
import { threadAt } from '../ui/Pattern'
import { OnPaper } from '../ui/Words'
import { LanguageSwitch } from './LanguageSwitch'
import { Later } from './Later'
import { SeatMenu } from './SeatMenu'
import { beside } from './screens'
import { ThemeSwitch } from './Theme'

const Live = beside('live', () => import('../live/Live'))

const AfterThePage = ({ platform }: { readonly platform?: string }) => (
  <Later>
    <Suspense fallback={null}>
      <Live platform={platform} />
    </Suspense>
  </Later>
)

const Switches = () => (
  <>
    <LanguageSwitch />
    <ThemeSwitch />
  </>
)

const SignInTrouble = () => {
  const { t } = useLingui()
  const session = useSession()
  if (session.kind === 'person' || !session.signInFailed) return null
  return (
    <div style={{ marginBlockEnd: '2rem' }}>
      <Note tone="fails" icon="alert" title={t`Signing in did not work`} alert>
        <p>
          <Trans>
            The sign-in page gave no answer that fits. You can read on without an account; try to sign in again from the menu above.
          </Trans>
        </p>
      </Note>
    </div>
  )
}

/** Around pages that belong to no platform. */
export const PlainShell = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useLingui()
  return (
    <Frame
      bar={
        <Bar to="/" name="Baraza" line={t`Who decides, and how`}>
          <SeatMenu />
        </Bar>
      }
      band={<Band threads={[]} />}
      nav={null}
      foot={
        <>
          <Switches />
          <AfterThePage />
        </>
      }
    >
      <SignInTrouble />
      {children}
    </Frame>
  )
}

interface AsItStoodProps {
  readonly zone: string
  readonly asOf: AsOf
  readonly paper: boolean
}

const AsItStood = ({ zone, asOf, paper }: AsItStoodProps) => {
  const { count } = useNumbers()
  const { moment } = useTimes(zone)
  const index = count(asOf.index)
  const at = moment(asOf.recordedAt)
  return paper ? (
    <OnPaper>
      <Trans>
        Printed as the record stood at entry {index}, {at}. Whoever holds this sheet can compare it with the record.
      </Trans>
    </OnPaper>
  ) : (
    <span>
      <Trans>
        Record complete up to entry {index} · {at}
      </Trans>
    </span>
  )
}

interface PlatformShellProps {
  readonly id: string
  readonly task?: boolean
  readonly children: ReactNode
}

/** Around the pages of a platform: its cloth, its places. */
export const PlatformShell = ({ id, task = false, children }: PlatformShellProps) => {
  const { t } = useLingui()
  const [path] = useLocation()
  const session = useSession()
  const platform = useQuery(platformQuery(id)).data
  const home = `/platforms/${id}`
  const version = platform?.charter.version
  const within = (place: string) => path === place || path.startsWith(`${place}/`)
  return (
    <Frame
      task={task}
      bar={
        <Bar
          to={home}
          name={platform?.name ?? t`Platform`}
          line={version === undefined ? t`Getting its charter…` : t`Charter version ${version}`}
        >
          <SeatMenu platform={id} />
        </Bar>
      }
      band={
        <Band
          threads={(platform?.constituencies ?? []).map(({ share }, place) => ({ thread: threadAt(place), width: width(fraction(share)) }))}
        />
      }
      nav={
        <Nav
          places={[
            session.kind === 'person'
              ? { to: '/', icon: 'home', short: t`Home`, long: t`What needs you`, current: false }
              : { to: '/', icon: 'home', short: t`Platforms`, long: t`All platforms`, current: false },
            {
              to: `${home}/decisions`,
              icon: 'decide',
              short: t`Decisions`,
              long: t`Decisions`,
              current: within(`${home}/decisions`) || within(`${home}/proposals`) || within(`${home}/votes`),
            },
            {
              to: `${home}/commitments`,
              icon: 'hand',
              short: t`Commit­ments`,
              long: t`Commitments`,
              current: within(`${home}/commitments`),
            },
            { to: `${home}/record`, icon: 'notch', short: t`Record`, long: t`Record`, current: within(`${home}/record`) },
            { to: home, icon: 'rules', short: t`Charter`, long: t`Who decides, and how`, current: path === home },
          ]}
        />
      }
      foot={
        <>
          {platform?.asOf ? <AsItStood zone={platform.zone} asOf={platform.asOf} paper={false} /> : null}
          <Switches />
          <AfterThePage platform={id} />
        </>
      }
    >
      <SignInTrouble />
      {children}
      {platform?.asOf ? <AsItStood zone={platform.zone} asOf={platform.asOf} paper /> : null}
    </Frame>
  )
}
