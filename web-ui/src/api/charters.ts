import { queryOptions } from '@tanstack/react-query'
import { queries, unwrap } from './client'
import type { Charter } from './types'

/** Charters to begin with: they change with a release alone. */
export const presetsQuery = queryOptions({
  queryKey: ['presets'],
  queryFn: ({ signal }) => unwrap(queries.GET('/api/presets', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Every version of a platform's charter, newest first. */
export const chartersQuery = (platform: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'charters'],
    queryFn: ({ signal }) => unwrap(queries.GET('/api/platforms/{platform}/charters', { params: { path: { platform } }, signal })),
  })

export const charterQuery = (platform: string, version: number) =>
  queryOptions({
    queryKey: ['platforms', platform, 'charters', version],
    queryFn: ({ signal }) =>
      unwrap(queries.GET('/api/platforms/{platform}/charters/{version}', { params: { path: { platform, version } }, signal })),
  })

/** What is tried: the charter that a proposal carries, or one that nobody has proposed. */
export type Tried = { readonly proposal: string } | { readonly charter: Charter }

/** The votes of the past under another charter. */
export const trialQuery = (platform: string, tried: Tried) =>
  queryOptions({
    queryKey: ['platforms', platform, 'trials', tried],
    queryFn: ({ signal }) =>
      unwrap(
        'proposal' in tried
          ? queries.GET('/api/platforms/{platform}/proposals/{proposal}/trial', {
              params: { path: { platform, proposal: tried.proposal } },
              signal,
            })
          : queries.POST('/api/platforms/{platform}/charter-trials', { params: { path: { platform } }, body: tried.charter, signal }),
      ),
  })
