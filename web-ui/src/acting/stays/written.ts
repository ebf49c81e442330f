type Control = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement

const controlsIn = (place: HTMLElement | null): readonly Control[] => [
  ...(place?.querySelectorAll<Control>('textarea, select, input:not([type=file], [type=radio], [type=checkbox])') ?? []),
]
const shownIn = (control: Control) =>
  control instanceof HTMLSelectElement ? (control.value === '' ? '' : (control.selectedOptions[0]?.text ?? '')) : control.value

/** Whether somebody wrote words in there, besides choosing. */
export const isWritten = (place: HTMLElement | null): boolean =>
  controlsIn(place).some((control) => !(control instanceof HTMLSelectElement) && control.value.trim() !== '')

/** What stands in the fields there, each under its name. */
export const writtenIn = (place: HTMLElement | null): string =>
  controlsIn(place)
    .filter((control) => shownIn(control).trim() !== '')
    .map((control) => `${control.labels?.[0]?.textContent ?? ''}\n${shownIn(control)}`)
    .join('\n\n')
