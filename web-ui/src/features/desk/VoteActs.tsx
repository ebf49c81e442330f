import { Trans, useLingui } from '@lingui/react/macro'
import { ActState } from '../../acting/ActState'
import { useWords } from '../../acting/kept'
import type { Vote } from '../../api/types'
import { pathOf } from '../../domain/constituencies'
import { Awaiting } from '../../ui/Awaiting'
import { Button } from '../../ui/Button'
import { Form, PickField, TextField } from '../../ui/Field'
import { Permanence } from '../../ui/Permanence'
import { type DeskProps, ForEver, Plain, useDeskAct, usePlainAct } from './act'
import { CountedOptions, type OptionsCounted, optionsCounted } from './CountedOptions'
import { EnteredCount } from './EnteredCount'

interface VoteActProps extends DeskProps {
  readonly vote: Vote
}

const onVote = ({ platform, vote }: VoteActProps) => ({ platform: platform.id, vote: vote.id })
const inSeat = ({ seat }: VoteActProps, key: string) => ({ 'Baraza-Seat': seat.seat, 'Idempotency-Key': key })

interface CountedLine {
  readonly constituency: string
  readonly for: number
  readonly against: number
  readonly abstain: number
  readonly present: number
}
interface CountBody {
  readonly lines: readonly CountedLine[]
  readonly castingVote?: { readonly constituency: string; readonly choice: 'for' | 'against' | 'abstain' }
  readonly options?: OptionsCounted
}
const isCount = (body: unknown): body is CountBody =>
  typeof body === 'object' && body !== null && 'lines' in body && Array.isArray(body.lines)

const countOf = ({ lines, castingVote, options }: CountBody) => ({
  lines: [...lines],
  ...(castingVote === undefined ? {} : { castingVote }),
  ...(options === undefined ? {} : { options: { ...options, figures: [...options.figures] } }),
})

const COLUMNS = ['present', 'for', 'against', 'abstain'] as const
/** Blank ballots are the abstentions of an election. */
const ELECTION_COLUMNS = ['present', 'abstain'] as const

export const Count = (desk: VoteActProps) => {
  const { t } = useLingui()
  const { platform, vote, seat } = desk
  const { words, write, forgetWords } = useWords<Record<string, string>>(`count/${vote.id}/${seat.seat}`, NO_WORDS)
  const act = useDeskAct<CountBody>(
    desk,
    'count',
    'voting.MeetingCountEntered',
    isCount,
    (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/votes/{vote}/count', {
        params: { path: onVote(desk), header: inSeat(desk, key) },
        body: countOf(body),
      }),
    forgetWords,
  )
  const { constituencies } = platform
  const { election } = vote
  const names = { present: t`Present`, for: t`For`, against: t`Against`, abstain: election === null ? t`Abstain` : t`Blank ballots` }
  const type = platform.charter.document.decisionTypes.find(({ id }) => id === vote.decisionType.id)
  const chairs = type?.tieBreak === 'chair'
  const chair = words['chair/choice'] ?? ''
  const chairsPlace = words['chair/constituency'] ?? constituencies[0]?.id ?? ''
  const number = (constituency: string, column: string) => Number(words[`${constituency}/${column}`] ?? '')
  const send = () =>
    act.send({
      lines: constituencies.map(({ id }) => ({
        constituency: id,
        present: number(id, 'present'),
        for: number(id, 'for'),
        against: number(id, 'against'),
        abstain: number(id, 'abstain'),
      })),
      ...(chairs && (chair === 'for' || chair === 'against' || chair === 'abstain')
        ? { castingVote: { constituency: chairsPlace, choice: chair } }
        : {}),
      ...(election === null ? {} : { options: optionsCounted(election, words) }),
    })
  return (
    <Form label={t`Enter the count`} onSend={send}>
      {constituencies.map(({ id, name, within }) => (
        <fieldset key={id} style={{ border: 0, padding: 0, margin: 0, minInlineSize: 0 }}>
          <legend style={{ fontWeight: 'var(--w-strong)', padding: 0, marginBlockEnd: '.5rem' }}>{pathOf({ name, within })}</legend>
          <div style={{ display: 'grid', gap: '.75rem', gridTemplateColumns: 'repeat(auto-fit, minmax(6.5rem, 1fr))' }}>
            {(election === null ? COLUMNS : ELECTION_COLUMNS).map((column) => (
              <TextField
                key={column}
                type="number"
                label={names[column]}
                value={words[`${id}/${column}`] ?? ''}
                onWrite={(written) => write({ [`${id}/${column}`]: written })}
                required
                still={act.busy}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {election === null ? null : <CountedOptions election={election} words={words} write={write} still={act.busy} />}
      {chairs ? (
        <PickField
          label={t`How the chair voted`}
          hint={<Trans>This vote is among those above. Where as many are for as against, it counts a second time.</Trans>}
          value={chair}
          onWrite={(written) => write({ 'chair/choice': written })}
          still={act.busy}
          options={[
            { value: '', label: t`The chair did not vote` },
            { value: 'for', label: names.for },
            { value: 'against', label: names.against },
            { value: 'abstain', label: names.abstain },
          ]}
        />
      ) : null}
      {chairs && chair !== '' && constituencies.length > 1 ? (
        <PickField
          label={t`Constituency of the chair’s seat`}
          value={chairsPlace}
          onWrite={(written) => write({ 'chair/constituency': written })}
          still={act.busy}
          options={constituencies.map((one) => ({ value: one.id, label: pathOf(one) }))}
        />
      ) : null}
      <Permanence>
        <ForEver />
        <p>
          <Trans>Another officer compares the numbers and signs them. Only then can the vote be closed.</Trans>
        </p>
      </Permanence>
      <ActState act={act} />
      <div>
        <Button type="submit" busy={act.busy}>
          <Trans>Enter the count</Trans>
        </Button>
      </div>
    </Form>
  )
}
const NO_WORDS: Record<string, string> = {}

export const Sign = (desk: VoteActProps) => {
  const act = usePlainAct(desk, 'signature', 'voting.MeetingCountSigned', (governance, { key }) =>
    governance.POST('/platforms/{platform}/votes/{vote}/count/signature', { params: { path: onVote(desk), header: inSeat(desk, key) } }),
  )
  const { count } = desk.vote
  if (count === null) return null
  return (
    <Awaiting what={<Trans>Getting the numbers…</Trans>}>
      <EnteredCount platform={desk.platform} vote={desk.vote} index={count.enteredBy.entry} />
      <Plain act={act} button={<Trans>Sign the count</Trans>}>
        <ForEver />
        <p>
          <Trans>You say that these are the numbers the meeting counted. Whoever entered them cannot sign them.</Trans>
        </p>
      </Plain>
    </Awaiting>
  )
}

export const Close = (desk: VoteActProps) => {
  const act = usePlainAct(desk, 'closing', 'voting.VoteClosed', (governance, { key }) =>
    governance.POST('/platforms/{platform}/votes/{vote}/closing', { params: { path: onVote(desk), header: inSeat(desk, key) } }),
  )
  return (
    <Plain act={act} button={<Trans>Close the vote</Trans>}>
      <ForEver />
      <p>
        <Trans>No ballot is taken after this. The votes are counted by the charter’s rules, and everybody sees the result.</Trans>
      </p>
    </Plain>
  )
}

export const Certify = (desk: VoteActProps) => {
  const act = usePlainAct(desk, 'certification', 'voting.VoteCertified', (governance, { key }) =>
    governance.POST('/platforms/{platform}/votes/{vote}/certification', { params: { path: onVote(desk), header: inSeat(desk, key) } }),
  )
  return (
    <Plain act={act} button={<Trans>Certify the result</Trans>}>
      <ForEver />
      <p>
        <Trans>The result becomes final, and the proposal is decided by it.</Trans>
      </p>
    </Plain>
  )
}
