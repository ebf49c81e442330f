/** The page about what an entry is about, where there is one. */
export const addressOf = (platform: string, about: { readonly kind: string; readonly id: string }): string | undefined => {
  switch (about.kind) {
    case 'proposal':
      return `/platforms/${platform}/proposals/${about.id}`
    case 'commitment':
      return `/platforms/${platform}/commitments/${about.id}`
    case 'vote':
      return `/platforms/${platform}/votes/${about.id}`
    case 'platform':
      return `/platforms/${platform}`
    case 'seat':
      return `/platforms/${platform}/record?seat=${about.id}`
    default:
      return undefined
  }
}

/** `proposal:<uuid>` is about a proposal; `ballot:<vote>/<seat>` and `proxy:<vote>/<uuid>` about a vote. */
export const subjectOf = (stream: string): { readonly kind: string; readonly id: string } | undefined => {
  const [kind, key] = stream.split(':')
  if (kind === undefined || key === undefined) return undefined
  const [id = key] = key.split('/')
  return { kind: kind === 'ballot' || kind === 'proxy' ? 'vote' : kind === 'office' ? 'platform' : kind, id }
}
