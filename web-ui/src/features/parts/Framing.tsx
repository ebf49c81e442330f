import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Bar, Nav } from '../../ui/Frame'
import { Icon, type IconName, Tree } from '../../ui/Icon'
import { Chip } from '../../ui/Mark'
import { Menu, MenuActions, MenuItem, MenuNote } from '../../ui/Menu'
import { Facts, Head, Jump, Meta, Section, Split } from '../../ui/Section'
import { Lead } from '../../ui/Words'
import { Group, Opened, Part, State } from './Part'
import css from './parts.module.css'
import { HERE, nothing, useSample } from './sample'

/** All of them: a missing name does not compile. */
const ICONS: Readonly<Record<IconName, true>> = {
  alert: true,
  ask: true,
  branch: true,
  chat: true,
  check: true,
  chevron: true,
  clock: true,
  cross: true,
  dash: true,
  decide: true,
  down: true,
  eye: true,
  hand: true,
  home: true,
  learn: true,
  left: true,
  lock: true,
  notch: true,
  off: true,
  pen: true,
  people: true,
  returned: true,
  right: true,
  rules: true,
  seal: true,
  stool: true,
}
const isIcon = (name: string): name is IconName => name in ICONS

const Seats = () => {
  const { t } = useLingui()
  const sample = useSample()
  const [seat, choose] = useState(0)
  const names = [sample.name, sample.neighbour, sample.long]
  return (
    <Menu icon="stool" over={t`Acting as delegate of`} name={names[seat]}>
      <ul>
        {names.map((name, place) => (
          <MenuItem key={name} icon="stool" chosen={place === seat} name={name} line={sample.title} onChoose={() => choose(place)} />
        ))}
      </ul>
      <MenuNote>{sample.line}</MenuNote>
      <MenuActions>
        <Button small second onPress={nothing}>
          {sample.send}
        </Button>
      </MenuActions>
    </Menu>
  )
}

/** What stands around a screen, and what divides it. */
const Framing = () => {
  const { t } = useLingui()
  const sample = useSample()
  return (
    <Group id="framing" title={<Trans>Framing</Trans>}>
      <Part of={['Frame']} what={<Trans>Everything around a screen: this page stands in one.</Trans>} />
      <Part of={['Tree']} what={<Trans>A council under a tree: the mark of Baraza.</Trans>}>
        <div className={css.tree}>
          <span className={css.cloth}>
            <Tree />
          </span>
        </div>
      </Part>
      <Part of={['Bar']} what={<Trans>The cloth across the top: where one is, and in whose name.</Trans>} wide>
        <State name={<Trans>at rest</Trans>}>
          <Bar to={HERE} name={sample.name} line={sample.title}>
            <Seats />
          </Bar>
        </State>
        <State name={<Trans>long words</Trans>}>
          <Bar to={HERE} name={sample.long} line={sample.long}>
            {null}
          </Bar>
        </State>
      </Part>
      <Part of={['Menu', 'MenuItem', 'MenuNote', 'MenuActions']} what={<Trans>Opens on the cloth; one of several is chosen.</Trans>} wide>
        <State name={<Trans>open, the first chosen</Trans>}>
          <div className={css.room}>
            <Opened>
              <Bar to={HERE} name={sample.name} line={sample.title}>
                <Seats />
              </Bar>
            </Opened>
          </div>
        </State>
      </Part>
      <Part of={['Nav']} what={<Trans>The places of a platform; at the bottom of a telephone.</Trans>}>
        <State name={<Trans>the second chosen</Trans>}>
          <div className={css.places}>
            <Nav
              places={[
                { to: '/parts#a', icon: 'rules', short: t`Charter`, long: t`Who decides`, current: false },
                { to: '/parts#b', icon: 'decide', short: t`Decisions`, long: t`All decisions`, current: true },
                { to: '/parts#c', icon: 'people', short: t`Members`, long: t`Members and offices`, current: false },
                { to: '/parts#d', icon: 'notch', short: t`Record`, long: t`The record`, current: false },
              ]}
            />
          </div>
        </State>
      </Part>
      <Part of={['Jump']} what={<Trans>The sections of a long page.</Trans>}>
        <Jump
          label={t`A sample of sections`}
          to={[
            { id: 'framing', name: t`Framing` },
            { id: 'reading', name: t`Reading`, count: '15' },
          ]}
        />
      </Part>
      <Part of={['PageTitle']} what={<Trans>What the browser calls the page, in its tab: this one is called after its heading.</Trans>} />
      <Part of={['Head', 'Meta']} what={<Trans>Title, lead and the small lines around them.</Trans>}>
        <Head>
          <Meta>
            <span>{sample.when}</span>
            <Chip tone="open" icon="decide">{t`is open`}</Chip>
          </Meta>
          <h2>{sample.title}</h2>
          <Lead>{sample.line}</Lead>
          <Meta>{sample.long}</Meta>
        </Head>
      </Part>
      <Part of={['Section']} what={<Trans>Begins with a heading on a rule.</Trans>}>
        <State name={<Trans>at rest</Trans>}>
          <Section title={sample.other} beside={<a href={HERE}>{sample.open}</a>}>
            <p>{sample.line}</p>
          </Section>
        </State>
        <State name={<Trans>long words</Trans>}>
          <Section title={sample.long}>
            <p>{sample.line}</p>
          </Section>
        </State>
      </Part>
      <Part of={['Split']} what={<Trans>On wide screens a margin for facts; elsewhere they stand below.</Trans>} wide>
        <Split aside={<Facts facts={[{ name: t`When`, value: sample.when }]} />}>
          <p>{sample.line}</p>
        </Split>
      </Part>
      <Part of={['Icon']} what={<Trans>Always beside a word.</Trans>} wide>
        <ul className={css.icons}>
          {Object.keys(ICONS)
            .filter(isIcon)
            .map((name) => (
              <li key={name} translate="no">
                <Icon name={name} /> {name}
              </li>
            ))}
        </ul>
      </Part>
    </Group>
  )
}

export default Framing
