import { Trans, useLingui } from '@lingui/react/macro'
import { useWords } from '../../acting/kept'
import { useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import type { Objection } from '../../api/types'
import { Form, TextArea } from '../../ui/Field'
import { atVersion, headers, LONGEST, Send } from './act'
import { type Acting, answerScope } from './forms'

interface AnswerBody {
  readonly text: string
}
const isAnswer = (body: unknown): body is AnswerBody => typeof body === 'object' && body !== null && 'text' in body

const NOTHING = { text: '' }

/** What the sponsor or an officer says to an objection. */
const AnswerForm = ({ proposal, seat, objection }: Acting & { readonly objection: Objection }) => {
  const { t } = useLingui()
  const scope = answerScope(objection)
  const { words, write, forgetWords } = useWords(scope, NOTHING)
  const act = useAct<AnswerBody>({
    scope,
    isBody: isAnswer,
    platform: seat.platform,
    send: (governance, { key, body: { text } }) =>
      governance.POST('/platforms/{platform}/proposals/{proposal}/objections/{objection}/answer', {
        params: {
          path: { platform: seat.platform, proposal: proposal.id, objection: objection.id },
          header: { ...headers(seat, key), ...atVersion(objection.version) },
        },
        body: { text },
      }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  return (
    <Form label={t`Answer`} onSend={() => act.send({ text: words.text })}>
      <TextArea
        label={t`Your answer`}
        hint={<Trans>Say what follows from the objection, or why nothing does.</Trans>}
        error={error('text')}
        value={words.text}
        onWrite={(text) => write({ text })}
        required
        longest={LONGEST}
        rows={4}
        still={act.busy}
      />
      <Send act={act} after={<Trans>Whoever objected then says whether it resolves the objection.</Trans>} button={<Trans>Answer</Trans>} />
    </Form>
  )
}

export default AnswerForm
