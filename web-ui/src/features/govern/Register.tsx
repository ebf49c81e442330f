import { Trans, useLingui } from '@lingui/react/macro'
import { ActState } from '../../acting/ActState'
import { useWords } from '../../acting/kept'
import { useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import type { components } from '../../api/generated/governance'
import { isKind, useKinds } from '../../domain/charter/kinds'
import { Button } from '../../ui/Button'
import { Form, PickField, TextField } from '../../ui/Field'
import { Permanence } from '../../ui/Permanence'
import { useCountries } from './countries'
import { ForEver } from './ForEver'

type OrganisationBody = components['schemas']['OrganisationToRegister']
const isOrganisation = (body: unknown): body is OrganisationBody =>
  typeof body === 'object' && body !== null && 'name' in body && 'kind' in body && 'country' in body

const NOTHING = { name: '', kind: '', country: '' }

/** Puts an organisation into the public register. Whoever does so may found platforms for it. */
export const Register = ({ scope, onRegistered }: { readonly scope: string; readonly onRegistered: (id: string) => void }) => {
  const { t } = useLingui()
  const kinds = useKinds()
  const countries = useCountries()
  const { words, write, forgetWords } = useWords(scope, NOTHING)
  const act = useAct<OrganisationBody>({
    scope,
    isBody: isOrganisation,
    platform: undefined,
    send: (governance, { key, body }) => governance.POST('/organisations', { params: { header: { 'Idempotency-Key': key } }, body }),
    onRecorded: ({ id }) => {
      forgetWords()
      onRegistered(id)
    },
  })
  const error = useFieldErrors(act.standing)
  return (
    <Form
      label={t`Register an organisation`}
      onSend={() => {
        const { name, kind, country } = words
        if (isKind(kind)) act.send({ name, kind, country })
      }}
    >
      <TextField
        label={t`Name of the organisation`}
        hint={<Trans>As it stands in its statutes. Everybody sees it.</Trans>}
        error={error('name')}
        value={words.name}
        onWrite={(name) => write({ name })}
        required
        longest={200}
        still={act.busy}
      />
      <PickField
        label={t`Kind of organisation`}
        error={error('kind')}
        value={words.kind}
        onWrite={(kind) => write({ kind })}
        required
        still={act.busy}
        options={[{ value: '', label: t`Choose a kind of organisation` }, ...kinds]}
      />
      <PickField
        label={t`Country`}
        error={error('country')}
        value={words.country}
        onWrite={(country) => write({ country })}
        required
        still={act.busy}
        options={[{ value: '', label: t`Choose a country` }, ...countries]}
      />
      <Permanence>
        <ForEver />
        <p>
          <Trans>You become the one who may found platforms for this organisation.</Trans>
        </p>
      </Permanence>
      <ActState act={act} />
      <div>
        <Button type="submit" busy={act.busy}>
          <Trans>Register the organisation</Trans>
        </Button>
      </div>
    </Form>
  )
}
