// What comes before the page: the theme, so that it does not flash; the way back to the issuer, for whoever is signed in; and
// the parts of the page that the address names, asked for while the shell is still on its way. A script of its own, since the
// content security policy allows none in the page; what it foresees stands beside it as data.
import { readFileSync } from 'node:fs'

const LANGUAGES = ['en', 'es']
const SCRIPTS = ['theme.js', 'returning.js', 'foreseen.js']

/** Pages that somebody opens by a link, with what each is made of, and what it reads first: `$1` is the first place of its address. */
const PAGES = [
  { path: '/', parts: ['home/Home', 'platforms/Platforms'], words: ['features/home', 'features/platforms'] },
  { path: '/platforms/:p', parts: ['platform/PlatformScreen'], words: ['features/platform'], reads: ['/api/platforms/$1'] },
  { path: '/platforms/:p/decisions', parts: ['decisions/Decisions'], words: ['features/decisions'], reads: ['/api/platforms/$1'] },
  {
    path: '/platforms/:p/proposals/:id',
    parts: ['proposal/ProposalScreen', 'proposal/Markdown', 'deliberation/Deliberation', 'commitments/OfDecision'],
    words: ['features/proposal', 'features/deliberation', 'features/commitments', 'acting'],
    reads: ['/api/platforms/$1', '/api/platforms/$1/proposals/$2'],
  },
  {
    path: '/platforms/:p/votes/:id',
    parts: ['result/Result'],
    words: ['features/result'],
    reads: ['/api/platforms/$1', '/api/platforms/$1/votes/$2'],
  },
  { path: '/platforms/:p/votes/:id/ballot', parts: ['ballot/BallotScreen'], words: ['features/ballot', 'acting'] },
  { path: '/platforms/:p/commitments', parts: ['commitments/BoardScreen'], words: ['features/commitments'], reads: ['/api/platforms/$1'] },
  {
    path: '/platforms/:p/record',
    parts: ['record/Record'],
    words: ['features/record'],
    reads: ['/api/platforms/$1', '/api/platforms/$1/record?order=newest'],
  },
  {
    path: '/platforms/:p/record/:id',
    parts: ['record/RecordEntry'],
    words: ['features/record'],
    reads: ['/api/platforms/$1', '/api/platforms/$1/record/$2'],
  },
]

const source = (name) => readFileSync(new URL(`../src/app/${name}`, import.meta.url), 'utf8')
const pattern = (path) => `^${path.replaceAll(/:\w+/g, '([^/]+)')}$`

/** Files of a bundle by what they are made from, each with those it imports. */
const reader = (bundle) => {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
  const made = (from) => chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/${from}`))
  const entry = chunks.find(({ isEntry }) => isEntry)
  const closure = (chunk, found = new Set()) => {
    if (chunk === undefined || found.has(chunk.fileName)) return found
    found.add(chunk.fileName)
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style)
    for (const file of chunk.imports) closure(bundle[file], found)
    return found
  }
  const shell = closure(entry)
  /** What the page needs beside the shell; a part that was merged into another is in that one. */
  return (from, mustBe) => {
    const chunk = made(from)
    if (chunk === undefined && mustBe) throw new Error(`${from} is foreseen, but is no part of its own`)
    return [...closure(chunk)].filter((file) => !shell.has(file))
  }
}

/** What the script reads: the files, and for each page and language which of them it needs. */
export const foreseen = (bundle) => {
  const routes = source('App.tsx')
  const read = reader(bundle)
  const files = []
  const index = (file) => (files.includes(file) ? files.indexOf(file) : files.push(file) - 1)
  const pages = PAGES.map(({ path, parts, words, reads = [] }) => {
    if (!routes.includes(`<Route path="${path}">`)) throw new Error(`${path} is foreseen, but is no route`)
    const all = new Set(parts.flatMap((part) => read(`features/${part}.tsx`, true)))
    const spoken = LANGUAGES.map((language) => {
      const shells = language === 'en' ? [] : read(`language/locales/${language}.po`, true)
      return [...new Set([...shells, ...words.flatMap((of) => read(`${of}/locales/${language}.po`, false))])].filter(
        (file) => !all.has(file),
      )
    })
    return [pattern(path), [...all].map(index), reads, ...spoken.map((part) => part.map(index))]
  })
  const person = read('session/keycloak.ts', true).map(index)
  return { files: files.map((file) => `/${file}`), languages: LANGUAGES, pages, person }
}

/** @returns {import('vite').Plugin} */
export const first = () => ({
  name: 'first',
  buildStart() {
    if (this.meta.watchMode) return
    this.emitFile({ type: 'asset', name: 'first.js', source: SCRIPTS.map(source).join('') })
  },
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) => {
      const built = Object.values(bundle ?? {}).find((file) => file.type === 'asset' && file.names.includes('first.js'))
      if (built === undefined) return SCRIPTS.map((name) => ({ tag: 'script', attrs: { src: `/src/app/${name}` }, injectTo: 'head' }))
      return [
        {
          tag: 'script',
          attrs: { type: 'application/json', id: 'foreseen' },
          children: JSON.stringify(foreseen(bundle)),
          injectTo: 'head',
        },
        { tag: 'script', attrs: { src: `/${built.fileName}` }, injectTo: 'head' },
      ]
    },
  },
})
