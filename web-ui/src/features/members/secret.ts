const BYTES = 16

/** What opens an invitation: 128 random bits, in letters that survive an address and a reading aloud. */
export const newSecret = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(BYTES))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** What the record has of it: its SHA-256, in lower-case hexadecimal. */
export const hashOf = async (secret: string): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The link carries the secret behind its `#`, which no server sees. */
export const linkOf = (origin: string, platform: string, invitation: string, secret: string): string =>
  `${origin}/platforms/${platform}/invitations/${invitation}#${secret}`
