import type { ReactNode } from 'react'
import { ActState } from '../../acting/ActState'
import { type Act, type Governance, isNothing, useAct } from '../../acting/useAct'
import type { MySeat, Platform } from '../../api/types'
import { Button } from '../../ui/Button'
import { Form } from '../../ui/Field'
import { Permanence } from '../../ui/Permanence'

export interface OnAssembly {
  readonly platform: Platform
  readonly id: string
  readonly seat: MySeat
}

export const addressed = ({ platform, id, seat }: OnAssembly, key: string) => ({
  path: { platform: platform.id, assembly: id },
  header: { 'Baraza-Seat': seat.seat, 'Idempotency-Key': key },
})

interface FrameProps {
  readonly label: string
  readonly act: Pick<Act<never>, 'again' | 'rest' | 'busy'> & { readonly standing: Act<unknown>['standing'] }
  readonly button: ReactNode
  readonly permanent: ReactNode
  readonly onSend: () => void
  readonly children?: ReactNode
}

/** What every act on an assembly has: its fields, what becomes permanent, how it went, its button. */
export const Frame = ({ label, act, button, permanent, onSend, children }: FrameProps) => (
  <Form label={label} onSend={onSend}>
    {children}
    <Permanence>
      <p>{permanent}</p>
    </Permanence>
    <ActState act={act} />
    <div>
      <Button type="submit" busy={act.busy}>
        {button}
      </Button>
    </div>
  </Form>
)

type Sending = Parameters<typeof useAct<null>>[0]['send']

interface PlainProps {
  readonly on: OnAssembly
  readonly name: string
  readonly label: string
  readonly button: ReactNode
  readonly permanent: ReactNode
  readonly send: (governance: Governance, params: ReturnType<typeof addressed>) => ReturnType<Sending>
}

/** An act that asks for nothing but to be done. */
export const Plain = ({ on, name, label, button, permanent, send }: PlainProps) => {
  const act = useAct<null>({
    scope: `${name}/${on.id}/${on.seat.seat}`,
    isBody: isNothing,
    platform: on.platform.id,
    send: (governance, { key }) => send(governance, addressed(on, key)),
  })
  return <Frame label={label} act={act} onSend={() => act.send(null)} button={button} permanent={permanent} />
}
