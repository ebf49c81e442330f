import { Trans, useLingui } from '@lingui/react/macro'
import { Bars, Meter, Shares, StackedBar } from '../../ui/Chart'
import { Band } from '../../ui/Frame'
import { Legend, Named, type Pattern, type Thread } from '../../ui/Pattern'
import { Scale, Voices } from '../../ui/Voices'
import { Stack } from '../../ui/Words'
import { Group, Part, State } from './Part'
import { useSample } from './sample'

const THREADS: readonly Thread[] = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']

/** Votes, weights and how far something came. */
const Weighing = () => {
  const { t } = useLingui()
  const sample = useSample()
  const patterns: Readonly<Record<Pattern, string>> = {
    for: t`For`,
    against: t`Against`,
    abstain: t`Abstain`,
    none: t`not cast`,
    c1: sample.name,
    c2: sample.neighbour,
    c3: t`Producers`,
    c4: t`Workers`,
    c5: t`Consumers`,
    c6: t`Savers`,
  }
  const isPattern = (name: string): name is Pattern => name in patterns
  return (
    <Group id="weighing" title={<Trans>Weighing</Trans>}>
      <Part of={['Named']} what={<Trans>A name with its colour and pattern before it.</Trans>}>
        <State name={<Trans>at rest</Trans>}>
          <Named pattern="c1">{sample.name}</Named>
        </State>
        <State name={<Trans>long words</Trans>}>
          <Named pattern="c3">{sample.long}</Named>
        </State>
      </Part>
      <Part of={['Legend']} what={<Trans>All patterns; each shows without its colour.</Trans>}>
        <Legend
          items={Object.keys(patterns)
            .filter(isPattern)
            .map((pattern) => ({ pattern, name: patterns[pattern] }))}
        />
      </Part>
      <Part of={['Bars', 'StackedBar']} what={<Trans>Votes side by side; the words beside the name say the same.</Trans>}>
        <Bars>
          <StackedBar
            name={sample.name}
            words={t`12 for, 5 against, 2 abstain, 1 not cast`}
            pieces={[
              { pattern: 'for', width: 12 },
              { pattern: 'against', width: 5 },
              { pattern: 'abstain', width: 2 },
              { pattern: 'none', width: 1 },
            ]}
          />
          <StackedBar name={sample.long} words={t`nobody voted`} pieces={[{ pattern: 'none', width: 20 }]} />
        </Bars>
      </Part>
      <Part of={['Meter']} what={<Trans>How much of a whole, with a mark at the threshold.</Trans>}>
        <Stack>
          <Meter name={sample.name} words={t`19 of 20`} thread="c1" filled={0.95} mark={0.5} />
          <Meter name={sample.neighbour} words={t`6 of 20`} thread="c2" filled={0.3} mark={0.5} />
          <Meter name={sample.long} words={t`none`} thread="c3" filled={0} />
        </Stack>
      </Part>
      <Part of={['Shares']} what={<Trans>Who weighs what, as a length of cloth.</Trans>}>
        <Shares
          shares={THREADS.map((thread, place) => ({
            key: thread,
            thread,
            width: [0.3, 0.25, 0.2, 0.12, 0.08, 0.05][place] ?? 0,
            label: `${[30, 25, 20, 12, 8, 5][place]}%`,
          }))}
        />
      </Part>
      <Part of={['Band']} what={<Trans>The woven edge under the bar: the same shares as decoration.</Trans>}>
        <State name={<Trans>a platform</Trans>}>
          <Band threads={THREADS.map((thread, place) => ({ thread, width: 6 - place }))} />
        </State>
        <State name={<Trans>empty</Trans>}>
          <Band threads={[]} />
        </State>
      </Part>
      <Part of={['Scale']} what={<Trans>How far something came, in words and in five steps.</Trans>} wide few>
        {[1, 3, 5].map((step) => (
          <State key={step} name={<Trans>step {step} of 5</Trans>}>
            <Scale word={step === 5 ? t`Wholly` : step === 3 ? t`In part` : t`Not at all`} line={sample.when} step={step} />
          </State>
        ))}
      </Part>
      <Part of={['Voices']} what={<Trans>Two who speak of the same thing, at equal size.</Trans>} wide>
        <Voices>
          <div>
            <p>
              <b>{sample.name}</b>
            </p>
            <p>{sample.line}</p>
          </div>
          <div>
            <p>
              <b>{sample.neighbour}</b>
            </p>
            <p>{sample.long}</p>
          </div>
        </Voices>
      </Part>
    </Group>
  )
}

export default Weighing
