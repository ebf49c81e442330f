import { Trans, useLingui } from '@lingui/react/macro'
import { useWords } from '../../acting/kept'
import { useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import type { components as Governance } from '../../api/generated/governance'
import { pathOf } from '../../domain/constituencies'
import { PickField, TextField } from '../../ui/Field'
import { ClassField, joined } from './classes'
import { Frame, type GovernProps, inSeat, isObject, scopeOf } from './MemberActs'

type IndividualBody = Governance['schemas']['IndividualToAdmit']
const isIndividual = (body: unknown): body is IndividualBody => isObject(body) && 'constituency' in body

/** A person who is a member for themselves: the record knows a number that only looks random, and no name. */
export const AdmitIndividual = (props: GovernProps) => {
  const { t } = useLingui()
  const { platform } = props
  const scope = scopeOf('individual', props)
  const { words, write, forgetWords } = useWords(scope, { constituency: '', membershipClass: '', arrearsSince: '', sharePaid: '' })
  const act = useAct<IndividualBody>({
    scope,
    isBody: isIndividual,
    platform: platform.id,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/individuals', {
        params: { path: { platform: platform.id }, header: inSeat(props, key) },
        body,
      }),
    onRecorded: forgetWords,
  })
  const error = useFieldErrors(act.standing)
  const { arrearsMonths, sharePaid: needsShare } = platform.charter.document.membership ?? {}
  return (
    <Frame
      label={t`Admit an individual`}
      act={act}
      onSend={() =>
        act.send({
          constituency: words.constituency,
          ...(words.membershipClass === '' ? {} : { membershipClass: words.membershipClass }),
          ...(words.arrearsSince === '' ? {} : { arrearsSince: words.arrearsSince }),
          ...(words.sharePaid === '' ? {} : { sharePaid: words.sharePaid === 'yes' }),
        })
      }
      button={<Trans>Admit the individual</Trans>}
      permanent={
        <Trans>A person joins this constituency. Invite them from the list of members, so that their account takes the seat.</Trans>
      }
    >
      <PickField
        label={t`Constituency`}
        error={error('constituency')}
        value={words.constituency}
        onWrite={(constituency) => write({ constituency })}
        required
        still={act.busy}
        options={[
          { value: '', label: t`Choose a constituency` },
          ...joined(platform).byIndividuals.map((one) => ({ value: one.id, label: pathOf(one) })),
        ]}
      />
      <ClassField
        platform={platform}
        value={words.membershipClass}
        error={error('membershipClass')}
        still={act.busy}
        onWrite={(membershipClass) => write({ membershipClass })}
      />
      {arrearsMonths === undefined || arrearsMonths === null ? null : (
        <TextField
          label={t`Owes since`}
          hint={<Trans>A day such as 2026-05-23. Empty: nothing is owed.</Trans>}
          error={error('arrearsSince')}
          value={words.arrearsSince}
          onWrite={(arrearsSince) => write({ arrearsSince })}
          longest={10}
          still={act.busy}
        />
      )}
      {needsShare === true ? (
        <PickField
          label={t`Share`}
          error={error('sharePaid')}
          value={words.sharePaid}
          onWrite={(sharePaid) => write({ sharePaid })}
          still={act.busy}
          options={[
            { value: '', label: t`not paid yet` },
            { value: 'yes', label: t`paid` },
          ]}
        />
      ) : null}
    </Frame>
  )
}
