import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { ActState } from '../../acting/ActState'
import { sendFile } from '../../api/client'
import { Problem } from '../../api/problem'
import { useNumbers } from '../../language/numbers'
import { useSession } from '../../session/session'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Note'
import { Permanence } from '../../ui/Permanence'
import { Table } from '../../ui/Table'
import { Stack } from '../../ui/Words'
import { ForEver } from './ForEver'
import type { GovernProps } from './MemberActs'
import { type RowError, useRowErrors } from './rowErrors'

interface Trial {
  readonly members: number
  readonly errorsInAll: number
  readonly errors: readonly RowError[]
}

const isTrial = (value: unknown): value is Trial =>
  typeof value === 'object' &&
  value !== null &&
  'members' in value &&
  typeof value.members === 'number' &&
  'errorsInAll' in value &&
  typeof value.errorsInAll === 'number' &&
  'errors' in value &&
  Array.isArray(value.errors)

/** A file that was chosen, with the key under which it is taken once, however often it is sent. */
interface Chosen {
  readonly file: File
  readonly key: string
}

type Standing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'too-large' | 'trying' | 'taking' | 'taken'; readonly chosen: Chosen }
  | { readonly kind: 'tried'; readonly chosen: Chosen; readonly trial: Trial }
  | { readonly kind: 'failed'; readonly chosen: Chosen; readonly problem: Problem; readonly again: 'trial' | 'import' }

const LARGEST = 8 * 1024 * 1024

const Errors = ({ trial }: { readonly trial: Trial }) => {
  const { t } = useLingui()
  const { count } = useNumbers()
  const words = useRowErrors()
  const at = (number: string) => t`Line ${number}`
  const { errorsInAll } = trial
  const all = count(errorsInAll)
  const shown = trial.errors.length
  return (
    <Stack>
      <Note
        tone="fails"
        icon="alert"
        title={t`${plural(errorsInAll, { one: '# error: nothing can be taken yet', other: '# errors: nothing can be taken yet' })}`}
        alert
      >
        <p>
          {shown < errorsInAll ? (
            <Trans>
              These are the first {shown} of {all}. Nothing was recorded. Correct the file and choose it again.
            </Trans>
          ) : (
            <Trans>Nothing was recorded. Correct the file and choose it again.</Trans>
          )}
        </p>
      </Note>
      <Table
        kind="fold"
        label={t`What is wrong in the file`}
        columns={[
          { key: 'line', title: t`Line` },
          { key: 'column', title: t`Column` },
          { key: 'what', title: t`What is wrong` },
          { key: 'todo', title: t`What to do` },
        ]}
        rows={trial.errors.map(({ line, column, code }, place) => ({
          key: `${line}/${column ?? ''}/${place}`,
          cells: [at(count(line)), column ?? '–', words[code].what, words[code].todo],
        }))}
      />
    </Stack>
  )
}

interface FaultlessProps {
  readonly name: string
  readonly members: number
  readonly onTake: () => void
}

const Faultless = ({ name, members, onTake }: FaultlessProps) => {
  const { t } = useLingui()
  const { count } = useNumbers()
  const number = count(members)
  return (
    <>
      <Note
        tone="holds"
        icon="check"
        title={t`${name}: ${plural(members, { one: '# member, no error', other: '# members, no error' })}`}
        alert
      >
        <p>
          <Trans>Nothing is recorded yet.</Trans>
        </p>
      </Note>
      <Permanence>
        <ForEver />
        <p>
          <Trans>Each of them is a member from now on. Nobody is signed in by this: invite them from the list of members.</Trans>
        </p>
      </Permanence>
      <div>
        <Button onPress={onTake}>
          <Trans>Admit {number}</Trans>
        </Button>
      </div>
    </>
  )
}

/** Brings in a list of individual members: first it is tried, and what is wrong is said line by line; then all of it is taken. */
export const ImportMembers = ({ platform, seat }: GovernProps) => {
  const { t } = useLingui()
  const id = useId()
  const session = useSession()
  const client = useQueryClient()
  const [standing, setStanding] = useState<Standing>({ kind: 'nothing' })
  const busy = standing.kind === 'trying' || standing.kind === 'taking'

  const send = async (chosen: Chosen, what: 'trial' | 'import') => {
    setStanding({ kind: what === 'trial' ? 'trying' : 'taking', chosen })
    const governance = session.kind === 'person' ? session.governance : ''
    const address = `${governance}/platforms/${platform.id}/member-import${what === 'trial' ? '/trial' : ''}`
    try {
      const answer = await sendFile(address, chosen.file, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Baraza-Seat': seat.seat,
        'Idempotency-Key': what === 'trial' ? crypto.randomUUID() : chosen.key,
      })
      if (what === 'import') {
        setStanding({ kind: 'taken', chosen })
        await client.invalidateQueries({ queryKey: ['platforms', platform.id] })
      } else if (isTrial(answer)) setStanding({ kind: 'tried', chosen, trial: answer })
      else throw new Problem(undefined, undefined)
    } catch (cause) {
      const problem = cause instanceof Problem ? cause : new Problem(undefined, undefined)
      setStanding({ kind: 'failed', chosen, problem, again: what })
    }
  }

  const name = standing.kind === 'nothing' ? '' : standing.chosen.file.name
  return (
    <Stack>
      <label htmlFor={id}>
        <b>
          <Trans>List of members, as CSV</Trans>
        </b>
      </label>
      <p id={`${id}-hint`}>
        <Trans>
          UTF-8, at most 8 MB and 50,000 members. The first line names the columns: number, constituency, class, arrears_since, share_paid,
          votes, capital, name, email, telephone. Names and contacts stay outside the record.
        </Trans>
      </p>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        aria-describedby={`${id}-hint`}
        aria-disabled={busy || undefined}
        onClick={(event) => {
          // Not disabled, which would take the focus away.
          if (busy) event.preventDefault()
        }}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file === undefined) return
          const chosen = { file, key: crypto.randomUUID() }
          if (file.size > LARGEST) setStanding({ kind: 'too-large', chosen })
          else void send(chosen, 'trial')
        }}
      />
      {standing.kind === 'trying' ? (
        <p role="status">
          <Trans>Trying {name}…</Trans>
        </p>
      ) : null}
      {standing.kind === 'taking' ? (
        <p role="status">
          <Trans>Taking {name}…</Trans>
        </p>
      ) : null}
      {standing.kind === 'too-large' ? (
        <Note tone="fails" icon="alert" title={t`${name} is larger than 8 MB.`} alert>
          <p>
            <Trans>Nothing was sent. Divide it, and import one part after the other.</Trans>
          </p>
        </Note>
      ) : null}
      {standing.kind === 'tried' && standing.trial.errorsInAll > 0 ? <Errors trial={standing.trial} /> : null}
      {standing.kind === 'tried' && standing.trial.errorsInAll === 0 ? (
        <Faultless name={name} members={standing.trial.members} onTake={() => void send(standing.chosen, 'import')} />
      ) : null}
      {standing.kind === 'taken' ? (
        <Note tone="holds" icon="check" title={<Trans>It is in the record.</Trans>} alert>
          <p>
            <Link href={`/platforms/${platform.id}/members`}>
              <Trans>To the list of members</Trans>
            </Link>
          </p>
        </Note>
      ) : null}
      {standing.kind === 'failed' ? (
        <ActState
          act={{
            again: () => void send(standing.chosen, standing.again),
            standing: { kind: 'refused', body: null, problem: standing.problem },
          }}
        />
      ) : null}
    </Stack>
  )
}
