import { Trans } from '@lingui/react/macro'
import { type ComponentType, useEffect, useRef } from 'react'
import { Route, Switch, useLocation, useParams, useSearch } from 'wouter'
import { Awaiting } from '../ui/Awaiting'
import { NotFound } from './NotFound'
import { PlainShell, PlatformShell } from './Shell'
import { reading } from './screens'

const Platforms = reading('platforms', () => import('../features/platforms/Platforms'))
const Charter = reading('platform', () => import('../features/platform/PlatformScreen'))
const Decisions = reading('decisions', () => import('../features/decisions/Decisions'))
const Proposal = reading('proposal', () => import('../features/proposal/ProposalScreen'))
const Result = reading('result', () => import('../features/result/Result'))
const Record = reading('record', () => import('../features/record/Record'))
const RecordEntry = reading('record', () => import('../features/record/RecordEntry'))

interface PlatformScreenProps {
  readonly platform: string
  readonly id: string
}

const InPlatform = ({ screen: Screen }: { readonly screen: ComponentType<PlatformScreenProps> }) => {
  const { p = '', id = '' } = useParams()
  const search = useSearch()
  return (
    <PlatformShell id={p}>
      <Awaiting key={`${p}/${id}?${search}`} what={<Trans>Getting this page…</Trans>} screen>
        <Screen platform={p} id={id} />
      </Awaiting>
    </PlatformShell>
  )
}

/** After going to another page, reading goes on at its content. The first page is left as the browser shows it. */
const useContentFocus = () => {
  const [path] = useLocation()
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    if (location.hash !== '') return
    window.scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [path])
}

export const App = () => {
  useContentFocus()
  return (
    <Switch>
      <Route path="/">
        <PlainShell>
          <Awaiting what={<Trans>Getting the platforms…</Trans>} screen>
            <Platforms />
          </Awaiting>
        </PlainShell>
      </Route>
      <Route path="/platforms/:p">{() => <InPlatform screen={Charter} />}</Route>
      <Route path="/platforms/:p/decisions">{() => <InPlatform screen={Decisions} />}</Route>
      <Route path="/platforms/:p/proposals/:id">{() => <InPlatform screen={Proposal} />}</Route>
      <Route path="/platforms/:p/votes/:id">{() => <InPlatform screen={Result} />}</Route>
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
