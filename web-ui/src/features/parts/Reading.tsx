import { Trans, useLingui } from '@lingui/react/macro'
import { Differences } from '../../ui/Differences'
import { Fold, Folds } from '../../ui/Fold'
import { More } from '../../ui/More'
import { Rules, RuleText } from '../../ui/Rules'
import { Block, Crumb, Hash, Hidden, HiddenTitle, Large, Lead, OnPaper, Prose, Quiet, Stack } from '../../ui/Words'
import { Group, Opened, Part, State } from './Part'
import { HERE, useSample } from './sample'

const HASH = '9f2c41d0a7b35e68c1f4d29b7e0853a6f19d4c7720be86e35a1c9d04f7b2e681'

/** Words in their sizes, and what opens. */
export const Reading = () => {
  const { t } = useLingui()
  const sample = useSample()
  return (
    <Group id="reading" title={<Trans>Reading</Trans>}>
      <Part of={['Large']} what={<Trans>The figure or the word that a page is about.</Trans>}>
        <Large>{sample.title}</Large>
      </Part>
      <Part of={['Lead']} what={<Trans>The first sentence of a screen.</Trans>}>
        <Lead>{sample.line}</Lead>
      </Part>
      <Part of={['Quiet']} what={<Trans>A line beside what matters more.</Trans>}>
        <Quiet>{sample.line}</Quiet>
      </Part>
      <Part of={['Crumb']} what={<Trans>The way back to what contains this page.</Trans>}>
        <State name={<Trans>at rest</Trans>}>
          <Crumb to={HERE}>{sample.name}</Crumb>
        </State>
        <State name={<Trans>long words</Trans>}>
          <Crumb to={HERE}>{sample.long}</Crumb>
        </State>
      </Part>
      <Part of={['Hash']} what={<Trans>A code, a key or a hash: never translated, never hyphenated.</Trans>}>
        <p>
          <Hash>{HASH}</Hash>
        </p>
      </Part>
      <Part of={['Block']} what={<Trans>Text as it is stored, in a region that scrolls.</Trans>}>
        <Block label={t`Text as it is stored`}>{`{\n  "index": 1262,\n  "hash": "${HASH}"\n}`}</Block>
      </Part>
      <Part of={['Prose']} what={<Trans>Running text, in lines of at most 66 letters.</Trans>}>
        <Prose>
          <p>{sample.line}</p>
          <ul>
            <li>{sample.title}</li>
            <li>{sample.long}</li>
          </ul>
          <blockquote>
            <p>{sample.line}</p>
          </blockquote>
        </Prose>
      </Part>
      <Part of={['Stack']} what={<Trans>Things under one another, with the same distance between them.</Trans>}>
        <Stack>
          <p>{sample.title}</p>
          <p>{sample.other}</p>
          <p>{sample.line}</p>
        </Stack>
      </Part>
      <Part of={['Differences']} what={<Trans>What was added to a text and what was removed, said and drawn.</Trans>}>
        <Differences
          pieces={[
            { kind: 'same', tokens: [sample.title, '. '] },
            { kind: 'removed', tokens: [sample.other, '. '] },
            { kind: 'added', tokens: [sample.line] },
          ]}
        />
      </Part>
      <Part of={['Rules', 'RuleText']} what={<Trans>Kinds of decisions and their rules, in sentences.</Trans>} wide>
        <Rules>
          <RuleText title={sample.title}>
            <p>{sample.line}</p>
          </RuleText>
          <RuleText title={sample.long}>
            <p>{sample.line}</p>
          </RuleText>
        </Rules>
      </Part>
      <Part of={['More']} what={<Trans>Details for whoever wants them; on paper they are open.</Trans>}>
        <State name={<Trans>at rest</Trans>}>
          <More title={sample.title}>
            <p>{sample.line}</p>
          </More>
        </State>
        <State name={<Trans>open</Trans>}>
          <Opened>
            <More title={sample.title}>
              <p>{sample.line}</p>
            </More>
          </Opened>
        </State>
      </Part>
      <Part of={['Folds', 'Fold']} what={<Trans>Headings that open; opening one closes the others.</Trans>}>
        <Folds>
          <Fold group="sample" title={sample.title} line={sample.line} open>
            <p>{sample.line}</p>
          </Fold>
          <Fold group="sample" title={sample.other}>
            <p>{sample.line}</p>
          </Fold>
          <Fold group="sample" title={sample.long} line={sample.long}>
            <p>{sample.line}</p>
          </Fold>
        </Folds>
      </Part>
      <Part of={['OnPaper']} what={<Trans>The last line on paper; not drawn on a screen.</Trans>}>
        <OnPaper>{sample.line}</OnPaper>
      </Part>
      <Part of={['Hidden']} what={<Trans>Words that are read aloud, not drawn.</Trans>}>
        <p>
          {sample.title}
          <Hidden>: {sample.line}</Hidden>
        </p>
      </Part>
      <Part of={['HiddenTitle']} what={<Trans>Names a page for those who hear it, where its first words tell those who see it.</Trans>}>
        <HiddenTitle>{sample.title}</HiddenTitle>
      </Part>
    </Group>
  )
}
