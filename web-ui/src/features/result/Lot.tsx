import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { VoteLot } from '../../api/types'
import { Button, Buttons } from '../../ui/Button'
import { Mark } from '../../ui/Mark'
import { Facts, Section } from '../../ui/Section'
import { Table } from '../../ui/Table'
import { Hash, Prose, Quiet, Stack } from '../../ui/Words'
import { type Drawing, type Drawn, drawAgain } from './lot'

const drawing = ({ commitment, secret, ballots, seed, order }: VoteLot): Drawing | undefined =>
  secret === null || ballots === null || seed === null || order === null ? undefined : { commitment, secret, ballots, seed, order }

const Line = ({ holds, children }: { readonly holds: boolean; readonly children: ReactNode }) => (
  <li>
    <Mark tone={holds ? 'holds' : 'fails'}>{holds ? <Trans>holds</Trans> : <Trans>fails</Trans>}</Mark> {children}
  </li>
)

interface LotsProps {
  readonly lot: VoteLot
  /** Of what it is drawn between. */
  readonly name: (id: string) => string
  /** Titles of the columns with the names, and with what the draw calls them. */
  readonly named: string
  readonly called: string
  /** What it decides. */
  readonly children: ReactNode
}

/** The lot that resolves ties, so that everybody can draw it again. */
export const Lots = ({ lot, name, named, called, children }: LotsProps) => {
  const { t } = useLingui()
  const [again, setAgain] = useState<Drawn | 'failed'>()
  const [drawingNow, setDrawing] = useState(false)
  const draw = drawing(lot)
  return (
    <Section id="lot" title={<Trans>The lot</Trans>}>
      <Stack>
        <Prose>
          {children}
          <p>
            <Trans>
              Nobody can choose how it falls: before the vote opened, a secret was drawn and its hash was recorded; the lot follows from the
              secret and from all ballots that count, which were fixed at closing.
            </Trans>
          </p>
        </Prose>
        <Facts
          facts={[
            { name: t`Hash of the secret, recorded before the vote opened`, value: <Hash>{lot.commitment}</Hash> },
            ...(draw === undefined
              ? []
              : [
                  { name: t`The secret, told after closing`, value: <Hash>{draw.secret}</Hash> },
                  { name: t`Root of the ballots that count`, value: <Hash>{draw.ballots}</Hash> },
                  { name: t`The seed, made of the two`, value: <Hash>{draw.seed}</Hash> },
                ]),
          ]}
        />
        {draw === undefined ? (
          <Quiet>
            <Trans>The secret is told when the vote is closed.</Trans>
          </Quiet>
        ) : (
          <>
            <Buttons>
              <Button
                second
                small
                busy={drawingNow}
                onPress={() => {
                  setDrawing(true)
                  drawAgain(draw)
                    .then(setAgain, () => setAgain('failed'))
                    .finally(() => setDrawing(false))
                }}
              >
                <Trans>Draw it again in this browser</Trans>
              </Button>
            </Buttons>
            <div aria-live="polite">
              {again === undefined ? null : again === 'failed' ? (
                <p>
                  <Trans>This browser cannot do it.</Trans>
                </p>
              ) : (
                <ul style={{ listStyle: 'none', padding: 0, display: 'grid', gap: '.5rem' }}>
                  <Line holds={again.committed}>
                    <Trans>The secret has the hash that was recorded.</Trans>
                  </Line>
                  <Line holds={again.seeded}>
                    <Trans>The seed follows from the secret and the root of the ballots.</Trans>
                  </Line>
                  <Line holds={again.ordered}>
                    <Trans>The tickets follow from the seed and put them in this order.</Trans>
                  </Line>
                </ul>
              )}
            </div>
            <Table
              kind="fold"
              caption={<Trans>In the order in which they are drawn: the smallest ticket first</Trans>}
              columns={[
                { key: 'name', title: named },
                { key: 'called', title: called },
                ...(again === undefined || again === 'failed' ? [] : [{ key: 'ticket', title: t`Ticket` }]),
              ]}
              rows={draw.order.map((id) => ({
                key: id,
                cells: [
                  name(id),
                  id,
                  ...(again === undefined || again === 'failed'
                    ? []
                    : [<Hash key="ticket">{again.tickets.find((one) => one.id === id)?.ticket ?? ''}</Hash>]),
                ],
              }))}
            />
          </>
        )}
      </Stack>
    </Section>
  )
}
