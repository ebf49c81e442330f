import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode, Ref } from 'react'
import { entryQuery } from '../../api/queries'
import type { Platform, RecordItem, Vote } from '../../api/types'
import { SecrecyWords } from '../../domain/SecrecyWords'
import type { Times } from '../../language/times'
import { Button, ButtonLink, Buttons } from '../../ui/Button'
import { Entry } from '../../ui/Mark'
import { Receipt } from '../../ui/Permanence'
import { Facts } from '../../ui/Section'
import { Hash, Stack } from '../../ui/Words'
import { shortCode } from './code'

interface InTheRecordProps {
  readonly platform: Platform
  readonly vote: Vote
  readonly times: Times
  readonly heading: Ref<HTMLHeadingElement>
  readonly steps: ReactNode
  readonly seat: ReactNode
  /** Only in the tab that cast it: the record does not tell before the vote closes. */
  readonly choice: ReactNode | undefined
  readonly commitment: string | undefined
  /** What finds a confidential or secret ballot among those published; only in the answer to the casting. */
  readonly salt: string | undefined
  readonly entry: RecordItem | undefined
  /** Begins another ballot that counts instead; undefined where this one stands. */
  readonly change: (() => void) | undefined
}

const commitmentOf = (payload: unknown): string | undefined =>
  typeof payload === 'object' && payload !== null && 'commitment' in payload && typeof payload.commitment === 'string'
    ? payload.commitment
    : undefined

/** The receipt: what the entry says, short enough to be written down. */
export const InTheRecord = ({ platform, vote, times, heading, steps, seat, choice, commitment, salt, entry, change }: InTheRecordProps) => {
  const { t } = useLingui()
  const stored = useQuery({ ...entryQuery(platform.id, entry?.index ?? 0), enabled: entry !== undefined && commitment === undefined }).data
  const whole = commitment ?? commitmentOf(stored?.payload)
  const { number } = vote.proposal
  const home = `/platforms/${platform.id}`
  return (
    <>
      {steps}
      <h2 ref={heading} tabIndex={-1} style={{ marginBlockEnd: '1rem' }}>
        {choice === undefined ? <Trans>Your seat has voted</Trans> : <Trans>Your ballot is in the record</Trans>}
      </h2>
      <Stack>
        <Receipt label={t`Receipt`} code={whole === undefined ? '…' : shortCode(whole)}>
          <Facts
            columns={2}
            facts={[
              { name: t`Vote`, value: number },
              {
                name: t`Your ballot`,
                value:
                  choice !== undefined ? (
                    <div style={{ fontWeight: 'var(--w-strong)' }}>{choice}</div>
                  ) : vote.secrecy === 'open' ? (
                    <Trans>shown to everybody when the vote closes</Trans>
                  ) : (
                    <Trans>not shown, neither now nor later</Trans>
                  ),
              },
              { name: t`Cast as`, value: seat },
              {
                name: t`Entry`,
                value: entry === undefined ? <Trans>getting its number…</Trans> : <Entry platform={platform.id} index={entry.index} />,
              },
              ...(entry === undefined ? [] : [{ name: t`Written`, value: times.moment(entry.recordedAt) }]),
            ]}
          />
        </Receipt>
        {vote.secrecy === 'open' ? (
          <p>
            <Trans>
              Write the code down or take a picture. The entry’s commitment begins with it; when the vote closes, anybody can check that
              this ballot was counted as it was cast.
            </Trans>
          </p>
        ) : (
          <p>
            <SecrecyWords secrecy={vote.secrecy} />
          </p>
        )}
        {salt === undefined ? null : (
          <>
            <p>
              <Trans>
                Keep this key for yourself: with it you alone find your ballot among those that are counted. It is shown only now, and
                whoever sees it can see how you voted.
              </Trans>
            </p>
            <p>
              <Hash>{salt}</Hash>
            </p>
          </>
        )}
        {whole === undefined ? null : (
          <p>
            <Hash>{whole}</Hash>
          </p>
        )}
        {change === undefined ? null : (
          <>
            <p>
              <Trans>
                You can change your ballot until the vote closes. The last one counts; the record shows that there were others, and never
                what they said.
              </Trans>
            </p>
            <div>
              <Button small second onPress={change}>
                <Trans>Change my ballot</Trans>
              </Button>
            </div>
          </>
        )}
        <Buttons>
          <ButtonLink to="/">
            <Trans>What else needs me</Trans>
          </ButtonLink>
          {entry === undefined ? null : (
            <ButtonLink to={`${home}/record/${entry.index}`} second>
              <Trans>Find it in the record</Trans>
            </ButtonLink>
          )}
        </Buttons>
      </Stack>
    </>
  )
}
