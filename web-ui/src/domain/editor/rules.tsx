import { Trans, useLingui } from '@lingui/react/macro'
import { Button, QuietButton } from '../../ui/Button'
import { CheckAt, NumberAt, PickAt, TextAt, useDraft } from './draft'
import { type Json, listAt, textAt } from './json'

const HALF: Json = { rule: 'threshold', measure: 'for', of: 'for-and-against', by: 'heads', share: '1/2', strict: true }

/** A rule of each kind to begin with; what it is composed of stays. */
const begun = (kind: string, before: Json | undefined): Json => {
  const holds = before ?? HALF
  switch (kind) {
    case 'all-of':
    case 'any-of':
      return { rule: kind, rules: [holds] }
    case 'for-each-constituency':
      return { rule: kind, holds }
    case 'for-some-constituencies':
      return { rule: kind, number: 1, holds }
    case 'in-constituency':
      return { rule: kind, constituency: '', holds }
    case 'in-group':
      return { rule: kind, group: '', holds }
    case 'at-least':
      return { rule: kind, measure: 'present', number: 1 }
    case 'participation':
      return { rule: kind, group: '', measure: 'valid-votes', share: '1/3', strict: false }
    default:
      return HALF
  }
}

const useNames = () => {
  const { t } = useLingui()
  return {
    kinds: {
      threshold: t`A share of the votes`,
      'at-least': t`So many members at least`,
      participation: t`The part of a group`,
      'all-of': t`All of these`,
      'any-of': t`One of these`,
      'for-each-constituency': t`In each constituency`,
      'for-some-constituencies': t`In so many constituencies`,
      'in-constituency': t`In one constituency`,
      'in-group': t`Among a group`,
    },
    measures: {
      for: t`votes for`,
      against: t`votes against`,
      abstain: t`abstentions`,
      'valid-votes': t`those who vote`,
      present: t`those present`,
    },
    bases: {
      'for-and-against': t`votes for and against`,
      'valid-votes': t`all valid votes`,
      present: t`those present`,
      'present-less-abstentions': t`those present who do not abstain`,
      entitled: t`all entitled to vote`,
      members: t`all members`,
      'good-standing': t`all members in good standing`,
    },
    units: { heads: t`by heads`, weight: t`by weight` },
    attendance: { 'valid-votes': t`those who vote`, present: t`those present`, entitled: t`all entitled to vote` },
  }
}

const within = (tree: readonly Json[]): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...tree.map((one) => ({ [textAt(one, '/id')]: textAt(one, '/name') || textAt(one, '/id'), ...within(listAt(one, '/parts')) })),
  )

const Many = ({ at }: { readonly at: string }) => {
  const { value, put, take, still } = useDraft()
  const rules = listAt(value, `${at}/rules`)
  return (
    <>
      {rules.map((_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no name but its place
        <div key={place}>
          <RuleAt at={`${at}/rules/${place}`} />
          {rules.length > 1 ? (
            <QuietButton onPress={() => take(`${at}/rules/${place}`)}>
              <Trans>Take this condition away</Trans>
            </QuietButton>
          ) : null}
        </div>
      ))}
      <div>
        <Button small second busy={still} onPress={() => put(`${at}/rules/-`, HALF)}>
          <Trans>One more condition</Trans>
        </Button>
      </div>
    </>
  )
}

/** A rule, composed of blocks. */
export const RuleAt = ({ at, label }: { readonly at: string; readonly label?: string }) => {
  const { t } = useLingui()
  const { value, put, wrong, still } = useDraft()
  const names = useNames()
  const kind = textAt(value, `${at}/rule`)
  const inner = listAt(value, `${at}/rules`)[0]
  const groups = within(listAt(value, '/groups'))
  const misplaced = wrong(at)
  return (
    <fieldset style={{ minInlineSize: 0, borderInlineStart: '2px solid', paddingInlineStart: '.75rem', display: 'grid', gap: '.75rem' }}>
      <legend>{label ?? <Trans>Condition</Trans>}</legend>
      {misplaced === undefined ? null : <p role="alert">{misplaced}</p>}
      <label style={{ display: 'grid', gap: '.25rem' }}>
        <Trans>What must hold</Trans>
        <select
          value={kind}
          onChange={(event) => {
            if (!still) put(at, begun(event.target.value, inner))
          }}
        >
          {kind in names.kinds ? null : <option value="">–</option>}
          {Object.entries(names.kinds).map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {kind === 'threshold' ? (
        <>
          <PickAt at={`${at}/measure`} label={t`Counted`} options={names.measures} />
          <PickAt at={`${at}/of`} label={t`of`} options={names.bases} />
          <PickAt at={`${at}/by`} label={t`How`} options={names.units} />
        </>
      ) : null}
      {kind === 'participation' || kind === 'in-group' ? <PickAt at={`${at}/group`} label={t`Group`} options={groups} /> : null}
      {kind === 'participation' ? <PickAt at={`${at}/measure`} label={t`of`} options={names.attendance} /> : null}
      {kind === 'threshold' || kind === 'participation' ? (
        <>
          <TextAt at={`${at}/share`} label={t`Share, such as 2/3`} longest={40} />
          <CheckAt at={`${at}/strict`} label={t`more than this share, not just as much`} />
        </>
      ) : null}
      {kind === 'at-least' ? <PickAt at={`${at}/measure`} label={t`Counted`} options={names.measures} /> : null}
      {kind === 'at-least' || kind === 'for-some-constituencies' ? <NumberAt at={`${at}/number`} label={t`Number`} /> : null}
      {kind === 'in-constituency' ? (
        <PickAt at={`${at}/constituency`} label={t`Constituency`} options={within(listAt(value, '/constituencies'))} />
      ) : null}
      {kind === 'all-of' || kind === 'any-of' ? <Many at={at} /> : null}
      {['for-each-constituency', 'for-some-constituencies', 'in-constituency', 'in-group'].includes(kind) ? (
        <RuleAt at={`${at}/holds`} label={t`There must hold`} />
      ) : null}
    </fieldset>
  )
}
