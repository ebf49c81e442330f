import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useWords } from '../../acting/kept'
import { useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import type { Assembly } from '../../api/assemblies'
import { proposalsQuery } from '../../api/queries'
import type { MySeat, Platform } from '../../api/types'
import { SeatName } from '../../domain/seats'
import { useTitle } from '../../domain/title'
import { instantIn, useTimes } from '../../language/times'
import { PickField, TextField } from '../../ui/Field'
import { Fold, Folds } from '../../ui/Fold'
import { Section } from '../../ui/Section'
import { Attending } from './Attending'
import { addressed, Frame, type OnAssembly, Plain } from './act'
import { CallOff } from './CallOff'

interface DeskProps {
  readonly platform: Platform
  readonly assembly: Assembly
  readonly seat: MySeat
}

interface ItemBody {
  readonly proposal?: string
  readonly title?: string
}
const isItem = (body: unknown): body is ItemBody => typeof body === 'object' && body !== null && ('proposal' in body || 'title' in body)

const AddItem = (on: OnAssembly) => {
  const { t } = useLingui()
  const titleOf = useTitle()
  const admitted = useQuery(proposalsQuery(on.platform.id, { state: 'admitted' })).data?.items ?? []
  const scope = `agenda/${on.id}/${on.seat.seat}`
  const { words, write, forgetWords } = useWords(scope, { proposal: '', title: '' })
  const act = useAct<ItemBody>({
    scope,
    isBody: isItem,
    platform: on.platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/assemblies/{assembly}/agenda', { params: addressed(on, key), body }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  return (
    <Frame
      label={t`Put something on the agenda`}
      act={act}
      onSend={() => act.send(words.proposal === '' ? { title: words.title } : { proposal: words.proposal })}
      button={<Trans>Put it on the agenda</Trans>}
      permanent={<Trans>What comes too late for notice is marked so, and can be decided only where the charter says so.</Trans>}
    >
      <PickField
        label={t`To decide`}
        value={words.proposal}
        onWrite={(proposal) => write({ proposal })}
        still={act.busy}
        options={[
          { value: '', label: t`No proposal, but something to speak of` },
          ...admitted.map((one) => ({ value: one.id, label: `${one.number} ${titleOf(one)}` })),
        ]}
      />
      {words.proposal === '' ? (
        <TextField
          label={t`To speak of`}
          error={error('title')}
          value={words.title}
          onWrite={(title) => write({ title })}
          required
          still={act.busy}
        />
      ) : null}
    </Frame>
  )
}

interface AgainBody {
  readonly opensAt: string
}
const isAgain = (body: unknown): body is AgainBody => typeof body === 'object' && body !== null && 'opensAt' in body

const CallAgain = ({ earliest, ...on }: OnAssembly & { readonly earliest: string | null }) => {
  const { t } = useLingui()
  const times = useTimes(on.platform.zone)
  const scope = `again/${on.id}/${on.seat.seat}`
  const { words, write, forgetWords } = useWords(scope, { opens: '' })
  const act = useAct<AgainBody>({
    scope,
    isBody: isAgain,
    platform: on.platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/assemblies/{assembly}/second-call', { params: addressed(on, key), body }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  const zone = times.zone
  const opensAt = instantIn(words.opens, on.platform.zone)
  const from = earliest === null ? undefined : times.moment(earliest)
  return (
    <Frame
      label={t`Call it a second time`}
      act={act}
      onSend={() => {
        if (opensAt !== undefined) act.send({ opensAt: opensAt.toISOString() })
      }}
      button={<Trans>Call it a second time</Trans>}
      permanent={<Trans>The agenda and the roll stay; attendance begins anew. There is no third call.</Trans>}
    >
      <TextField
        type="datetime-local"
        label={t`The second call opens (${zone})`}
        hint={from === undefined ? undefined : <Trans>At the earliest {from}.</Trans>}
        error={error('opensAt')}
        value={words.opens}
        onWrite={(opens) => write({ opens })}
        required
        still={act.busy}
      />
    </Frame>
  )
}

/** What chair and secretary can do with an assembly now. */
export const AssemblyDesk = ({ platform, assembly, seat }: DeskProps) => {
  const { t } = useLingui()
  const titleOf = useTitle()
  const { state, attendance, quorate } = assembly
  const on: OnAssembly = { platform, id: assembly.id, seat }
  const decides = assembly.agenda.filter(({ proposal, decidable, vote }) => proposal !== null && decidable && vote === null)
  const acts: readonly {
    readonly name: string
    readonly may: boolean
    readonly title: string
    readonly line: string
    readonly form: ReactNode
  }[] = [
    {
      name: 'notice',
      may: state === 'convened',
      title: t`Give notice`,
      line: t`Every member is told, and the roll is frozen`,
      form: (
        <Plain
          on={on}
          name="notice"
          label={t`Give notice`}
          button={<Trans>Give notice</Trans>}
          permanent={<Trans>When notice was given, and to whom, stays in the record.</Trans>}
          send={(governance, params) => governance.POST('/platforms/{platform}/assemblies/{assembly}/notice', { params })}
        />
      ),
    },
    {
      name: 'opening',
      may: state === 'notified' || state === 'held-over',
      title: t`Open the assembly`,
      line: t`On its day, so that attendance can be recorded`,
      form: (
        <Plain
          on={on}
          name="opening"
          label={t`Open the assembly`}
          button={<Trans>Open the assembly</Trans>}
          permanent={<Trans>When it opened stays in the record.</Trans>}
          send={(governance, params) => governance.POST('/platforms/{platform}/assemblies/{assembly}/opening', { params })}
        />
      ),
    },
    {
      name: 'attendance',
      may: state === 'open' && attendance !== null,
      title: t`Record attendance`,
      line: t`Who comes, and who leaves`,
      form: <Attending {...on} />,
    },
    {
      name: 'quorum',
      may: state === 'open',
      title: t`Ascertain the quorum`,
      line: t`Whether so many are present that it can decide`,
      form: (
        <Plain
          on={on}
          name="quorum"
          label={t`Ascertain the quorum`}
          button={<Trans>Ascertain the quorum</Trans>}
          permanent={<Trans>What is found now stays in the record, with the attendance of this moment.</Trans>}
          send={(governance, params) => governance.POST('/platforms/{platform}/assemblies/{assembly}/quorum', { params })}
        />
      ),
    },
    {
      name: 'vote',
      may: state === 'open' && quorate && decides.length > 0,
      title: t`Put something to the vote`,
      line: t`On the page of the proposal`,
      form: (
        <ul>
          {decides.map(({ number, proposal }) =>
            proposal === null ? null : (
              <li key={number}>
                <Link href={`/platforms/${platform.id}/proposals/${proposal.id}`} state={{ act: 'call' }}>
                  {`${proposal.number} ${titleOf(proposal)}`}
                </Link>
              </li>
            ),
          )}
        </ul>
      ),
    },
    {
      name: 'again',
      may: assembly.secondCall.possible,
      title: t`Call it a second time`,
      line: t`Since it had no quorum`,
      form: <CallAgain {...on} earliest={assembly.secondCall.earliest} />,
    },
    {
      name: 'agenda',
      may: true,
      title: t`Put something on the agenda`,
      line: t`In time for notice, or without it`,
      form: <AddItem {...on} />,
    },
    {
      name: 'off',
      may: state === 'convened' || state === 'notified',
      title: t`Call it off`,
      line: t`It will not be held, for reasons that everybody reads`,
      form: <CallOff {...on} told={assembly.notice !== null} requested={assembly.request !== null} />,
    },
    {
      name: 'closing',
      may: state === 'open' || state === 'held-over',
      title: t`Close the assembly`,
      line: t`Nothing more is put to a vote in it`,
      form: (
        <Plain
          on={on}
          name="closing"
          label={t`Close the assembly`}
          button={<Trans>Close the assembly</Trans>}
          permanent={<Trans>A closed assembly is not opened again.</Trans>}
          send={(governance, params) => governance.POST('/platforms/{platform}/assemblies/{assembly}/closing', { params })}
        />
      ),
    },
  ]
  return (
    <Section
      id="desk"
      title={<Trans>What your seat can do now</Trans>}
      beside={
        <span>
          <SeatName seat={seat} />
        </span>
      }
    >
      <Folds>
        {acts.map(({ name, may, title, line, form }) =>
          may ? (
            <Fold key={name} group="desk" title={title} line={line}>
              {form}
            </Fold>
          ) : null,
        )}
      </Folds>
    </Section>
  )
}
