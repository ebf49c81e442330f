import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { unwrap } from '../../api/client'
import type { PersonEntry } from '../../api/types'
import { Button } from '../../ui/Button'
import { Form, PickField, TextField } from '../../ui/Field'
import { Note } from '../../ui/Note'
import { Attributes, saidIn, sentOf } from './Attributes'
import { ErrandState, useErrand } from './errand'
import { entryQuery } from './queries'

const PARTS = [
  { part: 'name', audience: 'nameFor', type: 'text', complete: 'name', longest: 120 },
  { part: 'email', audience: 'emailFor', type: 'email', complete: 'email', longest: 254 },
  { part: 'telephone', audience: 'telephoneFor', type: 'tel', complete: 'tel', longest: 32 },
] as const

/** The person's own entry: each part with whoever may see it. */
export const EntryForm = ({ governance }: { readonly governance: string }) => {
  const { t } = useLingui()
  const client = useQueryClient()
  const { data: entry } = useSuspenseQuery(entryQuery(governance))
  const [words, setWords] = useState<PersonEntry>(entry)
  const [said, setSaid] = useState(() => saidIn(entry))
  const write = (change: Partial<PersonEntry>) => {
    setWords((before) => ({ ...before, ...change }))
    errand.rest()
  }
  const errand = useErrand<PersonEntry, PersonEntry>(async (service, key, body) => {
    const kept = await unwrap(service.POST('/me/entry', { params: { header: { 'Idempotency-Key': key } }, body }))
    client.setQueryData(entryQuery(governance).queryKey, kept)
    return kept
  })
  const { standing } = errand
  const wrong = standing.kind === 'refused' ? standing.problem.fields : {}
  const labels = { name: t`How you want to be called`, email: t`E-mail address`, telephone: t`Telephone number` }
  const audiences = { name: t`Who may see your name`, email: t`Who may see your e-mail address`, telephone: t`Who may see your number` }
  const hints = {
    name: t`One line, as you would sign.`,
    email: t`Such as name@example.org`,
    telephone: t`With the country’s number, such as +254 700 000 000`,
  }
  return (
    <Form
      label={t`My details`}
      onSend={() => {
        const sent: PersonEntry = {
          nameFor: words.nameFor,
          emailFor: words.emailFor,
          telephoneFor: words.telephoneFor,
          ...sentOf(said),
        }
        for (const { part } of PARTS) {
          const written = words[part]?.trim() ?? ''
          if (written !== '') sent[part] = written
        }
        errand.send(sent)
      }}
    >
      {PARTS.map(({ part, audience, type, complete, longest }) => (
        <Fragment key={part}>
          <TextField
            label={labels[part]}
            hint={hints[part]}
            error={wrong[part] === undefined ? undefined : t`This is not written as it must be.`}
            type={type}
            autoComplete={complete}
            longest={longest}
            value={words[part] ?? ''}
            onWrite={(written) => write({ [part]: written })}
            still={errand.busy}
          />
          <PickField
            label={audiences[part]}
            value={words[audience]}
            onWrite={(chosen) => write({ [audience]: chosen === 'officers' ? 'officers' : 'only-me' })}
            still={errand.busy}
            options={[
              { value: 'only-me', label: t`Only me` },
              { value: 'officers', label: t`Chair and secretary where I hold a seat` },
            ]}
          />
        </Fragment>
      ))}
      <Attributes
        said={said}
        onSay={(next) => {
          setSaid(next)
          errand.rest()
        }}
        wrongYear={wrong.birthYear !== undefined}
        still={errand.busy}
      />
      <Button type="submit" busy={errand.busy}>
        <Trans>Keep my details</Trans>
      </Button>
      <ErrandState errand={errand} />
      {standing.kind === 'done' ? (
        <div role="status">
          <Note tone="holds" icon="check" title={t`Your details are kept`}>
            <p>
              <Trans>They are in no record. You can change or empty them at any time.</Trans>
            </p>
          </Note>
        </div>
      ) : null}
    </Form>
  )
}
