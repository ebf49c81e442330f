import { Trans, useLingui } from '@lingui/react/macro'
import { ActState } from '../../acting/ActState'
import { useWords } from '../../acting/kept'
import { useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import type { Completion } from '../../api/types'
import { Button } from '../../ui/Button'
import { Form, PickField, TextArea, TextField } from '../../ui/Field'
import { Permanence } from '../../ui/Permanence'
import { Section } from '../../ui/Section'
import { type ActsProps, headers, shownOf } from './act'
import { EvidenceField, uploadedIn } from './EvidenceField'
import { ForEver } from './ForEver'
import { COMPLETIONS, useCompletions } from './words'

interface Account {
  readonly completion: Completion
  readonly delivered: string
  readonly text: string
  readonly evidence: string[]
}
const isAccount = (body: unknown): body is Account =>
  typeof body === 'object' &&
  body !== null &&
  'completion' in body &&
  COMPLETIONS.some((one) => one === body.completion) &&
  'delivered' in body &&
  typeof body.delivered === 'string' &&
  'text' in body &&
  typeof body.text === 'string' &&
  'evidence' in body &&
  Array.isArray(body.evidence)

const NOTHING = { completion: '', delivered: '', text: '', evidence: '[]' }

interface AccountFormProps extends ActsProps {
  /** The debtor reports; somebody else assesses. */
  readonly kind: 'reports' | 'assessments'
}

export const AccountForm = (props: AccountFormProps) => {
  const { t } = useLingui()
  const completions = useCompletions()
  const { platform, commitment, seat, kind, onDone } = props
  const scope = `${kind}/${commitment.id}/${seat.seat}`
  const { words, write, forgetWords } = useWords(scope, NOTHING)
  const act = useAct<Account>({
    scope,
    isBody: isAccount,
    platform,
    send: (governance, { body, ...intention }) => {
      const given = { params: { path: { platform, commitment: commitment.id }, header: headers(props, intention) }, body }
      return kind === 'reports'
        ? governance.POST('/platforms/{platform}/commitments/{commitment}/reports', given)
        : governance.POST('/platforms/{platform}/commitments/{commitment}/assessments', given)
    },
    onRecorded: () => {
      forgetWords()
      onDone(kind === 'reports' ? 'commitments.CommitmentReported' : 'commitments.CommitmentAssessed')
    },
    // A report says what its debtor did, whoever else said something meanwhile.
    ...(kind === 'assessments' ? { shown: shownOf(commitment), idle: words.completion === '' && words.text === '' } : {}),
  })
  const error = useFieldErrors(act.standing)
  const completion = COMPLETIONS.find((one) => one === words.completion)
  const files = uploadedIn(words.evidence)
  const unit = commitment.amount.unit ?? commitment.amount.currency ?? ''
  const title = kind === 'reports' ? t`Report on it` : t`Assess it`
  return (
    <Section title={title}>
      <Form
        label={title}
        onSend={() => {
          if (completion !== undefined)
            act.send({ completion, delivered: words.delivered.trim(), text: words.text, evidence: files.map(({ id }) => id) })
        }}
      >
        <PickField
          label={t`How far it was kept`}
          error={error('completion')}
          value={words.completion}
          onWrite={(chosen) => write({ completion: chosen })}
          required
          still={act.busy}
          options={[{ value: '', label: t`Choose` }, ...COMPLETIONS.map((one) => ({ value: one, label: completions[one] }))]}
        />
        <TextField
          label={t`Delivered, in ${unit}`}
          hint={<Trans>A number with a point before decimals, such as 31.5. Nothing is 0.</Trans>}
          error={error('delivered')}
          value={words.delivered}
          onWrite={(delivered) => write({ delivered })}
          required
          longest={22}
          still={act.busy}
        />
        <TextArea
          label={t`In words`}
          hint={
            kind === 'reports' ? (
              <Trans>What was done, and what was not. Everybody who may read this commitment reads this.</Trans>
            ) : (
              <Trans>What you saw, and how. Everybody who may read this commitment reads this.</Trans>
            )
          }
          error={error('text')}
          value={words.text}
          onWrite={(text) => write({ text })}
          required
          longest={50_000}
          still={act.busy}
        />
        <EvidenceField
          platform={platform}
          seat={seat}
          files={files}
          onChange={(chosen) => write({ evidence: JSON.stringify(chosen) })}
          still={act.busy}
        />
        <Permanence>
          <ForEver />
          <p>
            {kind === 'reports' ? (
              <Trans>Somebody else’s assessment stands beside it. You can report again.</Trans>
            ) : (
              <Trans>It stands beside the debtor’s report and does not replace it. You can assess again.</Trans>
            )}
          </p>
        </Permanence>
        <ActState act={act} />
        <div>
          <Button type="submit" busy={act.busy}>
            {kind === 'reports' ? <Trans>Send the report</Trans> : <Trans>Send the assessment</Trans>}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
