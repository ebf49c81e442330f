/** Where somebody was, and around it, from the inside outwards. */
let way: readonly HTMLElement[] = []

const stands = (element: HTMLElement) => element.isConnected && element.checkVisibility()

const onTheWay = (from: HTMLElement): readonly HTMLElement[] => {
  const around: HTMLElement[] = [from]
  for (let next = from.parentElement; next !== null; next = next.parentElement) {
    if (next.matches('details, section, article, form, main, header')) around.push(next)
  }
  return around
}

/** What can have the focus there: of something folded, its heading. */
const placeIn = (element: HTMLElement): HTMLElement => {
  const place = element instanceof HTMLDetailsElement ? (element.querySelector('summary') ?? element) : element
  if (place.tabIndex < 0) place.tabIndex = -1
  return place
}

const goOn = () => {
  if (document.activeElement !== document.body) return
  const next = way.find(stands)
  if (next !== undefined) placeIn(next).focus({ preventScroll: true })
}

/**
 * When what has the focus goes, such as a form whose act is done, the focus goes on to the nearest thing around it that still stands,
 * not back to the top of the page. Whoever leaves a thing by themselves is left there.
 */
export const keepFocus = (): void => {
  const at = document.activeElement
  if (at instanceof HTMLElement && at !== document.body) way = onTheWay(at)

  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) way = onTheWay(target)
  })
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    queueMicrotask(() => {
      if (relatedTarget === null && target instanceof HTMLElement && stands(target)) way = []
    })
  })
  // After what the page itself does with the focus.
  const whenDrawn = () => {
    if (way.length > 0) requestAnimationFrame(goOn)
  }
  new MutationObserver(whenDrawn).observe(document.body, { childList: true, subtree: true })
}
