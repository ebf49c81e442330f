/** Comes with a proposal that carries a charter. */
export { ProposedCharter as default } from '../../domain/CharterWords'
