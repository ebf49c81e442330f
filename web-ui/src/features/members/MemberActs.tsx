import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ActState } from '../../acting/ActState'
import { useWords } from '../../acting/kept'
import { type Act, isNothing, useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import type { Office } from '../../api/types'
import { constituencyNamed } from '../../domain/constituencies'
import { Button } from '../../ui/Button'
import { Form, PickField, TextArea, TextField } from '../../ui/Field'
import { Fold, Folds } from '../../ui/Fold'
import { Permanence } from '../../ui/Permanence'
import { Section } from '../../ui/Section'
import { InviteIndividual } from './InviteIndividual'
import { addressed, type OnMember, scopeOf } from './onMember'

interface FrameProps {
  readonly label: string
  readonly act: Pick<Act<never>, 'again' | 'rest' | 'busy'> & { readonly standing: Act<unknown>['standing'] }
  readonly button: ReactNode
  readonly permanent: ReactNode
  readonly onSend: () => void
  readonly children?: ReactNode
}

/** What every act on a member has: its fields, what becomes permanent, how it went, its button. */
const Frame = ({ label, act, button, permanent, onSend, children }: FrameProps) => (
  <Form label={label} onSend={onSend}>
    {children}
    <Permanence>
      <p>{permanent}</p>
    </Permanence>
    <ActState act={act} />
    <div>
      <Button type="submit" busy={act.busy}>
        {button}
      </Button>
    </div>
  </Form>
)

interface SuspensionBody {
  readonly ground: 'arrears' | 'sanction'
  readonly reasons: string
}
const isSuspension = (body: unknown): body is SuspensionBody =>
  typeof body === 'object' && body !== null && 'ground' in body && 'reasons' in body

const Suspend = (on: OnMember) => {
  const { t } = useLingui()
  const scope = scopeOf('suspension', on)
  const { words, write, forgetWords } = useWords(scope, { ground: '', reasons: '' })
  const act = useAct<SuspensionBody>({
    scope,
    isBody: isSuspension,
    platform: on.platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/members/{member}/suspension', { params: addressed(on, key), body }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  return (
    <Frame
      label={t`Suspend the member`}
      act={act}
      onSend={() => act.send({ ground: words.ground === 'arrears' ? 'arrears' : 'sanction', reasons: words.reasons })}
      button={<Trans>Suspend the member</Trans>}
      permanent={
        <Trans>
          The suspension and its reasons stay in the record. It keeps the member off every roll until it is reinstated; a roll that is
          frozen stays.
        </Trans>
      }
    >
      <PickField
        label={t`Ground`}
        error={error('ground')}
        value={words.ground}
        onWrite={(ground) => write({ ground })}
        required
        still={act.busy}
        options={[
          { value: '', label: t`Choose a ground` },
          { value: 'arrears', label: t`It owes` },
          { value: 'sanction', label: t`A sanction` },
        ]}
      />
      <TextArea
        label={t`Reasons`}
        hint={<Trans>Everybody who may read the record reads them. Name nobody.</Trans>}
        error={error('reasons')}
        value={words.reasons}
        onWrite={(reasons) => write({ reasons })}
        required
        longest={10_000}
        still={act.busy}
      />
    </Frame>
  )
}

const Reinstate = (on: OnMember) => {
  const { t } = useLingui()
  const act = useAct<null>({
    scope: scopeOf('reinstatement', on),
    isBody: isNothing,
    platform: on.platform.id,
    send: (governance, { key }) => governance.POST('/platforms/{platform}/members/{member}/reinstatement', { params: addressed(on, key) }),
  })
  return (
    <Frame
      label={t`Reinstate the member`}
      act={act}
      onSend={() => act.send(null)}
      button={<Trans>Reinstate the member</Trans>}
      permanent={<Trans>It can be on the next roll again. That it was suspended stays in the record.</Trans>}
    />
  )
}

interface ArrearsBody {
  readonly since: string
}
const isArrears = (body: unknown): body is ArrearsBody => typeof body === 'object' && body !== null && 'since' in body

const Owes = (on: OnMember) => {
  const { t } = useLingui()
  const scope = scopeOf('arrears', on)
  const { words, write, forgetWords } = useWords(scope, { since: '' })
  const act = useAct<ArrearsBody>({
    scope,
    isBody: isArrears,
    platform: on.platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/members/{member}/arrears', { params: addressed(on, key), body }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  return (
    <Frame
      label={t`Record arrears`}
      act={act}
      onSend={() => act.send({ since: words.since })}
      button={<Trans>Record the arrears</Trans>}
      permanent={<Trans>Since when the member owes becomes part of the record. When they keep it off a roll, the charter says.</Trans>}
    >
      <TextField
        type="date"
        label={t`The member owes since`}
        error={error('since')}
        value={words.since}
        onWrite={(since) => write({ since })}
        required
        still={act.busy}
      />
    </Frame>
  )
}

const Settled = (on: OnMember) => {
  const { t } = useLingui()
  const act = useAct<null>({
    scope: scopeOf('settlement', on),
    isBody: isNothing,
    platform: on.platform.id,
    send: (governance, { key }) =>
      governance.POST('/platforms/{platform}/members/{member}/arrears/settlement', { params: addressed(on, key) }),
  })
  return (
    <Frame
      label={t`Record that it owes nothing`}
      act={act}
      onSend={() => act.send(null)}
      button={<Trans>Record that it owes nothing</Trans>}
      permanent={<Trans>That the member has settled becomes part of the record.</Trans>}
    />
  )
}

const Paid = (on: OnMember) => {
  const { t } = useLingui()
  const act = useAct<null>({
    scope: scopeOf('share', on),
    isBody: isNothing,
    platform: on.platform.id,
    send: (governance, { key }) => governance.POST('/platforms/{platform}/members/{member}/share', { params: addressed(on, key) }),
  })
  return (
    <Frame
      label={t`Record that the share is paid`}
      act={act}
      onSend={() => act.send(null)}
      button={<Trans>Record that the share is paid</Trans>}
      permanent={<Trans>That the member has paid its share becomes part of the record.</Trans>}
    />
  )
}

interface VotesBody {
  readonly votes: number
}
const isVotes = (body: unknown): body is VotesBody => typeof body === 'object' && body !== null && 'votes' in body

const Votes = (on: OnMember & { readonly most: number }) => {
  const { t } = useLingui()
  const scope = scopeOf('votes', on)
  const { words, write, forgetWords } = useWords(scope, { votes: '' })
  const act = useAct<VotesBody>({
    scope,
    isBody: isVotes,
    platform: on.platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/members/{member}/votes', { params: addressed(on, key), body }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  const { most } = on
  return (
    <Frame
      label={t`Record its votes`}
      act={act}
      onSend={() => act.send({ votes: Number(words.votes) })}
      button={<Trans>Record its votes</Trans>}
      permanent={<Trans>The member has so many votes from the next calling on. A roll that is frozen stays.</Trans>}
    >
      <TextField
        label={t`Votes`}
        hint={<Trans>From 1 to {most}, as the charter says.</Trans>}
        type="number"
        error={error('votes')}
        value={words.votes}
        onWrite={(votes) => write({ votes })}
        required
        still={act.busy}
      />
    </Frame>
  )
}

interface CapitalBody {
  readonly capital: string
}
const isCapital = (body: unknown): body is CapitalBody => typeof body === 'object' && body !== null && 'capital' in body

const Capital = (on: OnMember) => {
  const { t } = useLingui()
  const scope = scopeOf('capital', on)
  const { words, write, forgetWords } = useWords(scope, { capital: '' })
  const act = useAct<CapitalBody>({
    scope,
    isBody: isCapital,
    platform: on.platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/members/{member}/capital', { params: addressed(on, key), body }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  return (
    <Frame
      label={t`Record its share capital`}
      act={act}
      onSend={() => act.send({ capital: words.capital })}
      button={<Trans>Record its share capital</Trans>}
      permanent={<Trans>The amount becomes part of the record, where everybody who may read it does. A roll that is frozen stays.</Trans>}
    >
      <TextField
        label={t`Share capital`}
        hint={<Trans>In the currency of your books, such as 1250.50.</Trans>}
        error={error('capital')}
        value={words.capital}
        onWrite={(capital) => write({ capital })}
        required
        longest={22}
        still={act.busy}
      />
    </Frame>
  )
}

interface ClassBody {
  readonly membershipClass: string
}
const isClass = (body: unknown): body is ClassBody => typeof body === 'object' && body !== null && 'membershipClass' in body

const Classify = (on: OnMember) => {
  const { t } = useLingui()
  const scope = scopeOf('class', on)
  const { words, write, forgetWords } = useWords(scope, { membershipClass: '' })
  const act = useAct<ClassBody>({
    scope,
    isBody: isClass,
    platform: on.platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/members/{member}/class', { params: addressed(on, key), body }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  const classes = on.platform.charter.document.membership?.classes ?? []
  return (
    <Frame
      label={t`Change its class`}
      act={act}
      onSend={() => act.send({ membershipClass: words.membershipClass })}
      button={<Trans>Change its class</Trans>}
      permanent={<Trans>The member belongs to this class from now on. A roll that is frozen stays.</Trans>}
    >
      <PickField
        label={t`Class`}
        error={error('membershipClass')}
        value={words.membershipClass}
        onWrite={(membershipClass) => write({ membershipClass })}
        required
        still={act.busy}
        options={[
          { value: '', label: t`Choose a class` },
          ...classes.filter(({ id }) => id !== on.member.membershipClass).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Frame>
  )
}

const Resign = (on: OnMember) => {
  const { t } = useLingui()
  const act = useAct<null>({
    scope: scopeOf('resignation', on),
    isBody: isNothing,
    platform: on.platform.id,
    send: (governance, { key }) => governance.POST('/platforms/{platform}/members/{member}/resignation', { params: addressed(on, key) }),
  })
  return (
    <Frame
      label={t`Record the resignation`}
      act={act}
      onSend={() => act.send(null)}
      button={<Trans>Record the resignation</Trans>}
      permanent={
        <Trans>The membership and its seats end now, also for votes that are open. Everything that was done stays in the record.</Trans>
      }
    />
  )
}

/** What the seat acted in can do with this member. The services check every one of them again. */
export const MemberActs = (on: OnMember) => {
  const { t } = useLingui()
  const { member, seat, platform } = on
  const holds = (...offices: readonly Office[]) => offices.some((office) => seat.offices.includes(office))
  const leads = holds('chair', 'secretary')
  const keeps = holds('treasurer')
  const own = seat.kind === 'delegate' && (seat.organisation ?? seat.seat) === member.member
  const classes = platform.charter.document.membership?.classes ?? []
  const weighing = constituencyNamed(platform.charter.document.constituencies, member.constituency)?.weighing ?? undefined
  const most = weighing?.most ?? undefined
  const limited = (platform.charter.document.membership?.capital ?? null) !== null
  if (member.state === 'resigned' || !(leads || keeps || own)) return null
  return (
    <Section title={<Trans>What you can do</Trans>}>
      <Folds>
        {leads && member.state === 'active' ? (
          <Fold group="member" title={t`Suspend`} line={t`With a ground and reasons`}>
            <Suspend {...on} />
          </Fold>
        ) : null}
        {leads && member.state === 'suspended' ? (
          <Fold group="member" title={t`Reinstate`} line={t`The ground is gone`}>
            <Reinstate {...on} />
          </Fold>
        ) : null}
        {leads && member.account === false ? (
          <Fold group="member" title={t`Invite`} line={t`With a link that is used once`}>
            <InviteIndividual {...on} />
          </Fold>
        ) : null}
        {leads && classes.length > 0 ? (
          <Fold group="member" title={t`Change its class`} line={t`As the charter knows them`}>
            <Classify {...on} />
          </Fold>
        ) : null}
        {keeps ? (
          <Fold group="member" title={t`Record arrears`} line={t`Since a day`}>
            <Owes {...on} />
          </Fold>
        ) : null}
        {keeps && member.arrearsSince !== null ? (
          <Fold group="member" title={t`Record that it owes nothing`} line={t`It has settled`}>
            <Settled {...on} />
          </Fold>
        ) : null}
        {keeps && !member.sharePaid ? (
          <Fold group="member" title={t`Record that the share is paid`} line={t`Once and for all`}>
            <Paid {...on} />
          </Fold>
        ) : null}
        {leads && most !== undefined ? (
          <Fold group="member" title={t`Record its votes`} line={t`As many as the charter gives it`}>
            <Votes {...on} most={most} />
          </Fold>
        ) : null}
        {keeps && (weighing?.by === 'capital' || limited) ? (
          <Fold group="member" title={t`Record its share capital`} line={t`As your books say`}>
            <Capital {...on} />
          </Fold>
        ) : null}
        {leads || own ? (
          <Fold group="member" title={t`Resignation`} line={t`The membership and its seats end`}>
            <Resign {...on} />
          </Fold>
        ) : null}
      </Folds>
    </Section>
  )
}
