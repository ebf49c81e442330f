import type { QueryKey } from '@tanstack/react-query'

/** Which reads of a platform show something of a stream, by the stream's kind. Whatever is not here may be shown anywhere. */
const SHOWN_IN: Readonly<Record<string, readonly string[]>> = {
  proposal: ['proposals', 'votes', 'undecided', 'commitments', 'trials'],
  contribution: ['proposals', 'undecided'],
  objection: ['proposals', 'undecided'],
  vote: ['proposals', 'votes', 'undecided', 'assemblies', 'trials'],
  ballot: ['votes', 'undecided', 'proposals'],
  proxy: ['votes', 'undecided', 'proposals'],
  paper: ['votes'],
  commitment: ['commitments', 'proposals'],
  invitation: ['invitations', 'members'],
  assembly: ['assemblies'],
  'assembly-request': ['assemblies'],
}

/** What an announcement can say of it. */
export type Subject = 'proposal' | 'vote' | 'deliberation' | 'commitment' | 'members' | 'something'

const SUBJECTS: Readonly<Record<string, Subject>> = {
  proposal: 'proposal',
  vote: 'vote',
  ballot: 'vote',
  proxy: 'vote',
  paper: 'vote',
  contribution: 'deliberation',
  objection: 'deliberation',
  commitment: 'commitment',
  member: 'members',
  seat: 'members',
  office: 'members',
  invitation: 'members',
}

const kindOf = (stream: string) => stream.slice(0, stream.indexOf(':'))

/** What to read again after entries of these streams; `everything` when nobody knows which. */
export const keysOf = (platform: string, streams: Iterable<string>, everything: boolean): readonly QueryKey[] => {
  const parts = new Set<string>(['record'])
  for (const stream of streams) {
    const shown = SHOWN_IN[kindOf(stream)]
    if (shown === undefined) everything = true
    else for (const part of shown) parts.add(part)
  }
  if (everything) return [['platforms', platform], ['me']]
  return [...parts].map((part) => ['platforms', platform, part])
}

/** The platform itself, which counts what it has and says up to where its record is complete. */
export const itself = (platform: string): QueryKey => ['platforms', platform]

/** The one thing that all of it is about. */
export const subjectOf = (streams: Iterable<string>, everything: boolean): Subject => {
  const subjects = new Set([...streams].map((stream) => SUBJECTS[kindOf(stream)] ?? 'something'))
  const [only] = subjects
  return everything || only === undefined || subjects.size > 1 ? 'something' : only
}
