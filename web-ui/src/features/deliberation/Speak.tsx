import { Trans, useLingui } from '@lingui/react/macro'
import { decidedOn } from '../../acting/basis'
import { useWords } from '../../acting/kept'
import { useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import { Form, PickField, TextArea } from '../../ui/Field'
import { headers, LONGEST, Send } from './act'
import { type Acting, spokenScope } from './forms'
import { STANCES, type Stance, useStances } from './stances'

interface SpokenBody {
  readonly stance: Stance | 'objection'
  readonly text: string
  readonly proposalVersion: number
  readonly inReplyTo?: string
}
const isSpoken = (body: unknown): body is SpokenBody =>
  typeof body === 'object' && body !== null && 'stance' in body && 'text' in body && 'proposalVersion' in body
const isStance = (word: string): word is Stance => STANCES.some((stance) => stance === word)

const NOTHING = { stance: '', text: '' }

interface SpeakProps extends Acting {
  /** The contribution that is replied to. */
  readonly inReplyTo?: string
}

/** A contribution, a reply, or an objection. */
const Speak = ({ proposal, seat, inReplyTo }: SpeakProps) => {
  const { t } = useLingui()
  const stances = useStances()
  const newest = proposal.text.version
  const scope = spokenScope({ proposal, seat }, inReplyTo)
  const { words, write, forgetWords } = useWords(scope, { ...NOTHING, on: String(newest) })
  const path = { platform: seat.platform, proposal: proposal.id }
  const act = useAct<SpokenBody>({
    scope,
    isBody: isSpoken,
    platform: seat.platform,
    send: (governance, { key, body: { stance, text, proposalVersion, inReplyTo: parent } }) =>
      stance === 'objection'
        ? governance.POST('/platforms/{platform}/proposals/{proposal}/objections', {
            params: { path, header: headers(seat, key) },
            body: { text, proposalVersion },
          })
        : governance.POST('/platforms/{platform}/proposals/{proposal}/contributions', {
            params: { path, header: headers(seat, key) },
            body: { stance, text, proposalVersion, ...(parent === undefined ? {} : { inReplyTo: parent }) },
          }),
    onRecorded: forgetWords,
  })
  const { version: proposalVersion } = decidedOn(
    { read: words.on, version: Number(words.on) },
    { read: String(newest), version: newest },
    act.standing,
  )
  const say = (change: Partial<typeof NOTHING>) =>
    write(words.stance === '' && words.text === '' ? { ...change, on: String(newest) } : change)
  const error = useFieldErrors(act.standing)
  const objects = words.stance === 'objection'
  return (
    <Form
      label={inReplyTo === undefined ? t`Say something` : t`Reply`}
      onSend={() => {
        const { stance, text } = words
        if (!isStance(stance) && stance !== 'objection') return
        act.send({ stance, text, proposalVersion, ...(inReplyTo === undefined ? {} : { inReplyTo }) })
      }}
    >
      <PickField
        label={t`Your stance`}
        error={error('stance')}
        value={words.stance}
        onWrite={(stance) => say({ stance })}
        required
        still={act.busy}
        options={[
          { value: '', label: t`Choose a stance` },
          ...STANCES.map((stance) => ({ value: stance, label: stances[stance].word })),
          ...(inReplyTo === undefined ? [{ value: 'objection', label: t`Objection, with reasons` }] : []),
        ]}
      />
      <TextArea
        label={objects ? t`Why it should not be decided as it stands` : t`What you want the others to know`}
        hint={
          objects ? (
            <Trans>It must be answered before the proposal is decided. Do not name private persons.</Trans>
          ) : (
            <Trans>Plain words are best. Do not name private persons.</Trans>
          )
        }
        error={error('text')}
        value={words.text}
        onWrite={(text) => say({ text })}
        required
        longest={LONGEST}
        rows={4}
        still={act.busy}
      />
      <Send
        act={act}
        after={
          objects ? (
            <Trans>You can settle or withdraw it later; then the objection and what came of it both stay.</Trans>
          ) : (
            <Trans>You can retract it later; then the text and your retraction both stay.</Trans>
          )
        }
        button={<Trans>Put it in the record</Trans>}
      />
    </Form>
  )
}

export default Speak
