/** Comes when somebody amends the charter. */
export { CharterAmending as default } from '../../domain/CharterEditor'
