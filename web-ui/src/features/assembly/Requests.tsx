import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { ActState } from '../../acting/ActState'
import { useWords } from '../../acting/kept'
import { isNothing, useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import { type AssemblyRequest, assemblyRequestsQuery } from '../../api/assemblies'
import type { MySeat, Platform } from '../../api/types'
import { listed } from '../../language/formats'
import { useNumbers } from '../../language/numbers'
import { useTimes } from '../../language/times'
import { Button } from '../../ui/Button'
import { TextArea } from '../../ui/Field'
import { Fold, Folds } from '../../ui/Fold'
import { Note } from '../../ui/Note'
import { Section } from '../../ui/Section'
import { Stack } from '../../ui/Words'
import { Frame } from './act'

interface PartProps {
  readonly platform: Platform
  readonly seat: MySeat | undefined
}

interface AskBody {
  readonly reasons: string
}
const isAsk = (body: unknown): body is AskBody => typeof body === 'object' && body !== null && 'reasons' in body

const Ask = ({ platform, seat }: { readonly platform: Platform; readonly seat: MySeat }) => {
  const { t } = useLingui()
  const scope = `ask/${platform.id}/${seat.seat}`
  const { words, write, forgetWords } = useWords(scope, { reasons: '' })
  const act = useAct<AskBody>({
    scope,
    isBody: isAsk,
    platform: platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/assembly-requests', {
        params: { path: { platform: platform.id }, header: { 'Baraza-Seat': seat.seat, 'Idempotency-Key': key } },
        body,
      }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  return (
    <Frame
      label={t`Ask for an extraordinary assembly`}
      act={act}
      onSend={() => act.send({ reasons: words.reasons })}
      button={<Trans>Ask for it</Trans>}
      permanent={<Trans>That your member asks, and why, becomes part of the record.</Trans>}
    >
      <TextArea
        label={t`What it is to speak of, and why`}
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

const Support = ({ platform, seat, request }: { readonly platform: Platform; readonly seat: MySeat; readonly request: string }) => {
  const act = useAct<null>({
    scope: `support/${request}/${seat.seat}`,
    isBody: isNothing,
    platform: platform.id,
    send: (governance, { key }) =>
      governance.POST('/platforms/{platform}/assembly-requests/{request}/support', {
        params: { path: { platform: platform.id, request }, header: { 'Baraza-Seat': seat.seat, 'Idempotency-Key': key } },
      }),
  })
  return (
    <>
      <ActState act={act} />
      <p>
        <Button small second busy={act.busy} onPress={() => act.send(null)}>
          <Trans>Ask for it too</Trans>
        </Button>
      </p>
    </>
  )
}

const One = ({ platform, seat, request }: PartProps & { readonly request: AssemblyRequest }) => {
  const { i18n, t } = useLingui()
  const times = useTimes(platform.zone)
  const numbers = useNumbers()
  const share = numbers.share(request.share)
  const { supporters, reached, assembly } = request
  const names = listed(
    i18n.locale,
    supporters.map(({ organisation }) => organisation?.name ?? t`an individual member`),
  )
  const own = supporters.some(({ member }) => member === (seat?.organisation ?? seat?.seat))
  const count = t`${plural(supporters.length, { one: '# member asks for it', other: '# members ask for it' })}`
  return (
    <Note
      tone={assembly !== null ? 'holds' : 'wait'}
      icon={assembly !== null ? 'check' : 'clock'}
      title={
        reached === null
          ? t`${count}; ${share} of those who may vote are needed`
          : t`${reached.supporters} of ${reached.members} members have asked: the officers must convene it`
      }
    >
      <p>{request.reasons ?? <Trans>The reasons are withheld.</Trans>}</p>
      <p>
        {times.day(request.at)} · {names}
      </p>
      {assembly !== null ? (
        <p>
          <Link href={`/platforms/${platform.id}/assemblies/${assembly}`}>
            <Trans>The assembly that was convened</Trans>
          </Link>
        </p>
      ) : reached === null && seat?.kind === 'delegate' && !own ? (
        <Support platform={platform} seat={seat} request={request.id} />
      ) : null}
    </Note>
  )
}

/** Who asks for an extraordinary assembly, where the charter gives a share of the members that right. */
export const Requests = ({ platform, seat }: PartProps) => {
  const { t } = useLingui()
  const requests = useQuery(assemblyRequestsQuery(platform.id)).data
  if (requests === undefined || (requests.share === null && requests.items.length === 0)) return null
  return (
    <Section id="requests" title={<Trans>Asked for by members</Trans>}>
      <Stack>
        {requests.items.length === 0 ? (
          <p>
            <Trans>Nobody has asked for an extraordinary assembly.</Trans>
          </p>
        ) : (
          requests.items.map((request) => <One key={request.id} platform={platform} seat={seat} request={request} />)
        )}
        {requests.share !== null && seat?.kind === 'delegate' ? (
          <Folds>
            <Fold group="requests" title={t`Ask for an extraordinary assembly`} line={t`When enough members do, it must be convened`}>
              <Ask platform={platform} seat={seat} />
            </Fold>
          </Folds>
        ) : null}
      </Stack>
    </Section>
  )
}
