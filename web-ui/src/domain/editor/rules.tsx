import { useLingui } from '@lingui/react/macro'
import { PickField } from '../../ui/Field'
import { useDraft } from './draft'
import css from './editor.module.css'
import { CheckAt, NumberAt, PickAt, ShareAt, useConstituencies, useNamed, Wrong } from './fields'
import { ItemsAt, OptionalAt } from './frame'
import { type Json, listAt, textAt } from './json'

/** More for than against: how a majority begins. */
export const HALF: Json = { rule: 'threshold', measure: 'for', of: 'for-and-against', by: 'heads', share: '1/2', strict: true }
/** Half of those entitled are present: how a quorum begins. */
export const PRESENT: Json = { rule: 'threshold', measure: 'present', of: 'entitled', by: 'heads', share: '1/2', strict: false }

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

/** Several conditions of a composed rule. */
const Many = ({ at }: { readonly at: string }) => {
  const { t } = useLingui()
  return (
    <ItemsAt at={`${at}/rules`} more={t`One more condition`} drop={t`Take this condition away`} fresh={() => HALF} least={1}>
      {(here, away) => (
        <>
          <RuleAt at={here} />
          <div className={css.row}>{away}</div>
        </>
      )}
    </ItemsAt>
  )
}

/** A rule, composed of blocks. */
export const RuleAt = ({ at, label }: { readonly at: string; readonly label?: string }) => {
  const { t } = useLingui()
  const { value, put, wrong, still } = useDraft()
  const names = useNames()
  const groups = useNamed('/groups')
  const constituencies = useConstituencies()
  const kind = textAt(value, `${at}/rule`)
  const inner = listAt(value, `${at}/rules`)[0]
  return (
    <fieldset className={css.rule} data-at={at}>
      <legend>{label ?? t`Condition`}</legend>
      <Wrong>{wrong(at)}</Wrong>
      <PickField
        label={t`What must hold`}
        value={kind in names.kinds ? kind : ''}
        onWrite={(one) => put(at, begun(one, inner))}
        still={still}
        options={[
          ...(kind in names.kinds ? [] : [{ value: '', label: '–' }]),
          ...Object.entries(names.kinds).map(([one, name]) => ({ value: one, label: name })),
        ]}
      />
      {kind === 'threshold' ? (
        <>
          <PickAt at={`${at}/measure`} label={t`Counted`} options={names.measures} />
          <PickAt at={`${at}/of`} label={t`of`} options={names.bases} />
          <PickAt at={`${at}/by`} label={t`How`} options={names.units} />
        </>
      ) : null}
      {kind === 'participation' || kind === 'in-group' ? (
        <PickAt
          at={`${at}/group`}
          label={t`Group`}
          hint={Object.keys(groups).length === 0 ? t`Name a group first, under Groups.` : undefined}
          options={groups}
        />
      ) : null}
      {kind === 'participation' ? <PickAt at={`${at}/measure`} label={t`of`} options={names.attendance} /> : null}
      {kind === 'threshold' || kind === 'participation' ? (
        <>
          <ShareAt at={`${at}/share`} label={t`Share`} />
          <CheckAt at={`${at}/strict`} label={t`more than this share, not just as much`} />
        </>
      ) : null}
      {kind === 'at-least' ? <PickAt at={`${at}/measure`} label={t`Counted`} options={names.measures} /> : null}
      {kind === 'at-least' || kind === 'for-some-constituencies' ? <NumberAt at={`${at}/number`} label={t`Number`} /> : null}
      {kind === 'in-constituency' ? <PickAt at={`${at}/constituency`} label={t`Constituency`} options={constituencies} /> : null}
      {kind === 'all-of' || kind === 'any-of' ? <Many at={at} /> : null}
      {['for-each-constituency', 'for-some-constituencies', 'in-constituency', 'in-group'].includes(kind) ? (
        <RuleAt at={`${at}/holds`} label={t`There must hold`} />
      ) : null}
    </fieldset>
  )
}

interface OptionalRuleProps {
  readonly at: string
  readonly label: string
  readonly add: string
  readonly drop: string
  readonly begin: Json
}

/** A rule that may be left out. */
export const OptionalRule = ({ at, label, ...rest }: OptionalRuleProps) => (
  <OptionalAt at={at} {...rest}>
    <RuleAt at={at} label={label} />
  </OptionalAt>
)
