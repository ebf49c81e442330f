import { useLingui } from '@lingui/react/macro'
import type { Assembly } from '../../api/assemblies'
import type { IconName } from '../../ui/Icon'
import type { Tone } from '../../ui/Mark'

/** How an assembly is called, and how far it has come. */
export const useAssemblyWords = () => {
  const { t } = useLingui()
  const kinds: Readonly<Record<Assembly['kind'], string>> = {
    ordinary: t`Ordinary assembly`,
    extraordinary: t`Extraordinary assembly`,
  }
  const states: Readonly<Record<Assembly['state'], { readonly name: string; readonly tone: Tone; readonly icon: IconName }>> = {
    convened: { name: t`Convened, no notice given yet`, tone: 'wait', icon: 'clock' },
    notified: { name: t`Notice given`, tone: 'still', icon: 'clock' },
    open: { name: t`Open`, tone: 'open', icon: 'clock' },
    'held-over': { name: t`Waits for its second call`, tone: 'wait', icon: 'clock' },
    closed: { name: t`Closed`, tone: 'holds', icon: 'check' },
    'called-off': { name: t`Called off`, tone: 'fails', icon: 'cross' },
  }
  return { kinds, states }
}
