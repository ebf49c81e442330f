import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ActState } from '../../acting/ActState'
import type { Basis } from '../../acting/basis'
import type { Intention } from '../../acting/delivery'
import { useWords } from '../../acting/kept'
import { type Act, isNothing, useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import type { MySeat, Platform, Proposal } from '../../api/types'
import { Button, Buttons } from '../../ui/Button'
import { Form, TextArea } from '../../ui/Field'
import { Permanence } from '../../ui/Permanence'

type ActOptions<Body> = Parameters<typeof useAct<Body>>[0]

export interface DeskProps {
  readonly platform: Platform
  readonly proposal: Proposal
  readonly seat: MySeat
  /** Tells the page which event is now in the record. */
  readonly onDone: (event: string) => void
}

/** What the headers of an act on this proposal say. */
export const headers = ({ proposal, seat }: DeskProps, { key, on }: Pick<Intention<unknown>, 'key' | 'on'>) => ({
  'Baraza-Seat': seat.seat,
  'Idempotency-Key': key,
  'If-Match': `"${on ?? proposal.version}"`,
})

/** Whoever acts on a proposal has read its text. */
export const shownOf = ({ text, version }: Proposal): Basis => ({ read: String(text.version), version })

/** An act on this proposal, told to the page when it is recorded. */
export const useDeskAct = <Body,>(
  desk: DeskProps,
  name: string,
  event: string,
  isBody: ActOptions<Body>['isBody'],
  send: ActOptions<Body>['send'],
  onRecorded?: () => void,
  since: Pick<ActOptions<Body>, 'begun' | 'idle'> = {},
): Act<Body> =>
  useAct<Body>({
    scope: `${name}/${desk.proposal.id}/${desk.seat.seat}`,
    isBody,
    send,
    platform: desk.platform.id,
    onRecorded: () => {
      onRecorded?.()
      desk.onDone(event)
    },
    shown: shownOf(desk.proposal),
    ...since,
  })

/** An act that says nothing but itself. */
export const usePlainAct = (desk: DeskProps, name: string, event: string, send: ActOptions<null>['send']): Act<null> =>
  useDeskAct<null>(desk, name, event, isNothing, send)

interface PlainProps {
  readonly act: Act<null>
  readonly button: ReactNode
  /** What becomes permanent, and what can be done afterwards. */
  readonly children: ReactNode
}

export const Plain = ({ act, button, children }: PlainProps) => (
  <>
    <Permanence>{children}</Permanence>
    <ActState act={act} />
    <Buttons>
      <Button busy={act.busy} onPress={() => act.send(null)}>
        {button}
      </Button>
    </Buttons>
  </>
)

export interface ReasonsBody {
  readonly reasons: string
}
export const isReasons = (body: unknown): body is ReasonsBody =>
  typeof body === 'object' && body !== null && 'reasons' in body && typeof body.reasons === 'string'

const NO_REASONS = { reasons: '' }

interface ReasonsProps {
  readonly desk: DeskProps
  readonly name: string
  readonly event: string
  readonly send: ActOptions<ReasonsBody>['send']
  readonly label: string
  readonly hint: ReactNode
  readonly button: ReactNode
  readonly children: ReactNode
}

/** An act that gives its reasons. */
export const WithReasons = ({ desk, name, event, send, label, hint, button, children }: ReasonsProps) => {
  const { words, write, forgetWords } = useWords(`${name}/${desk.proposal.id}/${desk.seat.seat}`, NO_REASONS)
  const act = useDeskAct<ReasonsBody>(desk, name, event, isReasons, send, forgetWords, { idle: words.reasons === '' })
  const error = useFieldErrors(act.standing)
  return (
    <Form label={label} onSend={() => act.send({ reasons: words.reasons })}>
      <TextArea
        label={label}
        hint={hint}
        error={error('reasons')}
        value={words.reasons}
        onWrite={(reasons) => write({ reasons })}
        required
        longest={10_000}
        rows={4}
        still={act.busy}
      />
      <Permanence>{children}</Permanence>
      <ActState act={act} />
      <div>
        <Button type="submit" busy={act.busy}>
          {button}
        </Button>
      </div>
    </Form>
  )
}

/** The sentence that stands before every permanent act. */
export const ForEver = () => (
  <p>
    <b>
      <Trans>This becomes part of the record. Nobody can change or remove it, not even the secretary.</Trans>
    </b>
  </p>
)
