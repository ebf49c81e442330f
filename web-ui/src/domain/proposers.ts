import type { Charter, CharterConstituency, CharterDecisionType, MySeat } from '../api/types'
import { constituencyNamed } from './constituencies'

const isWithin = (place: CharterConstituency | undefined, id: string): boolean =>
  place !== undefined && (place.id === id || (place.parts ?? []).some((part) => isWithin(part, id)))

/** Whether the charter lets a seat propose decisions of this type; every seat where it names nobody. */
export const mayPropose = (
  { proposers }: Pick<CharterDecisionType, 'proposers'>,
  charter: Pick<Charter, 'constituencies'>,
  { kind, constituency, membershipClass, offices }: Pick<MySeat, 'kind' | 'constituency' | 'membershipClass' | 'offices'>,
): boolean => {
  if (proposers === undefined || proposers === null) return true
  const places = proposers.constituencies ?? []
  return (
    (constituency !== undefined && places.some((id) => isWithin(constituencyNamed(charter.constituencies, id), constituency))) ||
    (membershipClass !== undefined && (proposers.classes ?? []).includes(membershipClass)) ||
    (proposers.offices ?? []).some((office) => offices.includes(office)) ||
    (proposers.observers === true && kind === 'observer')
  )
}
