import type { components } from '../../api/generated/governance'

export type AmendmentBody = components['schemas']['AmendmentToPropose']

/** The amendment as it is sent; undefined while its charter is no JSON, and then the service says that it is missing. */
export const amendmentOf = (amends: number, { charter, moves }: { readonly charter: string; readonly moves: string }) => {
  try {
    const body: AmendmentBody = { amends, charter: JSON.parse(charter), moves: JSON.parse(moves === '' ? '[]' : moves) }
    return body
  } catch {
    return undefined
  }
}
