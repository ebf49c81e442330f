import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useLayoutEffect, useRef } from 'react'
import type { ElectionRules } from '../../api/types'
import { listed } from '../../language/formats'
import { Button, QuietButton } from '../../ui/Button'
import { PickField, TextField } from '../../ui/Field'
import { Prose } from '../../ui/Words'
import { hasRoom, repeated, seatsOf, type ToCall, withOneMore, withOption, withoutOption } from './toCall'

interface OptionsProps {
  readonly rules: ElectionRules
  readonly election: ToCall
  readonly onWrite: (election: ToCall) => void
  readonly still: boolean
}

/** What is chosen between, one option after the other. */
export const Options = ({ rules, election, onWrite, still }: OptionsProps) => {
  const { t } = useLingui()
  const inside = useRef<HTMLDivElement>(null)
  const came = useRef(false)
  const reserved = rules.reserved ?? []
  const same = repeated(election)
  const count = election.options.length
  // Whoever adds an option writes its name next.
  useLayoutEffect(() => {
    if (!came.current || count === 0) return
    came.current = false
    const names = inside.current?.querySelectorAll<HTMLInputElement>('input[type=text]')
    names?.[names.length - 1]?.focus()
  }, [count])
  return (
    <>
      <div ref={inside} style={{ display: 'grid', gap: '1rem' }}>
        {election.options.map(({ name, reserved: stands }, at) => {
          const number = at + 1
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is its number
            <fieldset key={at} style={{ border: 0, padding: 0, margin: 0, minInlineSize: 0, display: 'grid', gap: '.5rem' }}>
              <legend style={{ fontWeight: 'var(--w-strong)', padding: 0 }}>
                <Trans>Option {number}</Trans>
              </legend>
              <TextField
                label={t`Name of option ${number}`}
                value={name}
                onWrite={(written) => onWrite(withOption(election, at, { name: written }))}
                error={at === same ? t`Another option has this name already.` : undefined}
                required
                longest={200}
                still={still}
              />
              {reserved.map((category) => (
                <label key={category.id} style={{ display: 'flex', gap: '.75rem', alignItems: 'center', minBlockSize: 'var(--touch)' }}>
                  <input
                    type="checkbox"
                    style={{ inlineSize: '1.5rem', blockSize: '1.5rem' }}
                    checked={stands.includes(category.id)}
                    onChange={(event) => {
                      const others = stands.filter((one) => one !== category.id)
                      if (!still)
                        onWrite(withOption(election, at, { reserved: event.currentTarget.checked ? [...others, category.id] : others }))
                    }}
                  />
                  <span>
                    <Trans>stands for: {category.name}</Trans>
                  </span>
                </label>
              ))}
              {count > 2 ? (
                <div>
                  <QuietButton onPress={() => onWrite(withoutOption(election, at))}>
                    <Trans>Take option {number} away</Trans>
                  </QuietButton>
                </div>
              ) : null}
            </fieldset>
          )
        })}
        {hasRoom(election) ? (
          <div>
            <Button
              small
              second
              busy={still}
              onPress={() => {
                came.current = true
                onWrite(withOneMore(election))
              }}
            >
              <Trans>One more option</Trans>
            </Button>
          </div>
        ) : null}
      </div>
      {rules.seats !== null || rules.method === 'instant-runoff' ? null : (
        <TextField
          type="number"
          label={t`How many are chosen`}
          hint={<Trans>The charter leaves it open.</Trans>}
          value={election.seats}
          onWrite={(seats) => onWrite({ ...election, seats })}
          required
          still={still}
        />
      )}
      {(rules.ties ?? []).includes('status-quo') ? (
        <PickField
          label={t`Which of them is as it is now`}
          hint={<Trans>A tie is resolved in its favour.</Trans>}
          value={election.statusQuo}
          onWrite={(statusQuo) => onWrite({ ...election, statusQuo })}
          still={still}
          options={[
            { value: '', label: t`None of them` },
            ...election.options.map(({ name }, at) => ({ value: String(at + 1), label: name === '' ? t`Option ${at + 1}` : name })),
          ]}
        />
      ) : null}
    </>
  )
}

/** The ballot paper read back before the vote is called. */
export const PaperReview = ({ rules, election }: Pick<OptionsProps, 'rules' | 'election'>) => {
  const { i18n, t } = useLingui()
  const seats = seatsOf(rules, election) ?? 0
  return (
    <Prose>
      <p>{t`${plural(seats, { one: 'The ballot paper, on which one is chosen:', other: 'The ballot paper, on which # are chosen:' })}`}</p>
      <ol>
        {election.options.map(({ name, reserved: stands }, at) => {
          const named = (rules.reserved ?? []).filter(({ id }) => stands.includes(id)).map((one) => one.name)
          const lines = [...named, ...(election.statusQuo === String(at + 1) ? [t`as it is now`] : [])]
          return (
            <li key={name}>
              <b>{name}</b>
              {lines.length === 0 ? null : <> ({listed(i18n.locale, lines)})</>}
            </li>
          )
        })}
      </ol>
    </Prose>
  )
}
