import { queryOptions } from '@tanstack/react-query'
import { governanceAt, unwrap } from '../../api/client'

/** Under `me`, so that it is read again whenever that is. */
export const entryQuery = (governance: string) =>
  queryOptions({
    queryKey: ['me', governance, 'entry'],
    queryFn: ({ signal }) => unwrap(governanceAt(governance).GET('/me/entry', { signal })),
  })

export const readingsQuery = (governance: string) =>
  queryOptions({
    queryKey: ['me', governance, 'readings'],
    queryFn: ({ signal }) => unwrap(governanceAt(governance).GET('/me/readings', { signal })),
  })

export const erasureQuery = (governance: string) =>
  queryOptions({
    queryKey: ['me', governance, 'erasure'],
    queryFn: ({ signal }) => unwrap(governanceAt(governance).GET('/me/erasure', { signal })),
    // What is confirmed is what was shown: it must not change under the reader's eyes.
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
