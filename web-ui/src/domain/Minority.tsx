import { Trans, useLingui } from '@lingui/react/macro'
import type { ComponentType } from 'react'
import type { Objection } from '../api/types'
import { Awaiting } from '../ui/Awaiting'
import { Entry } from '../ui/Mark'
import { Quiet } from '../ui/Words'
import { useActorWords } from './actors'
import css from './minority.module.css'

type Drawn = ComponentType<{ readonly text: string }>

/** What a person wrote, as text and nothing else. */
const Plain: Drawn = ({ text }) => <p style={{ whiteSpace: 'pre-line' }}>{text}</p>

const Said = ({ body, of: Of }: { readonly body: string | null; readonly of: Drawn }) =>
  body === null ? (
    <Quiet>
      <Trans>These words are withheld. Their entry and their hash stay in the record.</Trans>
    </Quiet>
  ) : (
    <Awaiting what={<Trans>Getting the words…</Trans>}>
      <Of text={body} />
    </Awaiting>
  )

const One = ({ platform, objection, of }: { readonly platform: string; readonly objection: Objection; readonly of: Drawn }) => {
  const { by, text, maintained } = objection
  const who = useActorWords()({ seat: by.seat, organisation: by.organisation, office: null })
  const place = by.constituency?.name
  return (
    <li>
      <p className={css.who}>
        <b>{who}</b>
        {place === undefined ? null : <span>{place}</span>}
        {maintained?.extent === 'part' ? (
          <span>
            <Trans>maintained in part</Trans>
          </span>
        ) : null}
        <Entry platform={platform} index={maintained?.entry ?? objection.entry} />
      </p>
      <Said body={text.body} of={of} />
      {maintained === null ? null : <Said body={maintained.reasons.body} of={of} />}
    </li>
  )
}

interface MinorityProps {
  readonly platform: string
  readonly objections: readonly Objection[]
  /** Whether they are part of what is adopted, go with it to the vote, or stand in its way. */
  readonly as: 'part' | 'going' | 'against'
  readonly words?: Drawn
}

/** The maintained objections that belong to an outcome: in its box, each with whoever maintains it. */
export const Minority = ({ platform, objections, as, words = Plain }: MinorityProps) => {
  const { t } = useLingui()
  if (objections.length === 0) return null
  const title = {
    part: t`Minority positions, which are part of what is adopted`,
    going: t`Minority positions, which become part of it if it is adopted`,
    against: t`Objections that are maintained`,
  }[as]
  return (
    <section className={css.minority} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {objections.map((objection) => (
          <One key={objection.id} platform={platform} objection={objection} of={words} />
        ))}
      </ul>
    </section>
  )
}
