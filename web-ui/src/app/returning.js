// Whoever was signed in in this tab goes on without being asked again: to the issuer and back, begun while the shell is still
// on its way. What comes of it is awaited before anything is drawn: true, the page is being left; false, the issuer does not
// answer, and the page is read without an account.
{
  const base64url = (bytes) =>
    btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')
  const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)))
  const answer = async (url) => (await fetch(url, { signal: AbortSignal.timeout(8_000) })).json()
  const leave = async () => {
    const { issuer, client } = await answer('/config.json')
    const { authorization_endpoint: authorize } = await answer(`${issuer}/.well-known/openid-configuration`)
    const to = location.pathname + location.search + location.hash
    const way = { state: random(), nonce: random(), verifier: random(), to }
    sessionStorage.setItem('baraza.sign-in', JSON.stringify(way))
    const url = new URL(authorize)
    url.search = new URLSearchParams({
      client_id: client,
      redirect_uri: `${location.origin}/signed-in`,
      response_type: 'code',
      scope: 'openid',
      state: way.state,
      nonce: way.nonce,
      code_challenge: base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(way.verifier)))),
      code_challenge_method: 'S256',
      prompt: 'none',
    }).toString()
    location.replace(url)
    return true
  }
  if (sessionStorage.getItem('baraza.was-signed-in') !== null && location.pathname !== '/signed-in') {
    // Once only: should the issuer not answer, the next load reads on without an account.
    sessionStorage.removeItem('baraza.was-signed-in')
    globalThis.returning = leave().catch(() => false)
  }
}
