import { Trans, useLingui } from '@lingui/react/macro'
import { useWords } from '../../acting/kept'
import { useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import type { components as Governance } from '../../api/generated/governance'
import { PickField, TextField } from '../../ui/Field'
import { Frame, type GovernProps, inSeat, isObject, scopeOf, UntilField, untilOf, useSeatOptions } from './MemberActs'

type SuccessorBody = Governance['schemas']['Successor']
const isSuccessor = (body: unknown): body is SuccessorBody => isObject(body) && 'person' in body
const NOBODY = { seat: '', person: '', until: '' }

/** One person's tenure ends and another's begins, in the same moment. */
export const SucceedSeat = (props: GovernProps) => {
  const { t } = useLingui()
  const { platform, seats } = props
  const { words, write, forgetWords } = useWords(scopeOf('succeed', props), NOBODY)
  const act = useAct<SuccessorBody>({
    scope: `${scopeOf('succeed', props)}/${words.seat}`,
    isBody: isSuccessor,
    platform: platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/seats/{seat}/succession', {
        params: { path: { platform: platform.id, seat: words.seat }, header: inSeat(props, key) },
        body,
      }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  const options = useSeatOptions(seats)
  return (
    <Frame
      label={t`Let somebody succeed`}
      act={act}
      onSend={() => act.send({ person: words.person.trim(), ...untilOf(words.until, platform.zone) })}
      button={<Trans>Pass the seat on</Trans>}
      permanent={
        <Trans>
          From this moment the other person acts in the seat and nobody else. Ballots that were cast in it stand. Its offices are given up.
        </Trans>
      }
    >
      <PickField label={t`Seat`} value={words.seat} onWrite={(seat) => write({ seat })} required still={act.busy} options={options} />
      <TextField
        label={t`Identifier of the successor`}
        hint={<Trans>Of somebody who signed in once. Invite anybody else with a link, under Members.</Trans>}
        error={error('person')}
        value={words.person}
        onWrite={(person) => write({ person })}
        required
        longest={36}
        still={act.busy}
      />
      <UntilField value={words.until} error={error('until')} still={act.busy} onWrite={(until) => write({ until })} />
    </Frame>
  )
}
