import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { queries, unwrap } from './client'
import type { components } from './generated/query'

export type Assembly = components['schemas']['Assembly']
export type AssemblySummary = components['schemas']['AssemblySummary']
export type AssemblyRequest = components['schemas']['AssemblyRequest']
export type AttendanceEntry = components['schemas']['AttendanceEntry']

/** Which assemblies are asked for. */
interface AssembliesSought {
  /** Those that members were told of and that are not closed; one that was called off, to the end of its day. */
  readonly ahead?: boolean
  /** With this proposal on the agenda. */
  readonly proposal?: string
}

export const assembliesQuery = (platform: string, sought: AssembliesSought = {}) =>
  queryOptions({
    queryKey: ['platforms', platform, 'assemblies', 'list', sought],
    queryFn: ({ signal }) =>
      unwrap(
        queries.GET('/api/platforms/{platform}/assemblies', { params: { path: { platform }, query: { limit: 50, ...sought } }, signal }),
      ),
  })

export const assemblyQuery = (platform: string, assembly: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'assemblies', assembly],
    queryFn: ({ signal }) =>
      unwrap(queries.GET('/api/platforms/{platform}/assemblies/{assembly}', { params: { path: { platform, assembly } }, signal })),
  })

/** The roll with who is there, page after page; only those who are, or those found by a search. */
export const attendanceQuery = (
  platform: string,
  assembly: string,
  sought: { readonly present?: boolean; readonly search?: string } = {},
) =>
  infiniteQueryOptions({
    queryKey: ['platforms', platform, 'assemblies', assembly, 'attendance', sought],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        queries.GET('/api/platforms/{platform}/assemblies/{assembly}/attendance', {
          params: { path: { platform, assembly }, query: { limit: 50, ...sought, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

export const assemblyRequestsQuery = (platform: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'assemblies', 'requests'],
    queryFn: ({ signal }) => unwrap(queries.GET('/api/platforms/{platform}/assembly-requests', { params: { path: { platform } }, signal })),
  })
