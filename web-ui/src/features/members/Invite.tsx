import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActState } from '../../acting/ActState'
import { useWords } from '../../acting/kept'
import { useAct } from '../../acting/useAct'
import { seatsQuery } from '../../api/queries'
import type { MySeat, Platform } from '../../api/types'
import { useSeatKinds } from '../../domain/states'
import { forget, keep, kept } from '../../session/tab'
import { Button } from '../../ui/Button'
import { Form, PickField } from '../../ui/Field'
import { Permanence, Receipt } from '../../ui/Permanence'
import { Section } from '../../ui/Section'
import { hashOf, linkOf, newSecret } from './secret'

interface InviteProps {
  readonly platform: Platform
  readonly seat: MySeat
  /** Those that can be invited for. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
}

interface Invited {
  readonly organisation: string
  readonly kind: 'delegate' | 'observer'
  readonly secretHash: string
  readonly expiresAt: string
  readonly succeeding?: string
}

const isInvited = (body: unknown): body is Invited => typeof body === 'object' && body !== null && 'secretHash' in body

const DAY = 86_400_000
const DAYS = ['7', '14', '30', '90'] as const

/** By hash, so that a link can still be shown when the page was reloaded on the way. */
const secretKey = (hash: string) => `invitation.secret.${hash}`

/** For chair and secretary: a link for somebody who is to take a seat. */
export const Invite = ({ platform, seat, organisations }: InviteProps) => {
  const { t } = useLingui()
  const kinds = useSeatKinds()
  const [link, setLink] = useState<string>()
  const [copied, setCopied] = useState(false)
  const scope = `invitation/${platform.id}/${seat.seat}`
  const { words, write } = useWords(scope, { organisation: organisations[0]?.id ?? '', kind: 'delegate', days: '14', succeeding: '' })
  const act = useAct<Invited>({
    scope,
    isBody: isInvited,
    platform: platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/invitations', {
        params: { path: { platform: platform.id }, header: { 'Baraza-Seat': seat.seat, 'Idempotency-Key': key } },
        body,
      }),
    onRecorded: ({ id }, { secretHash }) => {
      const secret = kept(secretKey(secretHash))
      forget(secretKey(secretHash))
      if (typeof secret === 'string') setLink(linkOf(location.origin, platform.id, id, secret))
    },
  })
  const seats = (useQuery(seatsQuery(platform.id)).data?.items ?? []).filter(
    ({ organisation, kind, endedAt }) => organisation?.id === words.organisation && kind === words.kind && endedAt === null,
  )
  const send = async () => {
    const secret = newSecret()
    const secretHash = await hashOf(secret)
    keep(secretKey(secretHash), secret)
    setLink(undefined)
    setCopied(false)
    act.send({
      organisation: words.organisation,
      kind: words.kind === 'observer' ? 'observer' : 'delegate',
      secretHash,
      expiresAt: new Date(Date.now() + Number(words.days) * DAY).toISOString(),
      ...(seats.some((one) => one.seat === words.succeeding) ? { succeeding: words.succeeding } : {}),
    })
  }
  return (
    <Section title={<Trans>Invite somebody</Trans>}>
      <p>
        <Trans>
          You get a link. Whoever opens it takes the seat with their own account, once. Send it by a way that you trust: a message, or in
          person.
        </Trans>
      </p>
      <Form label={t`Invite somebody`} onSend={() => void send()}>
        <PickField
          label={t`For which organisation`}
          value={words.organisation}
          onWrite={(organisation) => write({ organisation })}
          still={act.busy}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <PickField
          label={t`As what`}
          value={words.kind}
          onWrite={(kind) => write({ kind })}
          still={act.busy}
          options={[
            { value: 'delegate', label: t`${kinds.delegate}: votes, proposes, discusses` },
            { value: 'observer', label: t`${kinds.observer}: proposes and discusses` },
          ]}
        />
        {seats.length === 0 ? null : (
          <PickField
            label={t`In which seat`}
            hint={<Trans>Whoever is succeeded keeps the seat until the link is used, and no longer.</Trans>}
            value={words.succeeding}
            onWrite={(succeeding) => write({ succeeding })}
            still={act.busy}
            options={[
              { value: '', label: t`A new seat` },
              ...seats.map((one) => ({ value: one.seat, label: t`In place of the holder of seat ${one.seat.slice(-4)}` })),
            ]}
          />
        )}
        <PickField
          label={t`The link can be used for`}
          value={words.days}
          onWrite={(days) => write({ days })}
          still={act.busy}
          options={DAYS.map((days) => ({ value: days, label: t`${days} days` }))}
        />
        <Permanence>
          <p>
            <Trans>
              That this organisation was invited becomes part of the record, for ever. Who is invited does not: the record knows no names.
              You can take the invitation back until it is used.
            </Trans>
          </p>
        </Permanence>
        <Button type="submit" busy={act.busy}>
          <Trans>Make the link</Trans>
        </Button>
        <ActState act={act} />
      </Form>
      {link === undefined ? null : (
        <div role="status">
          <Receipt label={t`The link, shown only now`} code={link}>
            <p>
              <Trans>Nobody can show it again, not even Baraza. If it is lost, take the invitation back and make another.</Trans>
            </p>
            <Button
              small
              second
              onPress={() => {
                navigator.clipboard.writeText(link).then(
                  () => setCopied(true),
                  () => setCopied(false),
                )
              }}
            >
              {copied ? <Trans>Copied</Trans> : <Trans>Copy the link</Trans>}
            </Button>
          </Receipt>
        </div>
      )}
    </Section>
  )
}
