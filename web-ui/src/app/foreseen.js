// The address says which page it will be: its parts are asked for beside the shell, not after it, and so is what a reader
// without an account will read there, or what somebody who is signed in goes on with.
try {
  const { files, languages, pages, person } = JSON.parse(document.getElementById('foreseen')?.textContent ?? '')
  const chosen = [localStorage.getItem('baraza.language'), ...navigator.languages]
  const language = chosen.map((tag) => languages.indexOf(tag?.toLowerCase().split('-')[0])).find((place) => place >= 0) ?? 0
  const arriving = location.pathname === '/signed-in'
  const reading = !arriving && globalThis.returning === undefined
  const to = arriving ? JSON.parse(sessionStorage.getItem('baraza.sign-in')).to : location.pathname + location.search
  const { pathname, search } = new URL(to, location.origin)
  const page = pages.find(([pattern]) => new RegExp(pattern).test(pathname))
  const ask = (attributes) => document.head.append(Object.assign(document.createElement('link'), attributes))
  const part = (place) => {
    const href = files[place]
    if (href.endsWith('.css')) ask({ rel: 'preload', as: 'style', href })
    else ask({ rel: 'modulepreload', href })
  }
  const data = (href) => ask({ rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href })
  if (arriving) data('/config.json')
  if (!reading) person.forEach(part)
  if (page !== undefined) {
    const [pattern, parts, reads, ...words] = page
    const places = new RegExp(pattern).exec(pathname)
    if (reading && search === '') for (const read of reads) data(read.replaceAll(/\$(\d)/g, (_, place) => places[place]))
    for (const place of [...parts, ...words[language]]) part(place)
  }
} catch {
  // Nothing is foreseen, and every part comes when the page asks for it.
}
