import { Trans, useLingui } from '@lingui/react/macro'
import { useWords } from '../../acting/kept'
import { useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import type { Contribution } from '../../api/types'
import { Form, TextArea } from '../../ui/Field'
import { atVersion, headers, LONGEST, Send } from './act'
import { type Acting, retractionScope } from './forms'

interface RetractionBody {
  readonly reasons?: string
}
const isRetraction = (body: unknown): body is RetractionBody => typeof body === 'object' && body !== null

const NO_REASONS = { reasons: '' }

/** Whoever made a contribution does not stand by it any more. */
const Retract = ({ proposal, seat, contribution }: Acting & { readonly contribution: Contribution }) => {
  const { t } = useLingui()
  const scope = retractionScope(contribution)
  const { words, write, forgetWords } = useWords(scope, NO_REASONS)
  const act = useAct<RetractionBody>({
    scope,
    isBody: isRetraction,
    platform: seat.platform,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/proposals/{proposal}/contributions/{contribution}/retraction', {
        params: {
          path: { platform: seat.platform, proposal: proposal.id, contribution: contribution.id },
          header: { ...headers(seat, key), ...atVersion(contribution.version) },
        },
        body,
      }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  return (
    <Form label={t`Retract it`} onSend={() => act.send(words.reasons.trim() === '' ? {} : { reasons: words.reasons })}>
      <TextArea
        label={t`Why you retract it, if you want to say so`}
        error={error('reasons')}
        value={words.reasons}
        onWrite={(reasons) => write({ reasons })}
        longest={LONGEST}
        rows={3}
        still={act.busy}
      />
      <Send act={act} after={<Trans>What you said stays, and shows that you retracted it.</Trans>} button={<Trans>Retract it</Trans>} />
    </Form>
  )
}

export default Retract
