import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactNode, Suspense } from 'react'
import { Problem } from '../api/problem'
import { Button, ButtonLink, Buttons } from './Button'
import { Loading, Note } from './Note'
import { PageTitle } from './PageTitle'
import { Head, Section } from './Section'

interface BoundaryProps {
  readonly fallback: (error: unknown, retry: () => void) => ReactNode
  readonly children: ReactNode
}

class Boundary extends Component<BoundaryProps, { readonly error: unknown; readonly failed: boolean }> {
  override state = { error: undefined, failed: false }

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true }
  }

  /** A refusal by a service is shown to the reader; only our own mistakes belong in the console. */
  override componentDidCatch(error: unknown) {
    if (!(error instanceof Problem)) console.error(error)
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return this.props.fallback(this.state.error, () => this.setState({ error: undefined, failed: false }))
  }
}

interface Words {
  readonly title: string
  readonly what: string
  readonly kept: string
  readonly todo: string
  readonly again: boolean
}

const useTrouble = (): ((error: unknown) => Words) => {
  const { t, i18n } = useLingui()
  return (error) => {
    const nothingLost = t`Nothing was changed or lost.`
    const problem = error instanceof Problem ? error : undefined
    // The services speak English; in other languages the page says it in its own words.
    const said = i18n.locale === 'en' ? problem : undefined
    const kept = said?.kept ?? nothingLost
    switch (problem?.status) {
      case 404:
        return {
          title: t`Nothing that you may read is here`,
          what: t`Either there is no such page, or its platform shows it to its members only.`,
          kept,
          todo: said?.todo ?? t`Check the address. If you hold a seat there, sign in.`,
          again: false,
        }
      case 401:
      case 403:
        return {
          title: t`You may not read this`,
          what: t`The sign-in has ended, or none of your seats gives you the right.`,
          kept,
          todo: said?.todo ?? t`Sign in again, or choose another seat.`,
          again: true,
        }
      case 429:
        return {
          title: t`Too many requests came from here`,
          what: t`The service answers again in a minute.`,
          kept,
          todo: said?.todo ?? t`Wait a minute, then try again.`,
          again: true,
        }
      case 503:
        return {
          title: t`This is not there yet`,
          what: t`The record is ahead of this page, which is catching up.`,
          kept,
          todo: said?.todo ?? t`Try again in a few seconds.`,
          again: true,
        }
      default:
        return problem?.status === undefined && problem !== undefined
          ? {
              title: t`No answer came`,
              what: t`The network or the service did not answer.`,
              kept,
              todo: t`Look whether there is signal, then try again.`,
              again: true,
            }
          : {
              title: t`This page could not be shown`,
              what: said?.message ?? t`Something in it was not understood.`,
              kept,
              todo: said?.todo ?? t`Try again. If it stays so, tell the secretary of the platform which page it was.`,
              again: true,
            }
    }
  }
}

/** What happened, what was kept, what to do. */
const Trouble = ({ error, onRetry, heading }: { readonly error: unknown; readonly onRetry: () => void; readonly heading: boolean }) => {
  const { title, what, kept, todo, again } = useTrouble()(error)
  const note = (
    <Note tone="fails" icon="alert" title={heading ? what : title} alert>
      {heading ? null : <p>{what}</p>}
      <p>{kept}</p>
      <p>{todo}</p>
    </Note>
  )
  return (
    <>
      {heading ? (
        <>
          <PageTitle>{title}</PageTitle>
          <Head>
            <h1>{title}</h1>
          </Head>
        </>
      ) : null}
      {note}
      <Buttons>
        {again ? (
          <Button onPress={onRetry}>
            <Trans>Try again</Trans>
          </Button>
        ) : null}
        {heading ? (
          <ButtonLink to="/" second>
            <Trans>All platforms</Trans>
          </ButtonLink>
        ) : null}
      </Buttons>
    </>
  )
}

interface AwaitingProps {
  /** Names what is awaited. */
  readonly what: ReactNode
  /** A whole screen: trouble becomes its heading. */
  readonly screen?: boolean
  readonly children: ReactNode
}

/** Around whatever needs an answer of a service: says what is awaited, or what went wrong. */
export const Awaiting = ({ what, screen = false, children }: AwaitingProps) => {
  const { reset } = useQueryErrorResetBoundary()
  return (
    <Boundary
      fallback={(error, retry) => (
        <Trouble
          error={error}
          heading={screen}
          onRetry={() => {
            reset()
            retry()
          }}
        />
      )}
    >
      <Suspense fallback={<Loading>{what}</Loading>}>{children}</Suspense>
    </Boundary>
  )
}

/** A section that awaits its own answer. */
export const AwaitingSection = ({ title, what, children, id }: AwaitingProps & { readonly title: ReactNode; readonly id: string }) => (
  <Section title={title} id={id}>
    <Awaiting what={what}>{children}</Awaiting>
  </Section>
)
