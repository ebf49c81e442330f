import { Trans, useLingui } from '@lingui/react/macro'
import type { ElectionMethod } from '../../api/types'
import { excludes, formOf, isTransferable, sharesRanks } from '../elections'
import { useDraft } from './draft'
import css from './editor.module.css'
import { NumberAt, PickAt, SomeAt, TextAt } from './fields'
import { Block, ItemsAt, OptionalAt } from './frame'
import { listAt, read, textAt, unused } from './json'

/** Methods by their names. */
const useMethodNames = (): Readonly<Record<ElectionMethod, string>> => {
  const { t } = useLingui()
  return {
    plurality: t`One option is marked`,
    'block-vote': t`Several options are marked`,
    approval: t`Every option is approved or not`,
    score: t`Every option is given a figure`,
    points: t`Points are shared out`,
    borda: t`Borda`,
    'instant-runoff': t`Instant run-off`,
    schulze: t`Schulze`,
    'ranked-pairs': t`Ranked pairs`,
    minimax: t`Minimax`,
    copeland: t`Copeland`,
    'scottish-stv': t`Single transferable vote, Scottish rule`,
    wigm: t`Single transferable vote, weighted inclusive Gregory method`,
    meek: t`Single transferable vote, Meek`,
  }
}

interface ElectionProps {
  /** JSON Pointer of the decision type. */
  readonly at: string
}

/** How it chooses between options, where it does. */
export const Election = ({ at }: ElectionProps) => {
  const { t } = useLingui()
  return (
    <OptionalAt
      at={`${at}/election`}
      add={t`Let it choose between options`}
      drop={t`It adopts a text or not`}
      begin={{ method: 'scottish-stv', ties: ['previous-rounds', 'lot'] }}
    >
      <Rules at={`${at}/election`} />
    </OptionalAt>
  )
}

const Rules = ({ at }: ElectionProps) => {
  const { t } = useLingui()
  const { value } = useDraft()
  const names = useMethodNames()
  const written = textAt(value, `${at}/method`)
  const method = isMethod(names, written) ? written : undefined
  const form = method === undefined ? undefined : formOf(method)
  const asksForMost = method === 'block-vote' || form === 'figures'
  const has = (field: string) => read(value, `${at}/${field}`) !== undefined
  const most =
    method === 'score'
      ? t`The highest figure`
      : method === 'points'
        ? t`Points that a ballot shares out`
        : t`Options that a ballot marks at most`
  const used = listAt(value, `${at}/reserved`).map((one) => textAt(one, '/id'))
  return (
    <>
      <PickAt at={`${at}/method`} label={t`Method`} options={names} />
      <NumberAt at={`${at}/seats`} label={t`How many are chosen`} hint={<Trans>Empty: whoever calls the vote says it.</Trans>} />
      {asksForMost || has('most') ? <NumberAt at={`${at}/most`} label={most} /> : null}
      <PickAt
        at={`${at}/by`}
        label={t`What a ballot counts for`}
        none={t`one, like every other`}
        usual="heads"
        options={{ weight: t`the voting weight of its seat` }}
      />
      {(method !== undefined && sharesRanks(method)) || has('unranked') ? (
        <PickAt
          at={`${at}/unranked`}
          label={t`An option that a ballot does not rank`}
          none={t`comes after all that it ranks`}
          usual="last"
          options={{ ignored: t`is not compared by it` }}
        />
      ) : null}
      <SomeAt
        at={`${at}/ties`}
        label={t`What resolves a tie, in this order`}
        options={{
          ...(method === undefined || excludes(method) ? { 'previous-rounds': t`the rounds before` } : {}),
          'status-quo': t`what there is now, where an option is that`,
          lot: t`a lot`,
        }}
        optional
        ordered
      />
      {(method !== undefined && isTransferable(method)) || has('reserved') ? (
        <ItemsAt
          at={`${at}/reserved`}
          more={t`Reserve seats for a category`}
          drop={t`Take this category away`}
          fresh={() => ({ id: unused('category', used), name: '', least: 1 })}
        >
          {(here, away) => (
            <Block name={textAt(value, `${here}/name`) || t`Category`} at={here}>
              <TextAt at={`${here}/name`} label={t`Name`} />
              <NumberAt at={`${here}/least`} label={t`Seats at least`} />
              <NumberAt at={`${here}/most`} label={t`Seats at most`} />
              <TextAt at={`${here}/id`} label={t`Identifier`} hint={<Trans>Lower-case letters, digits, hyphens.</Trans>} longest={63} />
              <div className={css.row}>{away}</div>
            </Block>
          )}
        </ItemsAt>
      ) : null}
    </>
  )
}

const isMethod = (names: Readonly<Record<ElectionMethod, string>>, written: string): written is ElectionMethod =>
  Object.hasOwn(names, written)
