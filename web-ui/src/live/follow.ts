import { createParser } from 'eventsource-parser'
import { queries } from '../api/client'

/** What came since the event before. */
export interface Change {
  readonly streams: readonly string[]
  readonly everything: boolean
}

export interface FollowOptions {
  readonly platform: string
  readonly onChange: (change: Change) => void
  /** Whether every change comes at once; and when it was last known to. */
  readonly onConnected: (connected: boolean, known: number) => void
  /** The platform is no longer there, or not for this reader. */
  readonly onGone: () => void
}

const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 60_000
/** The service shows at least every 20 s that it is there. */
const LONGEST_SILENCE = 45_000
const GONE = [403, 404]

/** So that not everybody comes back at the same moment. */
const jitter = (pause: number) => pause * (0.5 + Math.random() / 2)

const changeOf = (data: string): Change | undefined => {
  const said: unknown = JSON.parse(data)
  if (typeof said !== 'object' || said === null || !('streams' in said) || !('everything' in said)) return undefined
  const streams = Array.isArray(said.streams) ? said.streams.filter((stream) => typeof stream === 'string') : []
  return { streams, everything: said.everything === true }
}

/**
 * Follows a platform's stream of changes while the page can be seen, until the returned function is called. After a break, and
 * after the page was hidden, it goes on behind the last event.
 */
export const follow = ({ platform, onChange, onConnected, onGone }: FollowOptions): (() => void) => {
  let last: string | undefined
  let failures = 0
  let asked: number | undefined
  let known = Date.now()
  let over = false
  let connection: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const read = async (body: ReadableStream<Uint8Array>, alive: () => void) => {
    let first = last === undefined
    const parser = createParser({
      onEvent: ({ id, data }) => {
        const change = changeOf(data)
        if (change === undefined) return
        if (id !== undefined) last = id
        // The first one of all says only where the present is.
        if (!first || change.everything || change.streams.length > 0) onChange(change)
        first = false
      },
    })
    const reader = body.getReader()
    const decoder = new TextDecoder()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      alive()
      failures = 0
      parser.feed(decoder.decode(value, { stream: true }))
    }
  }

  const connect = async (): Promise<void> => {
    clearTimeout(timer)
    if (over || connection !== undefined || document.visibilityState === 'hidden') return
    const mine = new AbortController()
    connection = mine
    let silence: ReturnType<typeof setTimeout> | undefined
    const alive = () => {
      known = Date.now()
      clearTimeout(silence)
      silence = setTimeout(() => mine.abort(), LONGEST_SILENCE)
    }
    let ended = false
    let left = false
    silence = setTimeout(() => mine.abort(), LONGEST_SILENCE)
    try {
      const { data, response } = await queries.GET('/api/platforms/{platform}/changes', {
        params: { path: { platform }, ...(last === undefined ? {} : { header: { 'Last-Event-ID': last } }) },
        headers: { Accept: 'text/event-stream' },
        parseAs: 'stream',
        signal: mine.signal,
      })
      if (GONE.includes(response.status)) {
        over = true
        onGone()
      } else if (data) {
        onConnected(true, Date.now())
        await read(data, alive)
        ended = true
      } else asked = Number(response.headers.get('Retry-After') ?? 0) * 1000
    } catch {
      // A break, or nobody looks at the page any more.
    } finally {
      clearTimeout(silence)
      left = connection !== mine
      if (!left) connection = undefined
    }
    if (left || over) return
    // An end in order comes with every token's end: only when nothing answers then is the connection gone.
    if (!ended || failures > 0) onConnected(false, known)
    const pause = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE)
    failures++
    timer = setTimeout(connect, Math.max(jitter(pause), asked ?? 0))
    asked = undefined
  }

  const leave = () => {
    clearTimeout(timer)
    connection?.abort()
    connection = undefined
  }
  const online = () => {
    failures = 0
    void connect()
  }
  const offline = () => {
    onConnected(false, known)
    leave()
    timer = setTimeout(connect, LONGEST_PAUSE)
  }
  const seen = () => {
    if (document.visibilityState === 'hidden') leave()
    else online()
  }
  document.addEventListener('visibilitychange', seen)
  window.addEventListener('online', online)
  window.addEventListener('offline', offline)
  void connect()
  return () => {
    over = true
    document.removeEventListener('visibilitychange', seen)
    window.removeEventListener('online', online)
    window.removeEventListener('offline', offline)
    leave()
  }
}
