import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { queries, unwrap } from './client'
import type { paths } from './generated/query'
import type { OffRoll, Vote } from './types'

type Asked<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Q } } } ? NonNullable<Q> : never
type Page<Path extends keyof paths> = Omit<Asked<Path>, 'limit' | 'min-version'>

export const configurationQuery = queryOptions({
  queryKey: ['configuration'],
  queryFn: ({ signal }) => unwrap(queries.GET('/config.json', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
})

export const organisationQuery = (organisation: string) =>
  queryOptions({
    queryKey: ['organisations', organisation],
    queryFn: ({ signal }) => unwrap(queries.GET('/api/organisations/{organisation}', { params: { path: { organisation } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const platformsQuery = (query: Page<'/api/platforms'>) =>
  queryOptions({
    queryKey: ['platforms', 'list', query],
    queryFn: ({ signal }) => unwrap(queries.GET('/api/platforms', { params: { query }, signal })),
  })

export const platformQuery = (platform: string) =>
  queryOptions({
    queryKey: ['platforms', platform],
    queryFn: ({ signal }) => unwrap(queries.GET('/api/platforms/{platform}', { params: { path: { platform } }, signal })),
  })

/** Which members are asked for. */
export interface MembersSought {
  readonly state?: 'active' | 'suspended' | 'resigned'
  readonly kind?: 'organisation' | 'individual'
  readonly class?: string
  readonly constituency?: string
}

/** The members, page after page. */
export const membersPagesQuery = (platform: string, sought: MembersSought = {}) =>
  infiniteQueryOptions({
    queryKey: ['platforms', platform, 'members', 'pages', sought],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        queries.GET('/api/platforms/{platform}/members', {
          params: { path: { platform }, query: { limit: 50, ...sought, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

/** One member, also one that has resigned. */
export const memberQuery = (platform: string, member: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'members', 'one', member],
    queryFn: ({ signal }) =>
      unwrap(queries.GET('/api/platforms/{platform}/members/{member}', { params: { path: { platform, member } }, signal })),
  })

/** The invitations, page after page. */
export const invitationsQuery = (platform: string) =>
  infiniteQueryOptions({
    queryKey: ['platforms', platform, 'invitations', 'list'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        queries.GET('/api/platforms/{platform}/invitations', {
          params: { path: { platform }, query: { limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

/** What somebody with a link is invited to. */
export const invitationQuery = (platform: string, invitation: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'invitations', invitation],
    queryFn: ({ signal }) =>
      unwrap(queries.GET('/api/platforms/{platform}/invitations/{invitation}', { params: { path: { platform, invitation } }, signal })),
  })

export const proposalsQuery = (platform: string, query: Page<'/api/platforms/{platform}/proposals'>) =>
  queryOptions({
    queryKey: ['platforms', platform, 'proposals', 'list', query],
    queryFn: ({ signal }) => unwrap(queries.GET('/api/platforms/{platform}/proposals', { params: { path: { platform }, query }, signal })),
  })

/** The motions that are part of a proposal, page after page. */
export const partsQuery = (platform: string, proposal: string) =>
  infiniteQueryOptions({
    queryKey: ['platforms', platform, 'proposals', proposal, 'parts'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        queries.GET('/api/platforms/{platform}/proposals', {
          params: { path: { platform }, query: { partOf: proposal, limit: 25, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

export const proposalQuery = (platform: string, proposal: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'proposals', proposal],
    queryFn: ({ signal }) =>
      unwrap(queries.GET('/api/platforms/{platform}/proposals/{proposal}', { params: { path: { platform, proposal } }, signal })),
  })

/** What was said on a proposal, thread by thread, page after page. */
export const contributionsQuery = (platform: string, proposal: string) =>
  infiniteQueryOptions({
    queryKey: ['platforms', platform, 'proposals', proposal, 'contributions'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        queries.GET('/api/platforms/{platform}/proposals/{proposal}/contributions', {
          params: { path: { platform, proposal }, query: { limit: 25, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

/** The objections to a proposal with their answers, page after page. */
export const objectionsQuery = (platform: string, proposal: string) =>
  infiniteQueryOptions({
    queryKey: ['platforms', platform, 'proposals', proposal, 'objections'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        queries.GET('/api/platforms/{platform}/proposals/{proposal}/objections', {
          params: { path: { platform, proposal }, query: { limit: 25, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

export const versionQuery = (platform: string, proposal: string, version: number) =>
  queryOptions({
    queryKey: ['platforms', platform, 'proposals', proposal, 'versions', version],
    queryFn: ({ signal }) =>
      unwrap(
        queries.GET('/api/platforms/{platform}/proposals/{proposal}/versions/{number}', {
          params: { path: { platform, proposal, number: version } },
          signal,
        }),
      ),
  })

export const voteQuery = (platform: string, vote: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'votes', vote],
    queryFn: ({ signal }) =>
      unwrap(queries.GET('/api/platforms/{platform}/votes/{vote}', { params: { path: { platform, vote } }, signal })),
  })

/** How an election was counted, round by round. A closed vote's count never changes. */
export const voteCountQuery = (platform: string, vote: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'votes', vote, 'count'],
    queryFn: ({ signal }) =>
      unwrap(queries.GET('/api/platforms/{platform}/votes/{vote}/count', { params: { path: { platform, vote } }, signal })),
  })

/** The smallest change that would have turned a closed vote. */
export const turningQuery = (platform: string, vote: string, state: Vote['state']) =>
  queryOptions({
    queryKey: ['platforms', platform, 'votes', vote, 'turning', state],
    queryFn: ({ signal }) =>
      unwrap(queries.GET('/api/platforms/{platform}/votes/{vote}/turning', { params: { path: { platform, vote } }, signal })),
  })

/** Which entries of a roll somebody looks for. */
export interface Sought {
  readonly constituency?: string
  readonly class?: string
}

/** Who was on the roll, page after page. */
export const rollQuery = (platform: string, vote: string, sought: Sought = {}) =>
  infiniteQueryOptions({
    queryKey: ['platforms', platform, 'votes', vote, 'roll', sought],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        queries.GET('/api/platforms/{platform}/votes/{vote}/roll', {
          params: { path: { platform, vote }, query: { limit: 50, ...sought, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

/** Who was left off the roll, page after page. */
export const absencesQuery = (platform: string, vote: string, reason: OffRoll | undefined, sought: Sought = {}) =>
  infiniteQueryOptions({
    queryKey: ['platforms', platform, 'votes', vote, 'absences', reason, sought],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        queries.GET('/api/platforms/{platform}/votes/{vote}/roll/absences', {
          params: {
            path: { platform, vote },
            query: {
              limit: 50,
              ...sought,
              ...(reason === undefined ? {} : { reason }),
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

/** Whether a seat is on the roll, and why not. */
export const rollStandingQuery = (platform: string, vote: string, seat: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'votes', vote, 'standing', seat],
    queryFn: ({ signal }) =>
      unwrap(
        queries.GET('/api/platforms/{platform}/votes/{vote}/roll/seats/{seat}', { params: { path: { platform, vote, seat } }, signal }),
      ),
  })

/** The proxies that a seat gave or holds in a vote, at most a hundred. */
export const proxiesQuery = (platform: string, vote: string, seat: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'votes', vote, 'proxies', seat],
    queryFn: ({ signal }) =>
      unwrap(
        queries.GET('/api/platforms/{platform}/votes/{vote}/proxies', {
          params: { path: { platform, vote }, query: { seat, limit: 100 } },
          signal,
        }),
      ),
  })

/** Those on a roll who are called so, or whose seat begins so; at most fifty. */
export const rollSearchQuery = (platform: string, vote: string, search: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'votes', vote, 'roll', 'search', search],
    queryFn: ({ signal }) =>
      unwrap(
        queries.GET('/api/platforms/{platform}/votes/{vote}/roll', { params: { path: { platform, vote }, query: { search } }, signal }),
      ),
  })

/** The papers that wait for a clerk, page after page. */
export const papersQuery = (platform: string, vote: string) =>
  infiniteQueryOptions({
    queryKey: ['platforms', platform, 'votes', vote, 'papers'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        queries.GET('/api/platforms/{platform}/votes/{vote}/papers', {
          params: { path: { platform, vote }, query: { limit: 50, waiting: true, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

export const recordQuery = (platform: string, query: Page<'/api/platforms/{platform}/record'>) =>
  queryOptions({
    queryKey: ['platforms', platform, 'record', 'list', query],
    queryFn: ({ signal }) => unwrap(queries.GET('/api/platforms/{platform}/record', { params: { path: { platform }, query }, signal })),
  })

export const entryQuery = (platform: string, index: number) =>
  queryOptions({
    queryKey: ['platforms', platform, 'record', index],
    queryFn: ({ signal }) =>
      unwrap(queries.GET('/api/platforms/{platform}/record/{index}', { params: { path: { platform, index } }, signal })),
    // An entry never changes.
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What is not decided yet, and in which of these votes the seat has cast its ballot. */
export const undecidedQuery = (platform: string, seat: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'undecided', seat],
    queryFn: ({ signal }) =>
      unwrap(queries.GET('/api/platforms/{platform}/undecided', { params: { path: { platform }, query: { seat, limit: 100 } }, signal })),
  })

/** The public register of organisations, its first hundred by name. */
export const organisationsQuery = queryOptions({
  queryKey: ['organisations', 'list'],
  queryFn: ({ signal }) => unwrap(queries.GET('/api/organisations', { params: { query: { limit: 100 } }, signal })),
})

/** The seats of a platform, at most a hundred. */
export const seatsQuery = (platform: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'seats'],
    queryFn: ({ signal }) =>
      unwrap(queries.GET('/api/platforms/{platform}/seats', { params: { path: { platform }, query: { limit: 100 } }, signal })),
  })

export const commitmentsQuery = (platform: string, query: Omit<Asked<'/api/platforms/{platform}/commitments'>, 'min-version'>) =>
  queryOptions({
    queryKey: ['platforms', platform, 'commitments', 'list', query],
    queryFn: ({ signal }) =>
      unwrap(queries.GET('/api/platforms/{platform}/commitments', { params: { path: { platform }, query }, signal })),
  })

export const commitmentQuery = (platform: string, commitment: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'commitments', commitment],
    queryFn: ({ signal }) =>
      unwrap(queries.GET('/api/platforms/{platform}/commitments/{commitment}', { params: { path: { platform, commitment } }, signal })),
  })

/** All organisations that are members, by name. */
export const membersQuery = (platform: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'members'],
    queryFn: async ({ signal }) => {
      const members: { readonly id: string; readonly name: string }[] = []
      let cursor: string | null | undefined
      do {
        const page = await unwrap(
          queries.GET('/api/platforms/{platform}/members', {
            params: { path: { platform }, query: { limit: 100, kind: 'organisation', ...(cursor ? { cursor } : {}) } },
            signal,
          }),
        )
        members.push(...page.items.flatMap(({ organisation }) => organisation ?? []))
        cursor = page.next
      } while (cursor)
      return members.sort((one, other) => one.name.localeCompare(other.name))
    },
  })
