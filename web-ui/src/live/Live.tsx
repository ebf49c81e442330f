import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { listenToActs, type Undelivered, undelivered } from '../acting/undelivered'
import { platformQuery } from '../api/queries'
import { dateFormat } from '../language/formats'
import { regionOf } from '../language/i18n'
import { useSeats } from '../session/seats'
import { Icon } from '../ui/Icon'
import { follow } from './follow'
import { itself, type Subject } from './keys'
import css from './live.module.css'
import { rounds } from './rounds'

/** A browser opens six connections to a service at most, over HTTP/1.1 and for all its windows: the page needs some itself. */
const MOST_FOLLOWED = 2
/** How often those are read again that are not followed. */
const OTHERS_PACE = 60_000
/** A break that is over so soon is no news. */
const SHORT_BREAK = 10_000
/** Nobody listens to more than this. */
const BETWEEN_WORDS = 10_000

const useSubjectWords = (): ((subject: Subject) => string) => {
  const { t } = useLingui()
  return (subject) => {
    switch (subject) {
      case 'proposal':
        return t`New in the record: about a proposal.`
      case 'vote':
        return t`New in the record: about a vote.`
      case 'deliberation':
        return t`New in the record: in the deliberation.`
      case 'commitment':
        return t`New in the record: about a commitment.`
      case 'members':
        return t`New in the record: about members and offices.`
      case 'something':
        return t`This page was updated.`
    }
  }
}

interface Standing {
  readonly lost: boolean
  readonly known: number
}

/** Follows the platforms. Gives since when one of them cannot be followed, and what was last read again because of it. */
const useFollowing = (platforms: readonly string[]) => {
  const client = useQueryClient()
  const [standings, setStandings] = useState<Readonly<Record<string, Standing>>>({})
  const [subject, setSubject] = useState<{ readonly of: Subject; readonly at: number }>()
  const followed = platforms.slice(0, MOST_FOLLOWED).join()
  const others = platforms.slice(MOST_FOLLOWED).join()
  useEffect(() => {
    const names = followed.split(',').filter((name) => name !== '')
    setStandings({})
    const ends = names.map((platform) => {
      const reading = rounds(client, platform, (of) =>
        setSubject((before) => (before !== undefined && Date.now() - before.at < BETWEEN_WORDS ? before : { of, at: Date.now() })),
      )
      const leave = follow({
        platform,
        onChange: reading.add,
        onConnected: (connected, known) => setStandings((before) => ({ ...before, [platform]: { lost: !connected, known } })),
        // Whoever has lost a seat sees at once that there is nothing to read any more.
        onGone: () =>
          void client
            .fetchQuery({ ...platformQuery(platform), retry: false, staleTime: 0 })
            .catch(() => client.resetQueries({ queryKey: itself(platform) })),
      })
      return () => {
        leave()
        reading.end()
      }
    })
    return () => {
      for (const end of ends) end()
    }
  }, [client, followed])
  useEffect(() => {
    if (others === '') return undefined
    const timer = setInterval(() => {
      if (document.visibilityState === 'hidden') return
      for (const platform of others.split(',')) void client.invalidateQueries({ queryKey: itself(platform) })
    }, OTHERS_PACE)
    return () => clearInterval(timer)
  }, [client, others])
  const lost = Object.values(standings).filter((one) => one.lost)
  return { lostSince: lost.length === 0 ? undefined : Math.min(...lost.map(({ known }) => known)), subject }
}

/** The same, but only after it has lasted: most breaks are over before anybody would notice. */
const useLasting = (since: number | undefined): number | undefined => {
  const [lasting, setLasting] = useState<number>()
  const first = useRef(since)
  const broken = since !== undefined
  first.current = since
  useEffect(() => {
    if (!broken) return undefined
    const timer = setTimeout(() => setLasting(first.current), SHORT_BREAK)
    return () => {
      clearTimeout(timer)
      setLasting(undefined)
    }
  }, [broken])
  return lasting
}

/** Says again only what has changed, so that the same list stays the same thing. */
const written = () => JSON.stringify(undelivered())

const useUndelivered = (): readonly Undelivered[] => {
  const text = useSyncExternalStore(listenToActs, written)
  const [path] = useLocation()
  const search = useSearch()
  const here = search === '' ? path : `${path}?${search}`
  return useMemo(() => {
    void text
    // On its own page the act itself says how it stands.
    return undelivered().filter(({ page }) => page !== here)
  }, [text, here])
}

interface LiveProps {
  readonly platform: string | undefined
}

/** Keeps the page as the record is. Says so when it cannot, and when acts of the person are not delivered yet. */
const Live = ({ platform }: LiveProps) => {
  const { t, i18n } = useLingui()
  const [path] = useLocation()
  const { all } = useSeats(platform)
  const words = useSubjectWords()
  const mine = path === '/' ? [...new Set(all.map((seat) => seat.platform))] : []
  const { lostSince, subject } = useFollowing(platform === undefined ? mine : [platform])
  const lost = useLasting(lostSince)
  const acts = useUndelivered()
  const [act] = acts
  const count = acts.length
  const at =
    lost === undefined
      ? ''
      : dateFormat(regionOf(i18n.locale, true), {
          ...(new Date(lost).toDateString() === new Date().toDateString() ? {} : { day: 'numeric', month: 'long' }),
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        }).format(lost)
  return (
    <div aria-live="polite">
      <span className={css.said} key={subject?.at}>
        {subject === undefined ? '' : words(subject.of)}
      </span>
      {lost === undefined && act === undefined ? null : (
        <div className={css.line}>
          {lost === undefined ? null : (
            <p>
              <Icon name="off" />
              <span>
                <Trans>Not connected: what you see is from {at}. Trying again.</Trans>
              </span>
            </p>
          )}
          {act === undefined ? null : (
            <p>
              <Icon name="clock" />
              <span>
                {t`${plural(count, { one: '# act is not delivered yet.', other: '# acts are not delivered yet.' })}`}{' '}
                <Link href={act.page}>
                  <Trans>Back to it, to send it again</Trans>
                </Link>
              </span>
            </p>
          )}
        </div>
      )}
    </div>
  )
}

export default Live
