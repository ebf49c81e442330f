import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ActState } from '../../acting/ActState'
import { useWords } from '../../acting/kept'
import { useFieldErrors } from '../../acting/useFieldErrors'
import type { CharterDecisionType, Vote } from '../../api/types'
import { useDuration } from '../../domain/duration'
import { instantIn, useTimes } from '../../language/times'
import { Button } from '../../ui/Button'
import { Form, TextField } from '../../ui/Field'
import { Permanence } from '../../ui/Permanence'
import { type DeskProps, ForEver, useDeskAct, WithReasons } from './act'

interface VoteActProps extends DeskProps {
  readonly vote: Vote
}

const onVote = ({ platform, vote }: VoteActProps) => ({ platform: platform.id, vote: vote.id })
const inSeat = ({ seat }: VoteActProps, key: string) => ({ 'Baraza-Seat': seat.seat, 'Idempotency-Key': key })

interface ExtendBody {
  readonly closesAt: string
}
const isExtend = (body: unknown): body is ExtendBody =>
  typeof body === 'object' && body !== null && 'closesAt' in body && typeof body.closesAt === 'string'

const NOT_EXTENDED = { closes: '' }

type Rule = NonNullable<CharterDecisionType['extension']>

export const Extend = ({ rule, ...desk }: VoteActProps & { readonly rule: Rule }) => {
  const { t } = useLingui()
  const { platform, vote, seat } = desk
  const times = useTimes(platform.zone)
  const { words, write, forgetWords } = useWords(`extend/${vote.id}/${seat.seat}`, NOT_EXTENDED)
  const act = useDeskAct<ExtendBody>(
    desk,
    'extend',
    'voting.VoteExtended',
    isExtend,
    (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/votes/{vote}/extension', {
        params: { path: onVote(desk), header: inSeat(desk, key) },
        body,
      }),
    forgetWords,
  )
  const error = useFieldErrors(act.standing)
  const by = useDuration()(rule.by)
  const zone = times.zone
  const left = rule.times - vote.extensions.length
  const closes = instantIn(words.closes, platform.zone)
  const closing = closes === undefined ? undefined : times.closing(closes.toISOString())
  const now = vote.closesAt === null ? '' : times.closing(vote.closesAt)
  return (
    <Form
      label={t`Extend the vote`}
      onSend={() => {
        if (closes !== undefined) act.send({ closesAt: closes.toISOString() })
      }}
    >
      <p>
        <Trans>
          It closes on <b>{now}</b>. The charter lets it close later by {by} at most.
        </Trans>{' '}
        {t`${plural(left, { one: 'It can be extended once more.', other: 'It can be extended # more times.' })}`}
      </p>
      <TextField
        type="datetime-local"
        label={t`The vote closes instead (${zone})`}
        hint={closing === undefined ? <Trans>On the clock of this platform.</Trans> : <Trans>It will close on {closing}.</Trans>}
        error={error('closesAt')}
        value={words.closes}
        onWrite={(written) => write({ closes: written })}
        required
        still={act.busy}
      />
      <Permanence>
        <ForEver />
        <p>
          <Trans>Ballots that were cast stay as they are. Who may vote stays as it was when the vote was called.</Trans>
        </p>
      </Permanence>
      <ActState act={act} />
      <div>
        <Button type="submit" busy={act.busy}>
          <Trans>Extend the vote</Trans>
        </Button>
      </div>
    </Form>
  )
}

export const Annul = (desk: VoteActProps) => {
  const { t } = useLingui()
  return (
    <WithReasons
      desk={desk}
      name="annul"
      event="voting.VoteAnnulled"
      send={(governance, { key, body }) =>
        governance.POST('/platforms/{platform}/votes/{vote}/annulment', {
          params: { path: onVote(desk), header: inSeat(desk, key) },
          body,
        })
      }
      label={t`Why the vote is annulled`}
      hint={<Trans>Everybody who can read the platform reads this.</Trans>}
      button={<Trans>Annul the vote</Trans>}
    >
      <ForEver />
      <p>
        <Trans>The vote decides nothing. What was cast and counted stays in the record, and the proposal can be put to another vote.</Trans>
      </p>
    </WithReasons>
  )
}
