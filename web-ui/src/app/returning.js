// Whoever was signed in in this tab goes on without being asked again: to the issuer and back, begun while the shell is still
// on its way. At first in a frame that nobody sees, so that this page stays; where the browser keeps the issuer's cookies from a
// frame, the page itself goes there and comes back. What comes of it is awaited before anything is drawn: what the issuer
// answered; true, the page is being left; false, the issuer does not answer, and the page is read without an account.
{
  const base64url = (bytes) =>
    btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')
  const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)))
  const answer = async (url) => (await fetch(url, { signal: AbortSignal.timeout(8_000) })).json()
  /** What this tab learnt when the person signed in, or what is said now. */
  const learnt = async () => {
    const kept = JSON.parse(sessionStorage.getItem('baraza.issuer'))
    if (kept !== null) return kept
    const settings = await answer('/config.json')
    return { settings, server: await answer(`${settings.issuer}/.well-known/openid-configuration`) }
  }
  const asking = async ({ settings, server }, path) => {
    const to = location.pathname + location.search + location.hash
    const way = { state: random(), nonce: random(), verifier: random(), to }
    const url = new URL(server.authorization_endpoint)
    url.search = new URLSearchParams({
      client_id: settings.client,
      redirect_uri: location.origin + path,
      response_type: 'code',
      scope: 'openid',
      state: way.state,
      nonce: way.nonce,
      code_challenge: base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(way.verifier)))),
      code_challenge_method: 'S256',
      prompt: 'none',
    }).toString()
    return { way, url }
  }
  /** The address that a frame comes to in the end; it can be read only when that is one of this site. */
  const framed = (url) =>
    new Promise((resolve, reject) => {
      const frame = Object.assign(document.createElement('iframe'), { hidden: true, src: url })
      const late = setTimeout(reject, 8_000)
      frame.addEventListener('load', () => {
        clearTimeout(late)
        try {
          resolve(new URL(frame.contentWindow.location.href))
        } catch (error) {
          reject(error)
        }
        frame.remove()
      })
      document.documentElement.append(frame)
    })
  const quietly = async (issuer) => {
    const { way, url } = await asking(issuer, '/signed-in-quietly')
    const address = await framed(url)
    if (!address.searchParams.has('code')) throw new Error('nobody is signed in there, or it is not told to a frame')
    return { ...issuer, way, address: address.href }
  }
  const leave = async (issuer) => {
    const { way, url } = await asking(issuer, '/signed-in')
    sessionStorage.setItem('baraza.sign-in', JSON.stringify(way))
    location.replace(url)
    return true
  }
  if (sessionStorage.getItem('baraza.was-signed-in') !== null && location.pathname !== '/signed-in') {
    // Once only: should the issuer not answer, the next load reads on without an account.
    sessionStorage.removeItem('baraza.was-signed-in')
    globalThis.returning = learnt()
      .then((issuer) => {
        document.head.append(
          Object.assign(document.createElement('link'), { rel: 'preconnect', crossOrigin: 'anonymous', href: issuer.settings.governance }),
        )
        return quietly(issuer).catch(() => leave(issuer))
      })
      .catch(() => false)
  }
}
