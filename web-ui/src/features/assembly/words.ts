import { useLingui } from '@lingui/react/macro'
import type { Assembly } from '../../api/assemblies'
import type { Tone } from '../../ui/Mark'

/** How an assembly is called, and how far it has come. */
export const useAssemblyWords = () => {
  const { t } = useLingui()
  const kinds: Readonly<Record<Assembly['kind'], string>> = {
    ordinary: t`Ordinary assembly`,
    extraordinary: t`Extraordinary assembly`,
  }
  const states: Readonly<Record<Assembly['state'], { readonly name: string; readonly tone: Tone }>> = {
    convened: { name: t`Convened, no notice given yet`, tone: 'wait' },
    notified: { name: t`Notice given`, tone: 'still' },
    open: { name: t`Open`, tone: 'open' },
    'held-over': { name: t`Waits for its second call`, tone: 'wait' },
    closed: { name: t`Closed`, tone: 'holds' },
  }
  return { kinds, states }
}
