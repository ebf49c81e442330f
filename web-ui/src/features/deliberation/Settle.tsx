import { Trans, useLingui } from '@lingui/react/macro'
import { useWords } from '../../acting/kept'
import { useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import type { Objection } from '../../api/types'
import { Form, PickField, TextArea } from '../../ui/Field'
import { atVersion, headers, LONGEST, Send } from './act'
import { type Acting, settlementScope } from './forms'

const ENDS = ['resolved', 'part', 'whole', 'withdrawn'] as const
type End = (typeof ENDS)[number]
const isEnd = (word: unknown): word is End => ENDS.some((end) => end === word)

interface SettlementBody {
  readonly end: End
  readonly reasons: string
}
const isSettlement = (body: unknown): body is SettlementBody =>
  typeof body === 'object' && body !== null && 'end' in body && isEnd(body.end) && 'reasons' in body

const NOTHING = { end: '', reasons: '' }

/** What whoever objected makes of it: resolved, maintained wholly or in part, or withdrawn. */
const Settle = ({ proposal, seat, objection }: Acting & { readonly objection: Objection }) => {
  const { t } = useLingui()
  const scope = settlementScope(objection)
  const { words, write, forgetWords } = useWords(scope, NOTHING)
  const act = useAct<SettlementBody>({
    scope,
    isBody: isSettlement,
    platform: seat.platform,
    send: (governance, { key, on = objection.version, body: { end, reasons } }) => {
      const params = {
        path: { platform: seat.platform, proposal: proposal.id, objection: objection.id },
        header: { ...headers(seat, key), ...atVersion(on) },
      }
      switch (end) {
        case 'resolved':
          return governance.POST('/platforms/{platform}/proposals/{proposal}/objections/{objection}/resolution', { params })
        case 'withdrawn':
          return governance.POST('/platforms/{platform}/proposals/{proposal}/objections/{objection}/withdrawal', { params })
        case 'part':
        case 'whole':
          return governance.POST('/platforms/{platform}/proposals/{proposal}/objections/{objection}/maintenance', {
            params,
            body: { extent: end, reasons },
          })
      }
    },
    onRecorded: forgetWords,
    shown: { read: String(objection.answers.length), version: objection.version },
    idle: words.end === '',
  })
  const error = useFieldErrors(act.standing)
  const names: Record<End, string> = {
    resolved: t`The answer resolves it`,
    part: t`I maintain part of it`,
    whole: t`I maintain it`,
    withdrawn: t`I withdraw it`,
  }
  const offered = objection.answers.length === 0 ? ENDS.filter((end) => end === 'withdrawn') : ENDS
  const maintains = words.end === 'part' || words.end === 'whole'
  return (
    <Form
      label={t`Settle it`}
      onSend={() => {
        const { end, reasons } = words
        if (isEnd(end)) act.send({ end, reasons })
      }}
    >
      <PickField
        label={t`What you make of your objection`}
        value={words.end}
        onWrite={(end) => write({ end })}
        required
        still={act.busy}
        options={[{ value: '', label: t`Choose one` }, ...offered.map((end) => ({ value: end, label: names[end] }))]}
      />
      {maintains ? (
        <TextArea
          label={t`What is left of it, and why`}
          error={error('reasons')}
          value={words.reasons}
          onWrite={(reasons) => write({ reasons })}
          required
          longest={LONGEST}
          rows={3}
          still={act.busy}
        />
      ) : null}
      <Send
        act={act}
        after={
          maintains ? (
            <Trans>The proposal can still go to the vote. The objection, its answer and what is left of it go with it, for ever.</Trans>
          ) : (
            <Trans>The objection and its answer stay.</Trans>
          )
        }
        button={<Trans>Put it in the record</Trans>}
      />
    </Form>
  )
}

export default Settle
