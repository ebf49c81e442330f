import type { components } from '../../../api/generated/governance'
import type { Charter, CharterDecisionType, Rule } from '../../../api/types'
import type { Language } from '../../../language/i18n'

type Sent = components['schemas']['Charter']
type InLanguages = Readonly<Record<Language, string>>

/** A charter to begin with. It is data: what it says is shown in sentences before anything is founded. */
export interface Preset {
  readonly id: string
  readonly name: InLanguages
  /** For whom it is. */
  readonly line: InLanguages
  readonly summary: InLanguages
  readonly emptyConstituency: Charter['emptyConstituency']
  readonly constituencies: readonly { readonly id: string; readonly name: InLanguages; readonly share: string }[]
  readonly succession?: Sent['succession']
  readonly decisionTypes: readonly {
    readonly id: string
    readonly name: InLanguages
    readonly ways: CharterDecisionType['ways']
    readonly votingDays?: number
    readonly extension?: NonNullable<CharterDecisionType['extension']>
    readonly coSponsors?: NonNullable<Sent['decisionTypes'][number]['coSponsors']>
    readonly quorum?: Rule
    readonly majority: Rule
  }[]
}

/** A threshold of heads or weight, `strict` for "more than". */
export const threshold = (
  measure: 'for' | 'valid-votes',
  of: 'for-and-against' | 'valid-votes' | 'entitled',
  by: 'heads' | 'weight',
  share: string,
  strict: boolean,
): Rule => ({ rule: 'threshold', measure, of, by, share, strict })

export interface Settings {
  readonly zone: string
  readonly visibility: Charter['visibility']
}

/** The charter of a preset in one language, as it is founded. */
export const charterOf = (preset: Preset, language: Language, { zone, visibility }: Settings): Sent => ({
  schema: 'baraza.charter/1',
  zone,
  visibility,
  summary: preset.summary[language],
  emptyConstituency: preset.emptyConstituency,
  constituencies: preset.constituencies.map(({ id, name, share }) => ({ id, name: name[language], share, roll: 'recorded' })),
  ...(preset.succession === undefined ? {} : { succession: preset.succession }),
  decisionTypes: preset.decisionTypes.map(({ id, name, ways, votingDays, extension, coSponsors, quorum, majority }) => ({
    id,
    name: name[language],
    ways,
    ...(votingDays === undefined ? {} : { votingDays }),
    ...(extension === undefined ? {} : { extension }),
    ...(coSponsors === undefined ? {} : { coSponsors }),
    ...(quorum === undefined ? {} : { quorum }),
    majority,
  })),
})

const tree = ({ takes, parts, roll, ...rest }: Sent['constituencies'][number]): Charter['constituencies'][number] => ({
  ...rest,
  roll: roll ?? null,
  takes: takes ?? null,
  parts: parts?.map(tree) ?? null,
})

/** The same charter as the pages show charters. */
export const shown = (charter: Sent): Charter => ({
  ...charter,
  silentConstituency: charter.silentConstituency ?? null,
  constituencies: charter.constituencies.map(tree),
  groups: charter.groups ?? null,
  succession: charter.succession ?? null,
  decisionTypes: charter.decisionTypes.map((type) => ({
    ...type,
    quorum: type.quorum ?? null,
    votingDays: type.votingDays ?? null,
    extension: type.extension ?? null,
    coSponsors:
      type.coSponsors === undefined || type.coSponsors === null
        ? null
        : { ...type.coSponsors, withProposer: type.coSponsors.withProposer ?? null },
    unmetQuorum: type.unmetQuorum ?? null,
    tieBreak: type.tieBreak ?? null,
    safeguards: type.safeguards?.map((one) => ({ ...one, guards: one.guards ?? null })) ?? null,
  })),
})
