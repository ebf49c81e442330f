/** The clock of whoever writes. */
export const hereZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Every time zone by its name, that one and the one here first. */
export const zones = (first: string): readonly string[] => [
  ...new Set([...(first === '' ? [] : [first]), hereZone(), ...Intl.supportedValuesOf('timeZone')]),
]
