import { Trans, useLingui } from '@lingui/react/macro'
import { useWords } from '../../acting/kept'
import { useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import type { Assembly } from '../../api/assemblies'
import type { Platform } from '../../api/types'
import { useActorWords } from '../../domain/actors'
import { useTimes } from '../../language/times'
import { ButtonLink } from '../../ui/Button'
import { TextArea } from '../../ui/Field'
import { Entry } from '../../ui/Mark'
import { Note } from '../../ui/Note'
import { addressed, Frame, type OnAssembly } from './act'

interface OffBody {
  readonly reasons: string
}
const isOff = (body: unknown): body is OffBody => typeof body === 'object' && body !== null && 'reasons' in body

/** Says that an assembly will not be held, and why. */
export const CallOff = ({ told, requested, ...on }: OnAssembly & { readonly told: boolean; readonly requested: boolean }) => {
  const { t } = useLingui()
  const scope = `off/${on.id}/${on.seat.seat}`
  const { words, write, forgetWords } = useWords(scope, { reasons: '' })
  const act = useAct<OffBody>({
    scope,
    isBody: isOff,
    platform: on.platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/assemblies/{assembly}/cancellation', { params: addressed(on, key), body }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  return (
    <Frame
      label={t`Call it off`}
      act={act}
      onSend={() => act.send({ reasons: words.reasons })}
      button={<Trans>Call the assembly off</Trans>}
      permanent={
        <>
          <Trans>It will not be held, and nobody can take that back. What is on its agenda can be put on another.</Trans>
          {requested ? (
            <>
              {' '}
              <Trans>Members asked for it: you stay bound to convene another.</Trans>
            </>
          ) : null}
        </>
      }
    >
      <TextArea
        label={t`Why it is called off`}
        hint={
          told ? (
            <Trans>Everybody who can read the platform reads this. Members who were given notice see it at home.</Trans>
          ) : (
            <Trans>Everybody who can read the platform reads this.</Trans>
          )
        }
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

interface CalledOffProps {
  readonly platform: Platform
  readonly off: NonNullable<Assembly['calledOff']>
  /** Whoever may convene another one. */
  readonly officer: boolean
}

/** Said before everything else, so that nobody sets out for it. */
export const CalledOff = ({ platform, off, officer }: CalledOffProps) => {
  const { t } = useLingui()
  const times = useTimes(platform.zone)
  const by = useActorWords()(off.by)
  const at = times.moment(off.at)
  return (
    <Note tone="fails" icon="cross" title={t`This assembly will not be held`}>
      <p>{off.reasons ?? <Trans>The reasons are withheld.</Trans>}</p>
      <p>
        {by === undefined ? (
          <Trans>Called off on {at}</Trans>
        ) : (
          <Trans>
            Called off by: {by}, on {at}
          </Trans>
        )}{' '}
        <Entry platform={platform.id} index={off.entry} />
      </p>
      {officer ? (
        <p>
          <ButtonLink to={`/platforms/${platform.id}/assemblies`} second small>
            <Trans>Convene another one</Trans>
          </ButtonLink>
        </p>
      ) : null}
    </Note>
  )
}
