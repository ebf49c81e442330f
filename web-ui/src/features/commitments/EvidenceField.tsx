import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { ActState } from '../../acting/ActState'
import { sendFile } from '../../api/client'
import { Problem } from '../../api/problem'
import type { MySeat } from '../../api/types'
import { useSession } from '../../session/session'
import { QuietButton } from '../../ui/Button'
import { Note } from '../../ui/Note'
import css from './evidence.module.css'

export interface Uploaded {
  readonly id: string
  readonly name: string
}

const isUploaded = (value: unknown): value is Uploaded =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'name' in value &&
  typeof value.name === 'string'

/** As a form keeps them among its words. */
export const uploadedIn = (words: string): readonly Uploaded[] => {
  try {
    const found: unknown = JSON.parse(words)
    return Array.isArray(found) ? found.filter(isUploaded) : []
  } catch {
    return []
  }
}

/** Named by the file's ending: what a browser says of a file differs from one system to the next. */
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  csv: 'text/csv',
  txt: 'text/plain',
}
const LARGEST = 5 * 1024 * 1024
const MOST = 20

type Trouble = Problem | { readonly what: string; readonly todo: string }

interface EvidenceFieldProps {
  readonly platform: string
  readonly seat: MySeat
  readonly files: readonly Uploaded[]
  readonly onChange: (files: readonly Uploaded[]) => void
  readonly still: boolean
}

/** Files go to the service as they are chosen, and wait there for the report that names them. */
export const EvidenceField = ({ platform, seat, files, onChange, still }: EvidenceFieldProps) => {
  const { t } = useLingui()
  const id = useId()
  const session = useSession()
  const [sending, setSending] = useState<string>()
  const [trouble, setTrouble] = useState<Trouble>()

  const upload = async (file: File): Promise<Uploaded | undefined> => {
    const type = TYPES[file.name.split('.').at(-1)?.toLowerCase() ?? '']
    const { name } = file
    if (type === undefined) {
      setTrouble({ what: t`${name} is of a type that is not taken.`, todo: t`Save it as one of those named above.` })
      return undefined
    }
    if (file.size > LARGEST) {
      setTrouble({ what: t`${name} is larger than 5 MB.`, todo: t`Make it smaller, or divide it.` })
      return undefined
    }
    setSending(name)
    try {
      const governance = session.kind === 'person' ? session.governance : ''
      const address = `${governance}/platforms/${platform}/evidence?${new URLSearchParams({ name })}`
      const answer = await sendFile(address, file, {
        'Content-Type': type,
        'Baraza-Seat': seat.seat,
        'Idempotency-Key': crypto.randomUUID(),
      })
      const uploaded = { ...(typeof answer === 'object' ? answer : {}), name }
      return isUploaded(uploaded) ? { id: uploaded.id, name } : undefined
    } catch (cause) {
      const problem = cause instanceof Problem ? cause : new Problem(undefined, undefined)
      setTrouble(
        problem.status === undefined
          ? { what: t`No answer came for ${name}.`, todo: t`Look whether there is signal, then choose the file again.` }
          : problem,
      )
      return undefined
    } finally {
      setSending(undefined)
    }
  }

  const busy = still || sending !== undefined

  const choose = async (chosen: readonly File[]) => {
    setTrouble(undefined)
    let all = files
    for (const file of chosen.slice(0, MOST - files.length)) {
      const uploaded = await upload(file)
      if (uploaded === undefined) return
      all = [...all, uploaded]
      onChange(all)
    }
  }

  return (
    <div className={css.evidence}>
      <label htmlFor={id}>
        <Trans>Evidence</Trans>
      </label>
      <p id={`${id}-hint`} className={css.hint}>
        <Trans>
          PDF, PNG, JPEG, WebP, CSV or plain text, at most 5 MB each. Everybody who may read this commitment can read the files and their
          names.
        </Trans>
      </p>
      <input
        id={id}
        type="file"
        multiple
        aria-disabled={busy || undefined}
        onClick={(event) => {
          // Not disabled, which would take the focus away.
          if (busy) event.preventDefault()
        }}
        accept=".pdf,.png,.jpg,.jpeg,.webp,.csv,.txt"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])]
          event.target.value = ''
          void choose(chosen)
        }}
      />
      {sending === undefined ? null : (
        <p role="status">
          <Trans>Sending {sending}…</Trans>
        </p>
      )}
      {trouble === undefined ? null : trouble instanceof Problem ? (
        <ActState act={{ again: () => setTrouble(undefined), standing: { kind: 'refused', body: null, problem: trouble } }} />
      ) : (
        <Note tone="fails" icon="alert" title={trouble.what} alert>
          <p>{trouble.todo}</p>
        </Note>
      )}
      {files.length === 0 ? null : (
        <ul>
          {files.map((file) => (
            <li key={file.id}>
              {file.name}{' '}
              {still ? null : (
                <QuietButton onPress={() => onChange(files.filter((one) => one.id !== file.id))}>
                  <Trans>Leave out {file.name}</Trans>
                </QuietButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
