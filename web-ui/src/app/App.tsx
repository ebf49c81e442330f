import { Trans } from '@lingui/react/macro'
import { type ComponentProps, type ComponentType, useLayoutEffect, useRef } from 'react'
import { Route, Switch, useLocation, useParams, useSearch } from 'wouter'
import { useSession } from '../session/session'
import { Awaiting } from '../ui/Awaiting'
import { Loading } from '../ui/Note'
import { Later } from './Later'
import { NotFound } from './NotFound'
import { PlainShell, PlatformShell } from './Shell'
import { acting, reading } from './screens'

const Platforms = reading('platforms', () => import('../features/platforms/Platforms'))
const Charter = reading('platform', () => import('../features/platform/PlatformScreen'))
const CharterVersion = reading('platform', () => import('../features/platform/CharterScreen'))
const Decisions = reading('decisions', () => import('../features/decisions/Decisions'))
const Proposal = reading('proposal', () => import('../features/proposal/ProposalScreen'))
const Deliberation = acting('deliberation', () => import('../features/deliberation/Deliberation'))
const Result = reading('result', () => import('../features/result/Result'))
const Commitments = reading('commitments', () => import('../features/commitments/BoardScreen'))
const Commitment = acting('commitments', () => import('../features/commitments/CommitmentScreen'))
const Offer = acting('commitments', () => import('../features/commitments/OfferScreen'))
const OfDecision = reading('commitments', () => import('../features/commitments/OfDecision'))
const Record = reading('record', () => import('../features/record/Record'))
const Home = reading('home', () => import('../features/home/Home'))
const Found = acting('govern', () => import('../features/govern/FoundScreen'))
const Govern = acting('govern', () => import('../features/govern/GovernScreen'))
const Ballot = acting('ballot', () => import('../features/ballot/BallotScreen'))
const Papers = acting('ballot', () => import('../features/ballot/PapersScreen'))
const Desk = acting('desk', () => import('../features/desk/Desk'))
const Draft = acting('desk', () => import('../features/desk/DraftScreen'))
const Revise = acting('desk', () => import('../features/desk/ReviseScreen'))
const Compare = reading('proposal', () => import('../features/proposal/Compare'))
const Assemblies = acting('assembly', () => import('../features/assembly/AssembliesScreen'))
const Assembly = acting('assembly', () => import('../features/assembly/AssemblyScreen'))
const Members = acting('members', () => import('../features/members/MembersScreen'))
const Invitation = acting('invitation', () => import('../features/invitation/InvitationScreen'))
const Me = acting('persons', () => import('../features/persons/MeScreen'))
const Persons = acting('persons', () => import('../features/persons/PersonsScreen'))
const Parts = reading('parts', () => import('../features/parts/Parts'))
const RecordEntry = reading('record', () => import('../features/record/RecordEntry'))

interface PlatformScreenProps {
  readonly platform: string
  readonly id: string
}

const InPlatform = ({ screen: Screen, task = false }: { readonly screen: ComponentType<PlatformScreenProps>; readonly task?: boolean }) => {
  const { p = '', id = '' } = useParams()
  const search = useSearch()
  return (
    <PlatformShell id={p} task={task}>
      <Awaiting key={`${p}/${id}?${search}`} what={<Trans>Getting this page…</Trans>} screen>
        <Screen platform={p} id={id} />
      </Awaiting>
    </PlatformShell>
  )
}

/** A page that belongs to no platform. */
const InPlain = ({ screen: Screen }: { readonly screen: ComponentType }) => (
  <PlainShell>
    <Awaiting what={<Trans>Getting this page…</Trans>} screen>
      <Screen />
    </Awaiting>
  </PlainShell>
)

/** For people who may not be members yet, and see nothing else of the platform. */
const Invited = () => {
  const { p = '', id = '' } = useParams()
  return (
    <PlainShell>
      <Awaiting what={<Trans>Getting the invitation…</Trans>} screen>
        <Invitation platform={p} id={id} />
      </Awaiting>
    </PlainShell>
  )
}

/** A proposal, with what the person may do with it, what was said on it, and what was promised because of it. */
const WholeProposal = ({ platform, id }: PlatformScreenProps) => {
  const session = useSession()
  const acts =
    session.kind === 'person' ? (
      <Awaiting what={<Trans>Getting what your seat can do…</Trans>}>
        <Desk platform={platform} id={id} />
      </Awaiting>
    ) : null
  const gettingWords = <Trans>Getting what was said…</Trans>
  const deliberation: ComponentProps<typeof Proposal>['deliberation'] = (words) => (
    <Later before={<Loading>{gettingWords}</Loading>}>
      <Awaiting what={gettingWords}>
        <Deliberation platform={platform} id={id} words={words} />
      </Awaiting>
    </Later>
  )
  const commitments = (
    <Later>
      <Awaiting what={<Trans>Getting the commitments…</Trans>}>
        <OfDecision platform={platform} id={id} />
      </Awaiting>
    </Later>
  )
  return <Proposal platform={platform} id={id} acts={acts} deliberation={deliberation} commitments={commitments} />
}

/** After going to another page, or to another part of a list, reading goes on at its content. The first page is left as the browser shows it. */
const useContentFocus = () => {
  const [path] = useLocation()
  const address = `${path}?${useSearch()}`
  const before = useRef(address)
  useLayoutEffect(() => {
    if (before.current === address) return
    before.current = address
    if (location.hash !== '') return
    window.scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [address])
}

export const App = () => {
  const session = useSession()
  useContentFocus()
  return (
    <Switch>
      <Route path="/">{session.kind === 'person' ? <InPlain screen={Home} /> : <InPlain screen={Platforms} />}</Route>
      <Route path="/found">
        <InPlain screen={Found} />
      </Route>
      <Route path="/me/*?">
        <InPlain screen={Me} />
      </Route>
      <Route path="/parts">
        <InPlain screen={Parts} />
      </Route>
      <Route path="/platforms">
        <InPlain screen={Platforms} />
      </Route>
      <Route path="/platforms/:p">{() => <InPlatform screen={Charter} />}</Route>
      <Route path="/platforms/:p/charters/:id">{() => <InPlatform screen={CharterVersion} />}</Route>
      <Route path="/platforms/:p/govern">{() => <InPlatform screen={Govern} />}</Route>
      <Route path="/platforms/:p/decisions">{() => <InPlatform screen={Decisions} />}</Route>
      <Route path="/platforms/:p/proposals/new">{() => <InPlatform screen={Draft} />}</Route>
      <Route path="/platforms/:p/proposals/:id">{() => <InPlatform screen={WholeProposal} />}</Route>
      <Route path="/platforms/:p/proposals/:id/revise">{() => <InPlatform screen={Revise} />}</Route>
      <Route path="/platforms/:p/proposals/:id/compare">{() => <InPlatform screen={Compare} />}</Route>
      <Route path="/platforms/:p/proposals/:id/offer">{() => <InPlatform screen={Offer} />}</Route>
      <Route path="/platforms/:p/commitments">{() => <InPlatform screen={Commitments} />}</Route>
      <Route path="/platforms/:p/commitments/:id">{() => <InPlatform screen={Commitment} />}</Route>
      <Route path="/platforms/:p/votes/:id">{() => <InPlatform screen={Result} />}</Route>
      <Route path="/platforms/:p/votes/:id/papers">{() => <InPlatform screen={Papers} />}</Route>
      <Route path="/platforms/:p/votes/:id/ballot">{() => <InPlatform screen={Ballot} task />}</Route>
      <Route path="/platforms/:p/assemblies">{() => <InPlatform screen={Assemblies} />}</Route>
      <Route path="/platforms/:p/assemblies/:id">{() => <InPlatform screen={Assembly} />}</Route>
      <Route path="/platforms/:p/members">{() => <InPlatform screen={Members} />}</Route>
      <Route path="/platforms/:p/persons">{() => <InPlatform screen={Persons} />}</Route>
      <Route path="/platforms/:p/invitations/:id">{() => <Invited />}</Route>
      <Route path="/platforms/:p/record">{() => <InPlatform screen={Record} />}</Route>
      <Route path="/platforms/:p/record/:id">{() => <InPlatform screen={RecordEntry} />}</Route>
      <Route>
        <PlainShell>
          <NotFound />
        </PlainShell>
      </Route>
    </Switch>
  )
}
