// The address says which page it will be: its parts are asked for beside the shell, not after it.
try {
  const { files, languages, pages } = JSON.parse(document.getElementById('foreseen')?.textContent ?? '')
  const chosen = [localStorage.getItem('baraza.language'), ...navigator.languages]
  const language = chosen.map((tag) => languages.indexOf(tag?.toLowerCase().split('-')[0])).find((place) => place >= 0) ?? 0
  const page = pages.find(([pattern]) => new RegExp(pattern).test(location.pathname))
  for (const place of page === undefined ? [] : [...page[1], ...page[2 + language]]) {
    const link = document.createElement('link')
    const href = files[place]
    if (href.endsWith('.css')) Object.assign(link, { rel: 'preload', as: 'style', href })
    else Object.assign(link, { rel: 'modulepreload', href })
    document.head.append(link)
  }
} catch {
  // Nothing is foreseen, and every part comes when the page asks for it.
}
