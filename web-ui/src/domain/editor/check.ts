import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { governanceAt, unwrap } from '../../api/client'
import type { components } from '../../api/generated/governance'
import type { Charter } from '../../api/types'
import { useSession } from '../../session/session'
import type { Contradiction } from './draft'
import { type Json, parsed, written } from './json'

export type SentCharter = components['schemas']['Charter']
type Move = { readonly from: string; readonly to: string }

/** A charter as the pages show them, as it is sent: what is absent is left out. */
export const sent = (charter: Charter): SentCharter => {
  const plain: SentCharter = JSON.parse(written(charter))
  return plain
}

/** What stands still for so long: nobody is told what is wrong in the middle of a word. */
const useSettled = (value: string): string => {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), 400)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

export interface Check {
  /** Undefined until the service has said so. */
  readonly contradictions: readonly Contradiction[] | undefined
  /** The charter, once it has none. */
  readonly charter: SentCharter | undefined
  readonly failed: boolean
}

/** What is wrong with a charter as one writes it. */
export const useCheck = (text: string, before: Charter | undefined, moves: readonly Move[]): Check => {
  const session = useSession()
  const governance = session.kind === 'person' ? session.governance : undefined
  const settled = useSettled(text)
  const value: Json | undefined = parsed(settled)
  const { data, isError } = useQuery({
    queryKey: ['charter-check', settled, before === undefined ? null : written(before), moves],
    queryFn: async ({ signal }) => {
      const charter: SentCharter = JSON.parse(settled)
      const answer = await unwrap(
        governanceAt(governance ?? '').POST('/charter-checks', {
          params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: { charter, ...(before === undefined ? {} : { before: sent(before), moves: [...moves] }) },
          signal,
        }),
      )
      return { contradictions: answer.contradictions, charter }
    },
    enabled: value !== undefined && governance !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
    placeholderData: (earlier) => earlier,
  })
  if (value === undefined) return { contradictions: undefined, charter: undefined, failed: false }
  return {
    contradictions: data?.contradictions,
    charter: data !== undefined && data.contradictions.length === 0 && settled === text ? data.charter : undefined,
    failed: isError,
  }
}
