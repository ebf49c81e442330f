import { queryOptions } from '@tanstack/react-query'
import { queries, unwrap } from './client'

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

/** The votes of the past under the charter that a proposal carries. */
export const trialQuery = (platform: string, proposal: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'proposals', proposal, 'trial'],
    queryFn: ({ signal }) =>
      unwrap(queries.GET('/api/platforms/{platform}/proposals/{proposal}/trial', { params: { path: { platform, proposal } }, signal })),
  })
