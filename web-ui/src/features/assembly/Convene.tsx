import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useWords } from '../../acting/kept'
import { useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import { assemblyRequestsQuery } from '../../api/assemblies'
import { proposalsQuery } from '../../api/queries'
import type { MySeat, Platform } from '../../api/types'
import { useTitle } from '../../domain/title'
import { instantIn, useTimes } from '../../language/times'
import { PickField, TextArea, TextField } from '../../ui/Field'
import { Frame } from './act'

interface Item {
  readonly proposal?: string
  readonly title?: string
}
interface ConveneBody {
  readonly kind: 'ordinary' | 'extraordinary'
  readonly opensAt: string
  readonly place: string
  readonly agenda: readonly Item[]
  readonly request?: string
}
const isBody = (body: unknown): body is ConveneBody =>
  typeof body === 'object' && body !== null && 'kind' in body && 'opensAt' in body && 'agenda' in body

const NOTHING = { kind: 'ordinary', opens: '', place: '', proposal: '', titles: '', request: '' }

/** Fixes time, place and agenda; nobody is told before notice is given. */
export const Convene = ({ platform, seat }: { readonly platform: Platform; readonly seat: MySeat }) => {
  const { t } = useLingui()
  const [, go] = useLocation()
  const titleOf = useTitle()
  const times = useTimes(platform.zone)
  const admitted = useQuery(proposalsQuery(platform.id, { state: 'admitted' })).data?.items ?? []
  const requests = useQuery(assemblyRequestsQuery(platform.id)).data?.items ?? []
  const open = requests.filter(({ reached, assembly }) => reached !== null && assembly === null)
  const scope = `convene/${platform.id}/${seat.seat}`
  const { words, write, forgetWords } = useWords(scope, NOTHING)
  const act = useAct<ConveneBody>({
    scope,
    isBody,
    platform: platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/assemblies', {
        params: { path: { platform: platform.id }, header: { 'Baraza-Seat': seat.seat, 'Idempotency-Key': key } },
        body: { ...body, agenda: [...body.agenda] },
      }),
    onRecorded: ({ id }) => {
      forgetWords()
      go(`/platforms/${platform.id}/assemblies/${id}`)
    },
  })
  const error = useFieldErrors(act.standing)
  const opensAt = instantIn(words.opens, platform.zone)
  const zone = times.zone
  const opening = opensAt === undefined ? undefined : times.closing(opensAt.toISOString())
  const titles = words.titles
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return (
    <Frame
      label={t`Convene an assembly`}
      act={act}
      onSend={() => {
        if (opensAt === undefined) return
        act.send({
          kind: words.request !== '' || words.kind === 'extraordinary' ? 'extraordinary' : 'ordinary',
          opensAt: opensAt.toISOString(),
          place: words.place,
          agenda: [...titles.map((title) => ({ title })), ...(words.proposal === '' ? [] : [{ proposal: words.proposal }])],
          ...(words.request === '' ? {} : { request: words.request }),
        })
      }}
      button={<Trans>Convene it</Trans>}
      permanent={<Trans>Time, place and agenda become part of the record. Members are told when you give notice.</Trans>}
    >
      <PickField
        label={t`Kind of assembly`}
        value={words.kind}
        onWrite={(kind) => write({ kind })}
        required
        still={act.busy}
        options={[
          { value: 'ordinary', label: t`Ordinary assembly` },
          { value: 'extraordinary', label: t`Extraordinary assembly` },
        ]}
      />
      {open.length === 0 ? null : (
        <PickField
          label={t`At the request of members`}
          value={words.request}
          onWrite={(request) => write({ request })}
          still={act.busy}
          options={[
            { value: '', label: t`Nobody asked for it` },
            ...open.map(({ id, at }) => ({ value: id, label: t`Asked for on ${times.day(at)}` })),
          ]}
        />
      )}
      <TextField
        type="datetime-local"
        label={t`It opens (${zone})`}
        hint={opening === undefined ? <Trans>On the clock of this platform.</Trans> : <Trans>It will open on {opening}.</Trans>}
        error={error('opensAt')}
        value={words.opens}
        onWrite={(opens) => write({ opens })}
        required
        still={act.busy}
      />
      <TextArea
        label={t`Place`}
        hint={<Trans>Where it is held, and how to take part from elsewhere.</Trans>}
        error={error('place')}
        value={words.place}
        onWrite={(place) => write({ place })}
        required
        longest={2000}
        still={act.busy}
      />
      <TextArea
        label={t`To speak of`}
        hint={<Trans>One item of the agenda on each line; leave it empty where there is none.</Trans>}
        value={words.titles}
        onWrite={(written) => write({ titles: written })}
        longest={10_000}
        still={act.busy}
      />
      <PickField
        label={t`To decide`}
        hint={<Trans>More proposals can be put on the agenda afterwards.</Trans>}
        value={words.proposal}
        onWrite={(proposal) => write({ proposal })}
        still={act.busy}
        options={[
          { value: '', label: t`No proposal yet` },
          ...admitted.map((one) => ({ value: one.id, label: `${one.number} ${titleOf(one)}` })),
        ]}
      />
    </Frame>
  )
}
