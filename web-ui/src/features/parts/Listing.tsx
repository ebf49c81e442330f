import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'wouter'
import { ButtonLink } from '../../ui/Button'
import { Chip, Entry, Mark } from '../../ui/Mark'
import { Pager } from '../../ui/Pager'
import { Row, Rows } from '../../ui/Rows'
import { Facts } from '../../ui/Section'
import { Table } from '../../ui/Table'
import { Notch, Tally } from '../../ui/Tally'
import { FirstThing, Todo, Todos } from '../../ui/Todo'
import { Board, Column } from '../../ui/Voices'
import { Group, Part, State } from './Part'
import { HERE, NOWHERE, useSample } from './sample'

const Tables = () => {
  const { t } = useLingui()
  const sample = useSample()
  const columns = [
    { key: 'organisation', title: t`Organisation` },
    { key: 'votes', title: t`Votes`, number: true },
    { key: 'verdict', title: t`Verdict`, whole: true },
  ]
  const reached = <Mark tone="holds">{t`reached`}</Mark>
  const missed = <Mark tone="fails">{t`not reached`}</Mark>
  const rows = [
    { key: 'a', cells: [sample.name, '1,204', reached] },
    { key: 'b', cells: [sample.neighbour, '311', reached], inner: true },
    { key: 'c', cells: [sample.long, '88', missed], fails: true },
  ]
  return (
    <Part of={['Table']} what={<Trans>Figures in rows; on a telephone each row becomes a list.</Trans>} wide>
      <State name="fold">
        <Table
          kind="fold"
          columns={columns}
          rows={rows}
          caption={sample.line}
          footer={[{ key: 'all', cells: [t`All`, '1,603', missed] }]}
        />
      </State>
      <State name="lines">
        <Table kind="lines" columns={columns} rows={rows} />
      </State>
      <State name="tight">
        <Table
          kind="tight"
          columns={[
            { key: 'entry', title: t`Entry` },
            { key: 'when', title: t`When` },
            { key: 'what', title: t`What` },
            { key: 'who', title: t`Who` },
          ]}
          rows={[1262, 1261].map((index) => ({
            key: `${index}`,
            cells: [<Entry key="entry" platform={NOWHERE} index={index} />, sample.when, sample.line, sample.name],
          }))}
        />
      </State>
      <State name="compare">
        <Table kind="compare" label={t`A comparison`} columns={columns} rows={rows} />
      </State>
    </Part>
  )
}

/** Lists, tables, timelines, tasks. */
const Listing = () => {
  const { t } = useLingui()
  const sample = useSample()
  const chip = (
    <Chip tone="open" icon="decide">
      {t`is open`}
    </Chip>
  )
  return (
    <Group id="listing" title={<Trans>Listing</Trans>}>
      <Part of={['Rows', 'Row']} what={<Trans>A list of things that have pages of their own.</Trans>} wide>
        <Rows>
          <Row first={sample.when} to={HERE} title={sample.title} last={chip}>
            {sample.line}
          </Row>
          <Row to={HERE} title={sample.long} first={sample.when}>
            {sample.long}
          </Row>
        </Rows>
      </Part>
      <Tables />
      <Part of={['Facts']} what={<Trans>Names and values.</Trans>} wide few>
        <State name={<Trans>one column</Trans>}>
          <Facts
            facts={[
              { name: t`Seat`, value: sample.name },
              { name: t`When`, value: sample.when },
            ]}
          />
        </State>
        <State name={<Trans>two columns</Trans>}>
          <Facts
            columns={2}
            facts={[
              { name: t`Seat`, value: sample.name },
              { name: t`When`, value: sample.when },
              { name: t`Organisation`, value: sample.long },
              { name: t`Entry`, value: <Entry platform={NOWHERE} index={1262} /> },
            ]}
          />
        </State>
      </Part>
      <Part of={['Tally', 'Notch']} what={<Trans>A timeline, oldest first.</Trans>}>
        <Tally>
          <Notch when={sample.when} what={t`Proposed`} by={sample.name} />
          <Notch kind="minor" when={sample.when} what={t`Text changed`} />
          <Notch kind="holds" when={sample.when} what={t`Adopted`} by={<Entry platform={NOWHERE} index={1262} />} />
          <Notch kind="fails" when={sample.when} what={t`Rejected`} by={sample.long} />
          <Notch kind="now" when={sample.when} what={t`Now`} />
        </Tally>
      </Part>
      <Part of={['Pager']} what={<Trans>The pages of a list, as addresses.</Trans>}>
        <Pager first={HERE} firstName={t`Newest`} next={HERE} nextName={t`Older`} />
      </Part>
      <Part of={['FirstThing']} what={<Trans>The thing to do first.</Trans>} wide>
        <FirstThing kind={chip} title={sample.title} line={sample.line} action={<ButtonLink to={HERE}>{sample.open}</ButtonLink>} />
      </Part>
      <Part of={['Todos', 'Todo']} what={<Trans>What else waits for a person.</Trans>} wide>
        <Todos>
          {[sample.other, sample.long].map((title) => (
            <Todo
              key={title}
              due={t`3 days`}
              until={sample.when}
              title={title}
              line={sample.line}
              action={
                <ButtonLink to={HERE} second small>
                  {sample.open}
                </ButtonLink>
              }
            />
          ))}
        </Todos>
      </Part>
      <Part of={['Board', 'Column']} what={<Trans>Lists beside one another, one for each state.</Trans>} wide>
        <Board>
          <Column title={t`Offered`} count="2">
            {[sample.title, sample.long].map((title) => (
              <li key={title}>
                <Link href={HERE}>{title}</Link>
                <span>{sample.when}</span>
              </li>
            ))}
          </Column>
          <Column title={t`Under way`} count="1">
            <li>
              <Link href={HERE}>{sample.other}</Link>
              {chip}
            </li>
          </Column>
          <Column title={t`Fulfilled`} count="0">
            <li>{t`nothing yet`}</li>
          </Column>
        </Board>
      </Part>
    </Group>
  )
}

export default Listing
