import type { Member, MySeat, Platform } from '../../api/types'

export interface OnMember {
  readonly platform: Platform
  readonly member: Member
  readonly seat: MySeat
}

export const scopeOf = (name: string, { platform, member, seat }: OnMember) => `${name}/${platform.id}/${member.member}/${seat.seat}`

export const addressed = ({ platform, member, seat }: OnMember, key: string) => ({
  path: { platform: platform.id, member: member.member },
  header: { 'Baraza-Seat': seat.seat, 'Idempotency-Key': key },
})
