// What the person register answers.
import { me, PLATFORM } from './fixtures.mjs'

const platform = { id: PLATFORM, name: 'Mount Elgon Coffee Platform' }
export const entry = {
  name: 'Wangari Kipchumba-Ødegård',
  nameFor: 'officers',
  email: 'wangari.kipchumba@umoja-coffee-cooperative-union.example',
  emailFor: 'officers',
  telephoneFor: 'only-me',
}
export const readings = {
  items: [
    { readAt: '2026-11-20T09:12:00.000Z', platform, office: 'secretary', shown: ['name', 'email'] },
    { readAt: '2026-10-02T14:40:00.000Z', platform, office: 'chair', shown: ['name'] },
  ],
  total: 240,
}
const named = (id, name) => ({ id, name })
export const erasure = {
  seats: me.seats.map(({ seat, kind, organisation, offices }) => ({
    seat,
    platform,
    organisation: named(organisation, 'Umoja Coffee Cooperative Union'),
    kind,
    offices,
    from: '2026-01-05T08:00:00.000Z',
  })),
  inTheWay: [],
  goes: ['name'],
  stays: ['record'],
}
const line = (number, rest) => ({
  seat: `00000000-0000-4000-8000-0000000009${number}`,
  kind: 'delegate',
  organisation: named('00000000-0000-4000-8000-000000000101', 'Umoja Coffee Cooperative Union'),
  offices: [],
  since: '2026-02-11T08:00:00.000Z',
  state: 'present',
  ...rest,
})
const lines = [
  line('01', { name: 'Achieng’ Otieno', email: 'achieng@example.org', telephone: '+254 700 000 001', offices: ['treasurer'] }),
  line('02', { name: 'Wangari Kipchumba-Ødegård', email: entry.email }),
  line('03', { kind: 'observer' }),
  line('04', { state: 'erased' }),
]
const persons = ({ name, cursor }) => {
  if (name !== undefined) return { items: lines.filter((one) => one.name?.toLowerCase().includes(name.toLowerCase())) }
  return cursor === undefined ? { items: lines.slice(0, 2), next: 'bW9yZQ' } : { items: lines.slice(2) }
}

/** The answer to a question or an act of the register; undefined for everything else. */
export const answer = (method, path, body, state) => {
  if (path.endsWith('/persons/readings')) return persons(body ?? {})
  if (path === '/me/entry') return method === 'POST' ? body : (state.entry ?? entry)
  if (path === '/me/readings') return readings
  if (path === '/me/export') return { schema: 'baraza.person/1', entry }
  if (path === '/me/erasure') return method === 'POST' ? { state: 'erased' } : (state.erasure ?? erasure)
  return undefined
}
