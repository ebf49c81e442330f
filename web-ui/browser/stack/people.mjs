// Somebody with an account at a browser of their own.
import { openPage, settled, visit } from '../chromium.mjs'
import { origin, passwordOf } from './stack.mjs'

/** Fills in Keycloak's page, which the browser shows. */
export const enterPassword = async (page, account, password = passwordOf(account)) => {
  await page.locator('#username').fill(account)
  await page.locator('#password').fill(password)
  await page.locator('#kc-login').click()
}

/** A browser in which that account is signed in, at the page of that path. */
export const openAs = async (browser, account, path = '/', options = { width: 1440 }) => {
  const opened = await openPage(browser, options)
  const { page } = opened
  await visit(page, origin + path)
  await page.locator('summary').first().click()
  await page.getByRole('button', { name: /^(Sign in|Iniciar sesión)/ }).click()
  await enterPassword(page, account)
  await page.waitForURL((url) => url.origin === origin)
  await settled(page)
  return opened
}
