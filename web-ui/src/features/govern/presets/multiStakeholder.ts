import { type Preset, threshold } from './preset'

export const multiStakeholder: Preset = {
  id: 'multi-stakeholder',
  name: { en: 'Platform of several groups', es: 'Plataforma de varios sectores' },
  line: {
    en: 'Each group has a share, and none is outvoted unseen',
    es: 'Cada sector tiene una parte, y a ninguno se le gana sin que se vea',
  },
  summary: {
    en: 'Farmers’ organisations and those who work with them decide together; farmers hold two fifths of the weight.',
    es: 'Las organizaciones campesinas y quienes trabajan con ellas deciden juntas; las campesinas tienen dos quintos del peso.',
  },
  emptyConstituency: 'redistributed',
  constituencies: [
    { id: 'farmers', name: { en: 'Farmers’ organisations', es: 'Organizaciones campesinas' }, share: '2/5' },
    { id: 'buyers', name: { en: 'Buyers and processors', es: 'Compradores y procesadores' }, share: '1/5' },
    { id: 'finance', name: { en: 'Finance and technical assistance', es: 'Financiamiento y asistencia técnica' }, share: '1/5' },
    { id: 'public', name: { en: 'Government and civil society', es: 'Gobierno y sociedad civil' }, share: '1/5' },
  ],
  decisionTypes: [
    {
      id: 'ordinary',
      name: { en: 'Ordinary resolution', es: 'Resolución ordinaria' },
      ways: ['ballots', 'meeting-count'],
      votingDays: 6,
      extension: { times: 2, by: 'P3D' },
      quorum: { rule: 'for-each-constituency', holds: threshold('valid-votes', 'entitled', 'heads', '1/2', true) },
      majority: {
        rule: 'all-of',
        rules: [
          { rule: 'for-each-constituency', holds: threshold('for', 'for-and-against', 'heads', '1/2', true) },
          threshold('for', 'for-and-against', 'weight', '2/3', false),
        ],
      },
    },
    {
      id: 'procedure',
      name: { en: 'Matter of procedure', es: 'Asunto de procedimiento' },
      ways: ['ballots', 'meeting-count', 'declaration'],
      extension: { times: 1, by: 'P1D' },
      majority: threshold('for', 'for-and-against', 'weight', '1/2', true),
    },
  ],
}
