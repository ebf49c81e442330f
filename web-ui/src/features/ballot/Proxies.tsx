import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { ActState } from '../../acting/ActState'
import { isNothing, useAct } from '../../acting/useAct'
import { proxiesQuery, rollQuery } from '../../api/queries'
import type { MySeat, Platform, Vote, VoteProxy } from '../../api/types'
import { Button, QuietButton } from '../../ui/Button'
import { Form, PickField } from '../../ui/Field'
import { Fold, Folds } from '../../ui/Fold'
import { Permanence } from '../../ui/Permanence'
import { Section } from '../../ui/Section'
import { Prose, Stack } from '../../ui/Words'
import { Principal, ProxySeatName } from './Principal'

interface ProxiesProps {
  readonly platform: Platform
  readonly vote: Vote
  readonly seat: MySeat
}

interface GivenBody {
  readonly holder: string
}
const isGiven = (body: unknown): body is GivenBody => typeof body === 'object' && body !== null && 'holder' in body

/** Lets another seat on the roll vote for this one. */
const Give = ({ platform, vote, seat }: ProxiesProps) => {
  const { t } = useLingui()
  const [holder, setHolder] = useState('')
  const roll = useInfiniteQuery(rollQuery(platform.id, vote.id))
  const act = useAct<GivenBody>({
    scope: `give-proxy/${vote.id}/${seat.seat}`,
    isBody: isGiven,
    platform: platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/votes/{vote}/proxies', {
        params: { path: { platform: platform.id, vote: vote.id }, header: { 'Baraza-Seat': seat.seat, 'Idempotency-Key': key } },
        body: { holder: body.holder },
      }),
  })
  const others = (roll.data?.pages ?? []).flatMap(({ items }) => items).filter((one) => one.seat !== seat.seat)
  return (
    <Form
      label={t`Give a proxy`}
      onSend={() => {
        if (holder !== '') act.send({ holder })
      }}
    >
      <PickField
        label={t`Who votes for you`}
        hint={<Trans>Another seat on the roll of this vote. It is not told how you would vote.</Trans>}
        value={holder}
        onWrite={setHolder}
        required
        still={act.busy}
        options={[
          { value: '', label: t`Choose a seat` },
          ...others.map((one) => {
            const short = one.seat.slice(0, 8)
            return {
              value: one.seat,
              label: one.organisation === null ? t`An individual member (${short})` : `${one.organisation.name} (${short})`,
            }
          }),
        ]}
      />
      {roll.hasNextPage ? (
        <div>
          <QuietButton onPress={() => void roll.fetchNextPage()}>
            <Trans>Show more of the roll</Trans>
          </QuietButton>
        </div>
      ) : null}
      <Permanence>
        <p>
          <Trans>
            That you gave it is seen by everybody who may read this platform, at once and for ever. You can revoke it until it is used.
          </Trans>
        </p>
      </Permanence>
      <ActState act={act} />
      <div>
        <Button type="submit" busy={act.busy}>
          <Trans>Give the proxy</Trans>
        </Button>
      </div>
    </Form>
  )
}

/** What this seat gave, and how it takes it back. */
const Given = ({ platform, vote, seat, proxy }: ProxiesProps & { readonly proxy: VoteProxy }) => {
  const holder = <ProxySeatName of={proxy.holder} />
  const act = useAct<null>({
    scope: `revoke-proxy/${vote.id}/${proxy.id}`,
    isBody: isNothing,
    platform: platform.id,
    send: (governance, { key }) =>
      governance.POST('/platforms/{platform}/votes/{vote}/proxies/{proxy}/revocation', {
        params: {
          path: { platform: platform.id, vote: vote.id, proxy: proxy.id },
          header: { 'Baraza-Seat': seat.seat, 'Idempotency-Key': key },
        },
      }),
  })
  if (proxy.cast)
    return (
      <p>
        <Trans>{holder} has cast your ballot by proxy.</Trans>
      </p>
    )
  return (
    <Stack>
      <p>
        <Trans>You gave your proxy to {holder}, who has not used it.</Trans>
      </p>
      <ActState act={act} />
      <div>
        <Button small second busy={act.busy} onPress={() => act.send(null)}>
          <Trans>Revoke it</Trans>
        </Button>
      </div>
    </Stack>
  )
}

/** For whom this seat votes besides, and who votes for it. */
export const Proxies = ({ platform, vote, seat }: ProxiesProps) => {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(proxiesQuery(platform.id, vote.id, seat.seat))
  const standing = data.items.filter(({ state }) => state === 'standing')
  const given = standing.find(({ principal }) => principal.seat === seat.seat)
  const held = standing.filter(({ holder }) => holder.seat === seat.seat)
  const ballot = `/platforms/${platform.id}/votes/${vote.id}/ballot`
  if (held.length > 0)
    return (
      <Section title={<Trans>You hold proxies</Trans>}>
        <Prose>
          <ul>
            {held.map((proxy) => (
              <li key={proxy.id}>
                {proxy.cast ? (
                  <Trans>
                    <Principal proxy={proxy} />: you have cast this ballot.
                  </Trans>
                ) : (
                  <Link href={`${ballot}?proxy=${proxy.id}`}>
                    <Trans>
                      Vote for <Principal proxy={proxy} />
                    </Trans>
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </Prose>
      </Section>
    )
  if (given !== undefined)
    return (
      <Section title={<Trans>Somebody votes for you</Trans>}>
        <Given platform={platform} vote={vote} seat={seat} proxy={given} />
      </Section>
    )
  return vote.state === 'open' ? (
    <Folds>
      <Fold group="proxies" title={t`Give a proxy`} line={t`Another seat votes for you`}>
        <Give platform={platform} vote={vote} seat={seat} />
      </Fold>
    </Folds>
  ) : null
}
