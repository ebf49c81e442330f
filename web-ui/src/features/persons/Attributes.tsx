import { Trans, useLingui } from '@lingui/react/macro'
import type { PersonEntry } from '../../api/types'
import { PickField, TextField } from '../../ui/Field'
import { Quiet } from '../../ui/Words'

/** What somebody says of themself, as the fields have it: empty where nothing is said. */
export interface Said {
  readonly gender: string
  readonly birthYear: string
  readonly indigenous: string
}

export const saidIn = ({ gender, birthYear, indigenous }: PersonEntry): Said => ({
  gender: gender ?? '',
  birthYear: birthYear === undefined || birthYear === null ? '' : String(birthYear),
  indigenous: indigenous === undefined || indigenous === null ? '' : indigenous ? 'yes' : 'no',
})

/** As the service takes it; what is not a year is sent as none that there is, and refused. */
export const sentOf = ({ gender, birthYear, indigenous }: Said): Pick<PersonEntry, 'gender' | 'birthYear' | 'indigenous'> => ({
  ...(gender === 'woman' || gender === 'man' || gender === 'another' ? { gender } : {}),
  ...(birthYear.trim() === '' ? {} : { birthYear: /^\d{4}$/.test(birthYear.trim()) ? Number(birthYear.trim()) : 0 }),
  ...(indigenous === '' ? {} : { indigenous: indigenous === 'yes' }),
})

interface AttributesProps {
  readonly said: Said
  readonly onSay: (said: Said) => void
  readonly wrongYear: boolean
  readonly still: boolean
}

/** What a person may say of themself, shown to nobody. */
export const Attributes = ({ said, onSay, wrongYear, still }: AttributesProps) => {
  const { t } = useLingui()
  return (
    <>
      <Quiet>
        <Trans>
          What follows is shown to nobody, officers included. Where a charter asks that women, the youth or indigenous people take part, it
          is counted when a vote closes, and only numbers of five and more are told.
        </Trans>
      </Quiet>
      <PickField
        label={t`I am`}
        value={said.gender}
        onWrite={(gender) => onSay({ ...said, gender })}
        still={still}
        options={[
          { value: '', label: t`I do not say` },
          { value: 'woman', label: t`a woman` },
          { value: 'man', label: t`a man` },
          { value: 'another', label: t`neither, or both` },
        ]}
      />
      <TextField
        label={t`Year of birth`}
        hint={t`Four digits, or empty`}
        error={wrongYear ? t`This is not written as it must be.` : undefined}
        longest={4}
        value={said.birthYear}
        onWrite={(birthYear) => onSay({ ...said, birthYear })}
        still={still}
      />
      <PickField
        label={t`I am indigenous`}
        value={said.indigenous}
        onWrite={(indigenous) => onSay({ ...said, indigenous })}
        still={still}
        options={[
          { value: '', label: t`I do not say` },
          { value: 'yes', label: t`Yes` },
          { value: 'no', label: t`No` },
        ]}
      />
    </>
  )
}
