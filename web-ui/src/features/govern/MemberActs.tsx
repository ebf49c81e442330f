import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { ActState } from '../../acting/ActState'
import { useWords } from '../../acting/kept'
import { type Act, isNothing, useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import type { components as Governance } from '../../api/generated/governance'
import type { MySeat, Office, OrganisationDetails, Platform, SeatLine } from '../../api/types'
import { pathOf } from '../../domain/constituencies'
import { useOfficeNames, useSeatKinds } from '../../domain/states'
import { startOfDay } from '../../language/times'
import { Button } from '../../ui/Button'
import { Form, PickField, TextField } from '../../ui/Field'
import { Note } from '../../ui/Note'
import { Permanence } from '../../ui/Permanence'
import { ClassField, joined } from './classes'
import { ForEver } from './ForEver'

export interface GovernProps {
  readonly platform: Platform
  readonly seat: MySeat
  readonly seats: readonly SeatLine[]
  readonly organisations: readonly OrganisationDetails[]
}

export const isObject = (body: unknown): body is object => typeof body === 'object' && body !== null
export const inSeat = ({ seat }: GovernProps, key: string) => ({ 'Baraza-Seat': seat.seat, 'Idempotency-Key': key })
export const scopeOf = (name: string, { platform, seat }: GovernProps) => `${name}/${platform.id}/${seat.seat}`

interface FrameProps {
  readonly label: string
  readonly act: Pick<Act<never>, 'again' | 'busy'> & { readonly standing: Act<unknown>['standing'] }
  readonly button: ReactNode
  readonly permanent: ReactNode
  readonly onSend: () => void
  /** What is done next, when it is recorded. */
  readonly next?: ReactNode
  readonly children: ReactNode
}

export const Frame = ({ label, act, button, permanent, next = null, onSend, children }: FrameProps) => (
  <Form label={label} onSend={onSend}>
    {children}
    <Permanence>
      <ForEver />
      <p>{permanent}</p>
    </Permanence>
    <ActState act={act} />
    {act.standing.kind === 'recorded' ? (
      <Note tone="holds" icon="check" title={<Trans>It is in the record.</Trans>} alert>
        {next}
      </Note>
    ) : null}
    <div>
      <Button type="submit" busy={act.busy}>
        {button}
      </Button>
    </div>
  </Form>
)

type MemberBody = Governance['schemas']['MemberToAdmit']
const isMember = (body: unknown): body is MemberBody => isObject(body) && 'organisation' in body && 'constituency' in body
const NO_MEMBER = { organisation: '', constituency: '', membershipClass: '' }

export const AdmitMember = (props: GovernProps) => {
  const { t } = useLingui()
  const { platform, organisations } = props
  const { words, write, forgetWords } = useWords(scopeOf('member', props), NO_MEMBER)
  const act = useAct<MemberBody>({
    scope: scopeOf('member', props),
    isBody: isMember,
    platform: platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/members', { params: { path: { platform: platform.id }, header: inSeat(props, key) }, body }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  return (
    <Frame
      label={t`Admit a member`}
      act={act}
      onSend={() =>
        act.send({
          organisation: words.organisation,
          constituency: words.constituency,
          ...(words.membershipClass === '' ? {} : { membershipClass: words.membershipClass }),
        })
      }
      button={<Trans>Admit the member</Trans>}
      next={
        <p>
          <Link href={`/platforms/${platform.id}/members`}>
            <Trans>Invite somebody to act for it</Trans>
          </Link>
        </p>
      }
      permanent={<Trans>The organisation belongs to this constituency. Invite somebody afterwards, who can then vote for it.</Trans>}
    >
      <PickField
        label={t`Organisation`}
        hint={<Trans>From the public register.</Trans>}
        error={error('organisation')}
        value={words.organisation}
        onWrite={(organisation) => write({ organisation })}
        required
        still={act.busy}
        options={[{ value: '', label: t`Choose an organisation` }, ...organisations.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <PickField
        label={t`Constituency`}
        error={error('constituency')}
        value={words.constituency}
        onWrite={(constituency) => write({ constituency })}
        required
        still={act.busy}
        options={[
          { value: '', label: t`Choose a constituency` },
          ...joined(platform).byOrganisations.map((one) => ({ value: one.id, label: pathOf(one) })),
        ]}
      />
      <ClassField
        platform={platform}
        value={words.membershipClass}
        error={error('membershipClass')}
        still={act.busy}
        onWrite={(membershipClass) => write({ membershipClass })}
      />
    </Frame>
  )
}

/** The end of a term, as it is sent: left out while it is open. */
export const untilOf = (day: string, zone: string): { readonly until?: string } => {
  const until = startOfDay(day, zone)
  return until === undefined ? {} : { until: until.toISOString() }
}

interface UntilProps {
  readonly value: string
  readonly error: string | undefined
  readonly still: boolean
  readonly onWrite: (day: string) => void
}

export const UntilField = ({ value, error, still, onWrite }: UntilProps) => {
  const { t } = useLingui()
  return (
    <TextField
      type="date"
      label={t`The term ends on`}
      hint={<Trans>When that day begins, on the clock of this platform. Leave it empty where no end is fixed.</Trans>}
      error={error}
      value={value}
      onWrite={onWrite}
      still={still}
    />
  )
}

type SeatBody = Governance['schemas']['SeatToGive']
const isSeat = (body: unknown): body is SeatBody => isObject(body) && 'organisation' in body && 'person' in body && 'kind' in body
const NO_SEAT = { organisation: '', kind: 'delegate', person: '', until: '' }

export const GiveSeat = (props: GovernProps) => {
  const { t } = useLingui()
  const kinds = useSeatKinds()
  const { platform, organisations } = props
  const { words, write, forgetWords } = useWords(scopeOf('seat', props), NO_SEAT)
  const act = useAct<SeatBody>({
    scope: scopeOf('seat', props),
    isBody: isSeat,
    platform: platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/seats', { params: { path: { platform: platform.id }, header: inSeat(props, key) }, body }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  return (
    <Frame
      label={t`Give a seat`}
      act={act}
      onSend={() =>
        act.send({
          organisation: words.organisation,
          kind: words.kind === 'observer' ? 'observer' : 'delegate',
          person: words.person.trim(),
          ...untilOf(words.until, platform.zone),
        })
      }
      button={<Trans>Give the seat</Trans>}
      permanent={<Trans>The record shows the seat and its organisation, never the person’s name. A seat can be ended at any time.</Trans>}
    >
      <PickField
        label={t`Organisation`}
        error={error('organisation')}
        value={words.organisation}
        onWrite={(organisation) => write({ organisation })}
        required
        still={act.busy}
        options={[{ value: '', label: t`Choose an organisation` }, ...organisations.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <PickField
        label={t`Kind of seat`}
        hint={<Trans>A delegate votes. An observer proposes and discusses, and does not vote.</Trans>}
        error={error('kind')}
        value={words.kind}
        onWrite={(kind) => write({ kind })}
        required
        still={act.busy}
        options={[
          { value: 'delegate', label: kinds.delegate },
          { value: 'observer', label: kinds.observer },
        ]}
      />
      <TextField
        label={t`Identifier of the person`}
        hint={<Trans>The person signed in once and was told it.</Trans>}
        error={error('person')}
        value={words.person}
        onWrite={(person) => write({ person })}
        required
        longest={36}
        still={act.busy}
      />
      <UntilField value={words.until} error={error('until')} still={act.busy} onWrite={(until) => write({ until })} />
    </Frame>
  )
}

export const useSeatOptions = (seats: readonly SeatLine[]) => {
  const { t } = useLingui()
  const kinds = useSeatKinds()
  return [
    { value: '', label: t`Choose a seat` },
    ...seats.map(({ seat, organisation, kind }) => ({
      value: seat,
      label: `${organisation?.name ?? t`an individual member`} (${kinds[kind]}, ${seat.slice(-4)})`,
    })),
  ]
}

interface OfficeBody {
  readonly seat: string
}
const isOffice = (body: unknown): body is OfficeBody => isObject(body) && 'seat' in body
const OFFICES: readonly Office[] = ['chair', 'secretary', 'facilitator', 'treasurer', 'auditor']

export const GiveOffice = (props: GovernProps) => {
  const { t } = useLingui()
  const names = useOfficeNames()
  const { platform, seats } = props
  const { words, write, forgetWords } = useWords(scopeOf('office', props), { office: '', seat: '' })
  const office = OFFICES.find((one) => one === words.office)
  const act = useAct<OfficeBody>({
    scope: `${scopeOf('office', props)}/${words.office}`,
    isBody: isOffice,
    platform: platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/offices/{office}', {
        params: { path: { platform: platform.id, office: office ?? 'chair' }, header: inSeat(props, key) },
        body,
      }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  const options = useSeatOptions(seats.filter(({ kind }) => kind !== 'observer'))
  return (
    <Frame
      label={t`Give an office`}
      act={act}
      onSend={() => {
        if (office !== undefined) act.send({ seat: words.seat })
      }}
      button={<Trans>Give the office</Trans>}
      permanent={<Trans>Whoever held this office until now no longer holds it.</Trans>}
    >
      <PickField
        label={t`Office`}
        error={error('office')}
        value={words.office}
        onWrite={(chosen) => write({ office: chosen })}
        required
        still={act.busy}
        options={[{ value: '', label: t`Choose an office` }, ...OFFICES.map((one) => ({ value: one, label: names[one] }))]}
      />
      <PickField
        label={t`Seat`}
        error={error('seat')}
        value={words.seat}
        onWrite={(chosen) => write({ seat: chosen })}
        required
        still={act.busy}
        options={options}
      />
    </Frame>
  )
}

export const EndSeat = (props: GovernProps) => {
  const { t } = useLingui()
  const { platform, seats } = props
  const { words, write, forgetWords } = useWords(scopeOf('end', props), { seat: '' })
  const ended = words.seat
  const act = useAct<null>({
    scope: `${scopeOf('end', props)}/${ended}`,
    isBody: isNothing,
    platform: platform.id,
    send: (governance, { key }) =>
      governance.POST('/platforms/{platform}/seats/{seat}/end', {
        params: { path: { platform: platform.id, seat: ended }, header: inSeat(props, key) },
      }),
    onRecorded: forgetWords,
  })
  const options = useSeatOptions(seats)
  return (
    <Frame
      label={t`End a seat`}
      act={act}
      onSend={() => act.send(null)}
      button={<Trans>End the seat</Trans>}
      permanent={<Trans>Its holder no longer acts here, and its offices are empty. Everything the seat did stays in the record.</Trans>}
    >
      <PickField label={t`Seat`} value={ended} onWrite={(chosen) => write({ seat: chosen })} required still={act.busy} options={options} />
    </Frame>
  )
}
