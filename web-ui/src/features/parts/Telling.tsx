import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, use } from 'react'
import { Problem } from '../../api/problem'
import { Awaiting, AwaitingSection } from '../../ui/Awaiting'
import type { IconName } from '../../ui/Icon'
import { Chip, Entry, Mark, type Tone } from '../../ui/Mark'
import { Empty, Loading, Note, Verdict } from '../../ui/Note'
import { Lead } from '../../ui/Words'
import { Group, Part, State } from './Part'
import { NOWHERE, useSample } from './sample'

const ICONS: Readonly<Record<Tone, IconName>> = { holds: 'check', fails: 'alert', wait: 'clock', open: 'decide', still: 'lock' }
const TONES: readonly Tone[] = ['holds', 'fails', 'wait', 'open', 'still']

const NEVER = new Promise<never>(() => undefined)

const Waits = (): ReactNode => use(NEVER)

const Refused = ({ status }: { readonly status: number | undefined }): ReactNode => {
  throw new Problem(status, undefined)
}

/** What the page says: states, outcomes, trouble. */
export const Telling = () => {
  const { t } = useLingui()
  const sample = useSample()
  const tones: Readonly<Record<Tone, string>> = {
    holds: t`holds`,
    fails: t`fails`,
    wait: t`waits`,
    open: t`is open`,
    still: t`is still`,
  }
  return (
    <Group id="telling" title={<Trans>Telling</Trans>}>
      <Part of={['Chip']} what={<Trans>A status, never by its colour alone.</Trans>} few>
        {TONES.map((tone) => (
          <State key={tone} name={tones[tone]}>
            <Chip tone={tone} icon={ICONS[tone]}>
              {tones[tone]}
            </Chip>
          </State>
        ))}
        <State name={<Trans>long words</Trans>}>
          <Chip tone="wait" icon="clock">
            {sample.long}
          </Chip>
        </State>
      </Part>
      <Part of={['Mark']} what={<Trans>A verdict in the middle of a text or in a table.</Trans>} few>
        <State name={tones.holds}>
          <Mark tone="holds">{t`reached`}</Mark>
        </State>
        <State name={tones.fails}>
          <Mark tone="fails">{t`not reached`}</Mark>
        </State>
        <State name={tones.wait}>
          <Mark tone="wait">{t`not yet`}</Mark>
        </State>
      </Part>
      <Part of={['Entry']} what={<Trans>Leads from a permanent act to its entry in the record.</Trans>}>
        <State name={<Trans>at rest</Trans>}>
          <Entry platform={NOWHERE} index={1262} />
        </State>
      </Part>
      <Part of={['Note']} what={<Trans>Something that the reader must know before going on.</Trans>} wide few>
        {TONES.map((tone) => (
          <State key={tone} name={tones[tone]}>
            <Note tone={tone} icon={ICONS[tone]} title={sample.title}>
              <p>{sample.line}</p>
            </Note>
          </State>
        ))}
        <State name={<Trans>long words</Trans>}>
          <Note tone="still" icon="lock" title={sample.long}>
            <p>{sample.long}</p>
          </Note>
        </State>
      </Part>
      <Part of={['Verdict']} what={<Trans>An outcome, in a word and a sentence.</Trans>} wide few>
        {TONES.map((tone) => (
          <State key={tone} name={tones[tone]}>
            <Verdict tone={tone} icon={ICONS[tone]} word={tones[tone]}>
              <Lead>{sample.line}</Lead>
            </Verdict>
          </State>
        ))}
      </Part>
      <Part of={['Empty']} what={<Trans>Says that there is nothing, and when there will be something.</Trans>}>
        <State name={<Trans>empty</Trans>}>
          <Empty title={t`No decisions yet`}>
            <p>{t`The first appears here when somebody proposes it.`}</p>
          </Empty>
        </State>
      </Part>
      <Part of={['Loading']} what={<Trans>Says what is awaited.</Trans>}>
        <State name={<Trans>busy</Trans>}>
          <Loading>{t`Getting the decisions…`}</Loading>
        </State>
      </Part>
      <Part of={['Awaiting']} what={<Trans>Around what needs an answer: says what is awaited, or what went wrong.</Trans>} wide few>
        <State name={<Trans>busy</Trans>}>
          <Awaiting what={t`Getting the decisions…`}>
            <Waits />
          </Awaiting>
        </State>
        <State name={<Trans>no answer</Trans>}>
          <Awaiting what="">
            <Refused status={undefined} />
          </Awaiting>
        </State>
        {[404, 503].map((status) => (
          <State key={status} name={<Trans>error {status}</Trans>}>
            <Awaiting what="">
              <Refused status={status} />
            </Awaiting>
          </State>
        ))}
      </Part>
      <Part of={['AwaitingSection']} what={<Trans>A section that awaits its own answer.</Trans>} wide few>
        <State name={<Trans>busy</Trans>}>
          <AwaitingSection id="awaiting" title={t`A section that waits`} what={t`Getting the decisions…`}>
            <Waits />
          </AwaitingSection>
        </State>
        <State name={<Trans>answered</Trans>}>
          <AwaitingSection id="answered" title={t`A section that has its answer`} what="">
            <p>{sample.line}</p>
          </AwaitingSection>
        </State>
      </Part>
    </Group>
  )
}
