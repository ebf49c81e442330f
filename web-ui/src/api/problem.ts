import type { components } from './generated/query'

/** What went wrong, as the service said it (RFC 9457), or that there was no answer at all. */
export class Problem extends Error {
  readonly status: number | undefined
  /** The rule's name, such as `not-there-yet`. */
  readonly rule: string | undefined
  readonly kept: string | undefined
  readonly todo: string | undefined
  /** What is wrong with which field of the body, by its path. */
  readonly fields: Readonly<Record<string, string>>

  constructor(
    status: number | undefined,
    body: (Partial<components['schemas']['Problem']> & { readonly fields?: Readonly<Record<string, string>> }) | undefined,
  ) {
    super(body?.detail ?? body?.title ?? 'no answer')
    this.name = 'Problem'
    this.status = status
    this.rule = body?.type?.replace(/^urn:baraza:problem:/, '')
    this.kept = body?.kept
    this.todo = body?.todo
    this.fields = body?.fields ?? {}
  }
}
