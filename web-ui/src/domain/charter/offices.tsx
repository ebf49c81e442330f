import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'wouter'
import type { Charter, Office, OfficeHeld, Platform } from '../../api/types'
import { listed } from '../../language/formats'
import { useTimes } from '../../language/times'
import { Entry } from '../../ui/Mark'
import { Note } from '../../ui/Note'
import { useOfficeNames } from '../states'
import { byOperatorLately, vacantOffices } from './vacant'

/** What is read of a platform. */
type Offices = Pick<Platform, 'id' | 'name' | 'zone' | 'offices'>

/** Offices as they stand inside a sentence. */
const useOffices = () => {
  const { i18n } = useLingui()
  const names = useOfficeNames()
  const name = (office: Office) => names[office].toLocaleLowerCase(i18n.locale)
  const list = (offices: readonly Office[], type: 'conjunction' | 'disjunction') => listed(i18n.locale, offices.map(name), type)
  return { name, list }
}

/** The rules of succession of a charter, in sentences. */
export const SuccessionWords = ({ succession }: { readonly succession: Charter['succession'] }) => {
  const { t } = useLingui()
  const { name } = useOffices()
  const rules = succession ?? []
  if (rules.length === 0) {
    return (
      <p>
        <Trans>An office that loses its holder stays vacant until somebody is appointed.</Trans>
      </p>
    )
  }
  return (
    <>
      {rules.map(({ office, successors }) => {
        const lost = name(office)
        const next = successors.map(name).join(t`, or else `)
        return (
          <p key={office}>
            <Trans>
              When the office of {lost} loses its holder, whoever holds that of {next} takes it over until somebody is appointed.
            </Trans>
          </p>
        )
      })}
      <p>
        <Trans>Any other office stays vacant until somebody is appointed.</Trans>
      </p>
    </>
  )
}

const Vacant = ({
  platform,
  vacant,
  linked,
}: {
  readonly platform: Offices
  readonly vacant: readonly Office[]
  readonly linked: boolean
}) => {
  const { i18n, t } = useLingui()
  const { name, list } = useOffices()
  const names = list(vacant, 'conjunction')
  const givers = platform.offices.filter(({ office }) => office === 'chair' || office === 'secretary')
  const whom = listed(
    i18n.locale,
    givers.map(({ office, organisation }) => `${organisation?.name ?? t`an individual member`} (${name(office)})`),
    'disjunction',
  )
  return (
    <Note
      tone="wait"
      icon="alert"
      title={t`${plural(vacant.length, { one: `The office of ${names} has no holder`, other: `The offices of ${names} have no holder` })}`}
    >
      {linked ? (
        <p>
          <Link href={`/platforms/${platform.id}`}>{platform.name}</Link>
        </p>
      ) : null}
      <p>
        {givers.length === 0 ? (
          <Trans>
            Nobody here can give it: the chair and the secretary give offices, and these have no holder. Ask whoever runs this installation.
            An operator may give a vacant office, and every member is told.
          </Trans>
        ) : (
          <Trans>Ask {whom} to give it to somebody.</Trans>
        )}
      </p>
    </Note>
  )
}

const GivenByOperator = ({
  platform,
  held,
  linked,
}: {
  readonly platform: Offices
  readonly held: OfficeHeld
  readonly linked: boolean
}) => {
  const { t } = useLingui()
  const { day } = useTimes(platform.zone)
  const { name } = useOffices()
  const office = name(held.office)
  const since = day(held.since)
  const holder = held.organisation?.name ?? t`an individual member`
  const ground = held.byOperator?.ground ?? null
  return (
    <Note tone="wait" icon="alert" title={t`An operator gave the office of ${office}`}>
      {linked ? (
        <p>
          <Link href={`/platforms/${platform.id}`}>{platform.name}</Link>
        </p>
      ) : null}
      <p>
        <Trans>
          On {since} whoever runs this installation gave it to a seat of {holder}, and nobody of this body did.
        </Trans>{' '}
        <Entry platform={platform.id} index={held.entry} />
      </p>
      <p>{ground === null ? <Trans>The ground was withheld.</Trans> : <Trans>The ground: {ground}</Trans>}</p>
    </Note>
  )
}

interface OfficeNotesProps {
  readonly platform: Offices
  /** Whether it stands where the platform is not named. */
  readonly linked?: boolean
}

/** What every member is told of the offices: which have no holder, and which an operator gave in the last thirty days. */
export const OfficeNotes = ({ platform, linked = false }: OfficeNotesProps) => {
  const vacant = vacantOffices(platform.offices)
  return (
    <>
      {vacant.length === 0 ? null : <Vacant platform={platform} vacant={vacant} linked={linked} />}
      {byOperatorLately(platform.offices, Date.now()).map((held) => (
        <GivenByOperator key={held.office} platform={platform} held={held} linked={linked} />
      ))}
    </>
  )
}
