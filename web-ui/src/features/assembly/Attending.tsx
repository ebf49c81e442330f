import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { ActState } from '../../acting/ActState'
import { useAct } from '../../acting/useAct'
import { type AttendanceEntry, attendanceQuery } from '../../api/assemblies'
import { useInBook, useMemberBook } from '../../domain/memberBook'
import { Button } from '../../ui/Button'
import { PickField, TextField } from '../../ui/Field'
import { Permanence } from '../../ui/Permanence'
import { Hidden, Stack } from '../../ui/Words'
import { addressed, type OnAssembly } from './act'

type Manner = 'in-person' | 'remotely'
interface AttendanceBody {
  readonly manner: Manner
  readonly seats: readonly string[]
}
interface DepartureBody {
  readonly seats: readonly string[]
}
const isAttendance = (body: unknown): body is AttendanceBody =>
  typeof body === 'object' && body !== null && 'manner' in body && 'seats' in body
const isDeparture = (body: unknown): body is DepartureBody => typeof body === 'object' && body !== null && 'seats' in body

/** Finds entries of the roll by name or number, and records who comes and who leaves. */
export const Attending = (on: OnAssembly) => {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  const [manner, setManner] = useState<Manner>('in-person')
  const sought = useDeferredValue(search.trim())
  const found = useInfiniteQuery(attendanceQuery(on.platform.id, on.id, sought === '' ? {} : { search: sought }))
  // At the door people say a number. The record does not have it: the body's own book names the seat.
  const { lines: numbered } = useMemberBook(on.platform.id, on.seat, /[0-9]/.test(sought) ? [{ numbers: [sought] }] : [])
  const named = useInfiniteQuery({
    ...attendanceQuery(on.platform.id, on.id, { search: numbered[0]?.member ?? '' }),
    enabled: numbered.length > 0,
  })
  const pages = [...(numbered.length === 0 ? [] : (named.data?.pages ?? [])), ...(found.data?.pages ?? [])].map(({ items }) => items)
  const items = pages.flat().filter((entry, place, all) => all.findIndex(({ seat }) => seat === entry.seat) === place)
  const { lines: book } = useMemberBook(
    on.platform.id,
    on.seat,
    pages.map((page) => ({ members: page.filter(({ organisation }) => organisation === null).map(({ seat }) => seat) })),
  )
  const inBook = useInBook()
  const comes = useAct<AttendanceBody>({
    scope: `attendance/${on.id}/${on.seat.seat}`,
    isBody: isAttendance,
    platform: on.platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/assemblies/{assembly}/attendance', {
        params: addressed(on, key),
        body: { manner: body.manner, seats: [...body.seats] },
      }),
  })
  const leaves = useAct<DepartureBody>({
    scope: `departures/${on.id}/${on.seat.seat}`,
    isBody: isDeparture,
    platform: on.platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/assemblies/{assembly}/departures', {
        params: addressed(on, key),
        body: { seats: [...body.seats] },
      }),
  })
  const nameOf = ({ seat, organisation }: AttendanceEntry) => {
    const line = book.find(({ member }) => member === seat)
    return line === undefined ? (organisation?.name ?? t`Individual member ${seat.slice(0, 8)}`) : inBook(line)
  }
  return (
    <Stack>
      <TextField
        label={t`Find on the roll`}
        hint={<Trans>Part of a name, a member’s number, or the beginning of a seat’s identifier.</Trans>}
        value={search}
        onWrite={setSearch}
      />
      <PickField
        label={t`How they take part`}
        value={manner}
        onWrite={(chosen) => setManner(chosen === 'remotely' ? 'remotely' : 'in-person')}
        options={[
          { value: 'in-person', label: t`In person` },
          { value: 'remotely', label: t`Remotely` },
        ]}
      />
      <Permanence>
        <p>
          <Trans>Who came, and who left, stays in the record.</Trans>
        </p>
      </Permanence>
      <ActState act={comes} />
      <ActState act={leaves} />
      <ul style={{ listStyle: 'none', display: 'grid', gap: '.5rem' }}>
        {items.map((entry) => {
          const name = nameOf(entry)
          return (
            <li key={entry.seat}>
              {name}{' '}
              {entry.present ? (
                <Button small second busy={leaves.busy} onPress={() => leaves.send({ seats: [entry.seat] })}>
                  <Trans>
                    Has left<Hidden>: {name}</Hidden>
                  </Trans>
                </Button>
              ) : (
                <Button small busy={comes.busy} onPress={() => comes.send({ manner, seats: [entry.seat] })}>
                  <Trans>
                    Is present<Hidden>: {name}</Hidden>
                  </Trans>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {found.hasNextPage ? (
        <div>
          <Button second small busy={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      ) : null}
    </Stack>
  )
}
