import { useLayoutEffect } from 'react'

/** What the browser calls the page, in its tab and its history. */
export const PageTitle = ({ children }: { readonly children: string }) => {
  useLayoutEffect(() => {
    document.title = children
  }, [children])
  return null
}
