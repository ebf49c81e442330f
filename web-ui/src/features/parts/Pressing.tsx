import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button, ButtonLink, Buttons, FileLink, QuietButton } from '../../ui/Button'
import { Choices, Paper, Several, Steps } from '../../ui/Choices'
import { Permanence, Receipt } from '../../ui/Permanence'
import { Facts } from '../../ui/Section'
import { Stack } from '../../ui/Words'
import { Group, Part, State } from './Part'
import { HERE, nothing, useSample } from './sample'

const Ballot = ({ name, chosen, error }: { readonly name: string; readonly chosen?: 'for' | 'abstain'; readonly error?: string }) => {
  const { t } = useLingui()
  const sample = useSample()
  const [value, setValue] = useState<'for' | 'against' | 'abstain' | undefined>(chosen)
  return (
    <Choices
      question={sample.title}
      line={sample.line}
      name={name}
      value={value}
      onChoose={setValue}
      error={error}
      options={[
        { value: 'for', name: t`For`, pattern: 'for' },
        { value: 'against', name: t`Against`, pattern: 'against' },
        { value: 'abstain', name: t`Abstain`, line: sample.long, pattern: 'abstain' },
      ]}
    />
  )
}

const Marking = ({ name, error }: { readonly name: string; readonly error?: string }) => {
  const { t } = useLingui()
  const sample = useSample()
  const [chosen, choose] = useState<readonly string[]>(['first'])
  return (
    <Paper question={sample.title} line={sample.line} name={name} error={error}>
      <Several
        chosen={chosen}
        onChoose={choose}
        told={t`${plural(chosen.length, { one: '# is marked', other: '# are marked' })}`}
        options={[
          { value: 'first', name: sample.name },
          { value: 'second', name: sample.long, line: sample.line },
        ]}
      />
    </Paper>
  )
}

/** What is pressed and chosen. */
export const Pressing = () => {
  const { t } = useLingui()
  const sample = useSample()
  const steps = [t`Choose`, t`Check`, t`Receipt`]
  return (
    <Group id="pressing" title={<Trans>Pressing and choosing</Trans>}>
      <Part of={['Button']} what={<Trans>Does something on this page.</Trans>} few>
        <State name={<Trans>at rest</Trans>}>
          <Button onPress={nothing}>{sample.send}</Button>
        </State>
        <State name={<Trans>busy</Trans>}>
          <Button busy onPress={nothing}>
            {sample.send}
          </Button>
        </State>
        <State name={<Trans>second</Trans>}>
          <Button second onPress={nothing}>
            {sample.send}
          </Button>
        </State>
        <State name={<Trans>pressed</Trans>}>
          <Button second pressed onPress={nothing}>
            {sample.open}
          </Button>
        </State>
        <State name={<Trans>small</Trans>}>
          <Button small onPress={nothing}>
            {sample.send}
          </Button>
        </State>
        <State name={<Trans>big, for ballots</Trans>}>
          <Button big onPress={nothing}>
            {sample.send}
          </Button>
        </State>
        <State name={<Trans>long words</Trans>}>
          <Button onPress={nothing}>{sample.long}</Button>
        </State>
      </Part>
      <Part of={['QuietButton']} what={<Trans>Does something on this page, and looks like a link.</Trans>} few>
        <State name={<Trans>at rest</Trans>}>
          <QuietButton onPress={nothing}>{sample.open}</QuietButton>
        </State>
        <State name={<Trans>pressed</Trans>}>
          <QuietButton pressed onPress={nothing}>
            {sample.open}
          </QuietButton>
        </State>
        <State name={<Trans>long words</Trans>}>
          <QuietButton onPress={nothing}>{sample.long}</QuietButton>
        </State>
      </Part>
      <Part of={['ButtonLink']} what={<Trans>Leads to another page, and looks like a button.</Trans>} few>
        <State name={<Trans>at rest</Trans>}>
          <ButtonLink to={HERE}>{sample.open}</ButtonLink>
        </State>
        <State name={<Trans>second and small</Trans>}>
          <ButtonLink to={HERE} second small>
            {sample.open}
          </ButtonLink>
        </State>
      </Part>
      <Part of={['FileLink']} what={<Trans>Leads to a file that the browser keeps.</Trans>} few>
        <State name={<Trans>at rest</Trans>}>
          <FileLink href={HERE}>{t`Keep the page`}</FileLink>
        </State>
        <State name={<Trans>second and small</Trans>}>
          <FileLink href={HERE} second small>{t`Keep the page`}</FileLink>
        </State>
      </Part>
      <Part of={['Buttons']} what={<Trans>Buttons side by side; on a telephone under one another.</Trans>}>
        <State name={<Trans>at rest</Trans>}>
          <Buttons>
            <Button onPress={nothing}>{sample.send}</Button>
            <ButtonLink to={HERE} second>
              {sample.open}
            </ButtonLink>
          </Buttons>
        </State>
      </Part>
      <Part of={['Steps']} what={<Trans>Where one is in an act of several steps.</Trans>}>
        <State name={<Trans>at the first</Trans>}>
          <Steps label={t`Steps, at the first`} done={t`done`} steps={steps} at={0} />
        </State>
        <State name={<Trans>at the last</Trans>}>
          <Steps label={t`Steps, at the last`} done={t`done`} steps={steps} at={2} />
        </State>
      </Part>
      <Part of={['Choices']} what={<Trans>One question; choices that a thumb cannot miss.</Trans>} wide few>
        <State name={<Trans>error</Trans>}>
          <Ballot name="ballot-error" error={t`Choose one first.`} />
        </State>
        <State name={<Trans>chosen</Trans>}>
          <Ballot name="ballot-chosen" chosen="for" />
        </State>
      </Part>
      <Part of={['Paper', 'Several']} what={<Trans>One question that several choices answer.</Trans>} wide few>
        <State name={<Trans>error</Trans>}>
          <Marking name="marking-error" error={t`Choose one first.`} />
        </State>
        <State name={<Trans>chosen</Trans>}>
          <Marking name="marking-chosen" />
        </State>
      </Part>
      <Part of={['Permanence']} what={<Trans>Stands before an act that nobody can take back, and nowhere else.</Trans>}>
        <State name={<Trans>at rest</Trans>}>
          <Permanence>
            <p>
              <b>{t`This becomes permanent.`}</b>
            </p>
            <p>{sample.line}</p>
          </Permanence>
        </State>
      </Part>
      <Part of={['Receipt']} what={<Trans>What a person keeps of a ballot.</Trans>}>
        <State name={<Trans>at rest</Trans>}>
          <Receipt label={t`Receipt`} code="7KQ4-M2XD">
            <Stack>
              <p>{sample.line}</p>
              <Facts facts={[{ name: t`Seat`, value: sample.name }]} />
            </Stack>
          </Receipt>
        </State>
      </Part>
    </Group>
  )
}
