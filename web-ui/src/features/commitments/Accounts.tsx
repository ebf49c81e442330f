import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { contentOf } from '../../api/client'
import type { Commitment, CommitmentAccount, EvidenceFile } from '../../api/types'
import { useActorWords } from '../../domain/actors'
import { useNumbers } from '../../language/numbers'
import { useTimes } from '../../language/times'
import { QuietButton } from '../../ui/Button'
import { Entry, Mark } from '../../ui/Mark'
import { Table } from '../../ui/Table'
import { Scale, Voices } from '../../ui/Voices'
import { Quiet, Stack } from '../../ui/Words'
import { Paragraphs } from './Paragraphs'
import { COMPLETIONS, sameNumber, useAmounts, useCompletions } from './words'

interface EvidenceProps {
  readonly platform: string
  readonly file: EvidenceFile
}

/** Fetched with the reader's token and kept by the browser: it is never opened as a page of this site. */
const Evidence = ({ platform, file }: EvidenceProps) => {
  const { t } = useLingui()
  const { count } = useNumbers()
  const [failed, setFailed] = useState(false)
  const name = file.name ?? t`a file whose name is withheld`
  const kilobytes = count(Math.ceil(file.length / 1024))
  const take = async () => {
    setFailed(false)
    try {
      const address = URL.createObjectURL(await contentOf(platform, file.content))
      const link = document.createElement('a')
      link.href = address
      link.download = file.name ?? file.content
      link.click()
      URL.revokeObjectURL(address)
    } catch {
      setFailed(true)
    }
  }
  return (
    <li>
      <QuietButton onPress={() => void take()}>
        <Trans>
          Keep a copy of {name} ({kilobytes} kB)
        </Trans>
      </QuietButton>
      {failed ? (
        <p role="alert">
          <Trans>The file did not come: it is withheld, or the service did not answer.</Trans>
        </p>
      ) : null}
    </li>
  )
}

interface VoiceProps {
  readonly platform: string
  readonly commitment: Commitment
  readonly account: CommitmentAccount
}

const Voice = ({ platform, commitment, account }: VoiceProps) => {
  const { count } = useNumbers()
  const amounts = useAmounts()
  const words = useCompletions()
  const by = useActorWords()(account.actor)
  const at = useTimes(commitment.zone).day(account.at)
  const step = COMPLETIONS.indexOf(account.completion) + 1
  const place = count(step)
  const delivered = amounts(commitment.amount, account.delivered)
  return (
    <>
      <Quiet>
        {by} · {at} <Entry platform={platform} index={account.entry} />
      </Quiet>
      <Scale word={words[account.completion]} line={<Trans>step {place} of 5</Trans>} step={step} />
      <p>
        <Trans>
          Delivered: <b>{delivered}</b>
        </Trans>
      </p>
      <Paragraphs text={account.text} />
      {account.evidence.length === 0 ? (
        <Quiet>
          <Trans>No files as evidence</Trans>
        </Quiet>
      ) : (
        <ul>
          {account.evidence.map((file) => (
            <Evidence key={file.content} platform={platform} file={file} />
          ))}
        </ul>
      )}
    </>
  )
}

interface AccountsProps {
  readonly platform: string
  readonly commitment: Commitment
}

/** What the debtor says and what somebody else found, at equal size. Neither is the answer to the other, and nothing is averaged. */
export const Accounts = ({ platform, commitment }: AccountsProps) => {
  const { t } = useLingui()
  const amounts = useAmounts()
  const debtor = commitment.debtor.name
  const report = commitment.reports.at(-1)
  const assessment = commitment.assessments.at(-1)
  const earlier = [...commitment.reports.slice(0, -1), ...commitment.assessments.slice(0, -1)].sort((one, other) => other.entry - one.entry)
  const agree = report !== undefined && assessment !== undefined && sameNumber(report.delivered, assessment.delivered)
  return (
    <Stack>
      <Voices>
        <div>
          <h3>
            <Trans>What {debtor} reports</Trans>
          </h3>
          {report === undefined ? (
            <Quiet>
              <Trans>Nothing so far.</Trans>
            </Quiet>
          ) : (
            <Voice platform={platform} commitment={commitment} account={report} />
          )}
        </div>
        <div>
          <h3>
            <Trans>What somebody else found</Trans>
          </h3>
          {assessment === undefined ? (
            <Quiet>
              <Trans>Nobody has assessed it so far.</Trans>
            </Quiet>
          ) : (
            <Voice platform={platform} commitment={commitment} account={assessment} />
          )}
        </div>
      </Voices>
      {report === undefined || assessment === undefined ? null : (
        <Table
          kind="fold"
          caption={<Trans>Where the two agree and where they do not</Trans>}
          columns={[
            { key: 'promised', title: t`Promised`, number: true },
            { key: 'reported', title: t`Reported`, number: true },
            { key: 'assessed', title: t`Assessed`, number: true },
            { key: 'agree', title: t`Do they agree?` },
          ]}
          rows={[
            {
              key: 'amount',
              cells: [
                amounts(commitment.amount),
                amounts(commitment.amount, report.delivered),
                amounts(commitment.amount, assessment.delivered),
                <Mark key="agree" tone={agree ? 'holds' : 'wait'}>
                  {agree ? t`They agree` : t`They do not agree`}
                </Mark>,
              ],
            },
          ]}
        />
      )}
      <Quiet>
        <Trans>Both stay as they are. Neither side can change the other’s, and nobody averages them.</Trans>
      </Quiet>
      {earlier.length === 0 ? null : (
        <details>
          <summary>{t`${plural(earlier.length, { one: '# earlier report or assessment', other: '# earlier reports and assessments' })}`}</summary>
          <Stack>
            {earlier.map((account) => (
              <div key={account.id}>
                <Voice platform={platform} commitment={commitment} account={account} />
              </div>
            ))}
          </Stack>
        </details>
      )}
    </Stack>
  )
}
