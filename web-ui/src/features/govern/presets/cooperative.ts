import { type Preset, threshold } from './preset'

export const cooperative: Preset = {
  id: 'cooperative',
  name: { en: 'Cooperative', es: 'Cooperativa' },
  line: { en: 'One member, one vote', es: 'Un miembro, un voto' },
  summary: {
    en: 'The members of the cooperative decide together, each with one vote.',
    es: 'Los miembros de la cooperativa deciden juntos, cada uno con un voto.',
  },
  emptyConstituency: 'stays-empty',
  constituencies: [{ id: 'members', name: { en: 'Members', es: 'Miembros' }, share: '1' }],
  succession: [{ office: 'chair', successors: ['secretary'] }],
  decisionTypes: [
    {
      id: 'ordinary',
      name: { en: 'Ordinary resolution', es: 'Resolución ordinaria' },
      ways: ['ballots', 'meeting-count', 'declaration'],
      extension: { times: 1, by: 'P3D' },
      quorum: threshold('valid-votes', 'entitled', 'heads', '1/2', false),
      majority: threshold('for', 'for-and-against', 'heads', '1/2', true),
    },
    {
      id: 'rules',
      name: { en: 'Change of the rules', es: 'Cambio de las reglas' },
      ways: ['ballots', 'meeting-count'],
      extension: { times: 1, by: 'P1W' },
      coSponsors: { count: 2, constituencies: 1 },
      quorum: threshold('valid-votes', 'entitled', 'heads', '1/2', false),
      majority: threshold('for', 'valid-votes', 'heads', '2/3', false),
    },
  ],
}
