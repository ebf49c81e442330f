import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ActState } from '../../acting/ActState'
import { useWords } from '../../acting/kept'
import { useAct } from '../../acting/useAct'
import { forget, keep, kept } from '../../session/tab'
import { Button } from '../../ui/Button'
import { Form, PickField } from '../../ui/Field'
import { Permanence, Receipt } from '../../ui/Permanence'
import { addressed, type OnMember, scopeOf } from './onMember'
import { hashOf, linkOf, newSecret } from './secret'

interface Invited {
  readonly secretHash: string
  readonly expiresAt: string
}
const isInvited = (body: unknown): body is Invited => typeof body === 'object' && body !== null && 'secretHash' in body

const DAY = 86_400_000
const DAYS = ['7', '14', '30', '90'] as const
const secretKey = (hash: string) => `invitation.secret.${hash}`

/** For chair and secretary: a link with which an individual's own account takes the seat. */
export const InviteIndividual = (on: OnMember) => {
  const { t } = useLingui()
  const [link, setLink] = useState<string>()
  const scope = scopeOf('invitation', on)
  const { words, write } = useWords(scope, { days: '14' })
  const act = useAct<Invited>({
    scope,
    isBody: isInvited,
    platform: on.platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/members/{member}/invitations', { params: addressed(on, key), body }),
    onRecorded: ({ id }, { secretHash }) => {
      const secret = kept(secretKey(secretHash))
      forget(secretKey(secretHash))
      if (typeof secret === 'string') setLink(linkOf(location.origin, on.platform.id, id, secret))
    },
  })
  const send = async () => {
    const secret = newSecret()
    const secretHash = await hashOf(secret)
    keep(secretKey(secretHash), secret)
    setLink(undefined)
    act.send({ secretHash, expiresAt: new Date(Date.now() + Number(words.days) * DAY).toISOString() })
  }
  return (
    <Form label={t`Invite this member`} onSend={() => void send()}>
      <PickField
        label={t`The link can be used for`}
        value={words.days}
        onWrite={(days) => write({ days })}
        still={act.busy}
        options={DAYS.map((days) => ({ value: days, label: t`${days} days` }))}
      />
      <Permanence>
        <p>
          <Trans>That this member was invited becomes part of the record. The link does not.</Trans>
        </p>
      </Permanence>
      <ActState act={act} />
      {link === undefined ? null : (
        <div role="status">
          <Receipt label={t`The link, shown only now`} code={link}>
            <p>
              <Trans>Nobody can show it again, not even Baraza. If it is lost, take the invitation back and make another.</Trans>
            </p>
          </Receipt>
        </div>
      )}
      <div>
        <Button type="submit" busy={act.busy}>
          <Trans>Make the link</Trans>
        </Button>
      </div>
    </Form>
  )
}
