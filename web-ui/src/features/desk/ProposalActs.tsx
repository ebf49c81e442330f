import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ActState } from '../../acting/ActState'
import { useNumbers } from '../../language/numbers'
import { Button, ButtonLink, Buttons } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Permanence } from '../../ui/Permanence'
import { type DeskProps, ForEver, headers, Plain, useDeskAct, usePlainAct, WithReasons } from './act'

const path = ({ platform, proposal }: DeskProps) => ({ platform: platform.id, proposal: proposal.id })

export const Revise = ({ platform, proposal }: DeskProps) => (
  <>
    <p>
      <Trans>You write a new version and say why. Every version stays readable beside the newest.</Trans>
    </p>
    <Buttons>
      <ButtonLink to={`/platforms/${platform.id}/proposals/${proposal.id}/revise`}>
        <Trans>Write a new version</Trans>
      </ButtonLink>
    </Buttons>
  </>
)

export const Submit = (desk: DeskProps) => {
  const { count } = useNumbers()
  const version = count(desk.proposal.text.version)
  const act = usePlainAct(desk, 'submission', 'proposals.ProposalSubmitted', (governance, intention) =>
    governance.POST('/platforms/{platform}/proposals/{proposal}/submission', {
      params: { path: path(desk), header: headers(desk, intention) },
    }),
  )
  return (
    <Plain act={act} button={<Trans>Submit version {version}</Trans>}>
      <ForEver />
      <p>
        <Trans>
          The text then takes no further version, unless the facilitator returns it. You can withdraw the proposal until it is put to the
          vote.
        </Trans>
      </p>
    </Plain>
  )
}

export const Withdraw = (desk: DeskProps) => {
  const act = usePlainAct(desk, 'withdrawal', 'proposals.ProposalWithdrawn', (governance, intention) =>
    governance.POST('/platforms/{platform}/proposals/{proposal}/withdrawal', {
      params: { path: path(desk), header: headers(desk, intention) },
    }),
  )
  return (
    <Plain act={act} button={<Trans>Withdraw the proposal</Trans>}>
      <ForEver />
      <p>
        <Trans>The proposal ends without a decision, and its text stays readable. The same can be proposed again.</Trans>
      </p>
    </Plain>
  )
}

export const Admit = (desk: DeskProps) => {
  const act = usePlainAct(desk, 'admission', 'proposals.ProposalAdmitted', (governance, intention) =>
    governance.POST('/platforms/{platform}/proposals/{proposal}/admission', {
      params: { path: path(desk), header: headers(desk, intention) },
    }),
  )
  return (
    <Plain act={act} button={<Trans>Admit the proposal</Trans>}>
      <ForEver />
      <p>
        <Trans>The text is settled as it stands. A vote can then be called on it.</Trans>
      </p>
    </Plain>
  )
}

export const Return = (desk: DeskProps) => {
  const { t } = useLingui()
  return (
    <WithReasons
      desk={desk}
      name="return"
      event="proposals.ProposalReturned"
      label={t`Reasons`}
      hint={<Trans>Say what is missing, so that whoever proposed it can mend it. Everybody who may read the proposal reads this.</Trans>}
      button={<Trans>Return it with these reasons</Trans>}
      send={(governance, { body, ...intention }) =>
        governance.POST('/platforms/{platform}/proposals/{proposal}/return', {
          params: { path: path(desk), header: headers(desk, intention) },
          body,
        })
      }
    >
      <ForEver />
      <p>
        <Trans>Whoever proposed it can write another version and submit it again.</Trans>
      </p>
    </WithReasons>
  )
}

export const Lapse = (desk: DeskProps) => {
  const { t } = useLingui()
  return (
    <WithReasons
      desk={desk}
      name="lapse"
      event="proposals.ProposalLapsed"
      label={t`Reasons`}
      hint={<Trans>Say why it will not be decided. Everybody who may read the proposal reads this.</Trans>}
      button={<Trans>Let it lapse for these reasons</Trans>}
      send={(governance, { body, ...intention }) =>
        governance.POST('/platforms/{platform}/proposals/{proposal}/lapse', {
          params: { path: path(desk), header: headers(desk, intention) },
          body,
        })
      }
    >
      <ForEver />
      <p>
        <Trans>The proposal ends without a decision. The same can be proposed again.</Trans>
      </p>
    </WithReasons>
  )
}

type Declared = 'adopted' | 'rejected'
interface DeclarationBody {
  readonly outcome: Declared
}

const useDeclaration = (desk: DeskProps, basis: 'show-of-hands' | 'consent') =>
  useDeskAct<DeclarationBody>(desk, 'declaration', 'proposals.ProposalDeclared', isDeclaration, (governance, { body, ...intention }) =>
    governance.POST('/platforms/{platform}/proposals/{proposal}/declaration', {
      params: { path: path(desk), header: headers(desk, intention) },
      body: { outcome: body.outcome, basis },
    }),
  )

/** Declares what the record already says: which objections are maintained, and what the charter makes of them. */
export const DeclareConsent = (desk: DeskProps & { readonly consent: 'blocks' | 'attached' }) => {
  const act = useDeclaration(desk, 'consent')
  const { open, answered, maintained } = desk.proposal.deliberation.objections
  const waiting = open + answered
  const outcome: Declared = desk.consent === 'blocks' && maintained > 0 ? 'rejected' : 'adopted'
  if (waiting > 0)
    return (
      <p>
        <Plural
          value={waiting}
          one="# objection waits: it can be declared once whoever raised it has resolved, maintained or withdrawn it."
          other="# objections wait: it can be declared once whoever raised them has resolved, maintained or withdrawn each."
        />
      </p>
    )
  return (
    <>
      <Permanence>
        <ForEver />
        <p>
          {outcome === 'rejected' ? (
            <Plural
              value={maintained}
              one="# objection is maintained, so it is not agreed. The record names it beside the outcome."
              other="# objections are maintained, so it is not agreed. The record names them beside the outcome."
            />
          ) : maintained === 0 ? (
            <Trans>Nobody maintains an objection, so it is adopted. It decides the proposal at once.</Trans>
          ) : (
            <Plural
              value={maintained}
              one="It is adopted together with # minority position, and never shown without it."
              other="It is adopted together with # minority positions, and never shown without them."
            />
          )}
        </p>
      </Permanence>
      <ActState act={act} />
      <Buttons>
        <Button busy={act.busy} onPress={() => act.send({ outcome })}>
          {outcome === 'adopted' ? <Trans>Declare it adopted</Trans> : <Trans>Declare it not agreed</Trans>}
        </Button>
      </Buttons>
    </>
  )
}
const isDeclaration = (body: unknown): body is DeclarationBody =>
  typeof body === 'object' && body !== null && 'outcome' in body && (body.outcome === 'adopted' || body.outcome === 'rejected')

export const Declare = (desk: DeskProps) => {
  const { t } = useLingui()
  const [outcome, setOutcome] = useState<Declared>()
  const [asked, setAsked] = useState(false)
  const act = useDeclaration(desk, 'show-of-hands')
  return (
    <>
      <Choices<Declared>
        question={<Trans>What did the show of hands say?</Trans>}
        name={`declaration-${desk.proposal.id}`}
        value={outcome}
        onChoose={setOutcome}
        error={asked && outcome === undefined ? t`Choose one of the two.` : undefined}
        options={[
          { value: 'adopted', name: t`Adopted`, line: t`More hands were for it than the charter asks for` },
          { value: 'rejected', name: t`Rejected`, line: t`They were not` },
        ]}
      />
      <Permanence>
        <ForEver />
        <p>
          <Trans>The record will say that you declared it and that nobody counted. It decides the proposal at once.</Trans>
        </p>
      </Permanence>
      <ActState act={act} />
      <Buttons>
        <Button
          busy={act.busy}
          onPress={() => {
            setAsked(true)
            if (outcome !== undefined) act.send({ outcome })
          }}
        >
          <Trans>Declare the outcome</Trans>
        </Button>
      </Buttons>
    </>
  )
}
