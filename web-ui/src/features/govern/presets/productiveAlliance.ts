import { type Preset, threshold } from './preset'

export const productiveAlliance: Preset = {
  id: 'productive-alliance',
  name: { en: 'Productive alliance', es: 'Alianza productiva' },
  line: { en: 'Producers, buyer, technical assistance and lender', es: 'Productores, comprador, asistencia técnica y financiador' },
  summary: {
    en: 'Four parties carry out one business plan. The plan needs everybody; nothing is decided against the producers.',
    es: 'Cuatro partes llevan adelante un plan de negocio. El plan necesita a todas; nada se decide contra los productores.',
  },
  emptyConstituency: 'stays-empty',
  constituencies: [
    { id: 'producers', name: { en: 'Producers', es: 'Productores' }, share: '1/4' },
    { id: 'buyer', name: { en: 'Buyer', es: 'Comprador' }, share: '1/4' },
    { id: 'assistance', name: { en: 'Technical assistance', es: 'Asistencia técnica' }, share: '1/4' },
    { id: 'lender', name: { en: 'Lender', es: 'Financiador' }, share: '1/4' },
  ],
  decisionTypes: [
    {
      id: 'plan',
      name: { en: 'Business plan', es: 'Plan de negocio' },
      ways: ['ballots', 'meeting-count'],
      extension: { times: 1, by: 'P1W' },
      quorum: { rule: 'for-each-constituency', holds: threshold('valid-votes', 'entitled', 'heads', '1', false) },
      majority: { rule: 'for-each-constituency', holds: threshold('for', 'valid-votes', 'heads', '1', false) },
    },
    {
      id: 'ordinary',
      name: { en: 'Ordinary matter', es: 'Asunto ordinario' },
      ways: ['ballots', 'meeting-count'],
      extension: { times: 1, by: 'P1W' },
      quorum: { rule: 'in-constituency', constituency: 'producers', holds: threshold('valid-votes', 'entitled', 'heads', '1/2', true) },
      majority: {
        rule: 'all-of',
        rules: [
          threshold('for', 'for-and-against', 'weight', '1/2', true),
          { rule: 'in-constituency', constituency: 'producers', holds: threshold('for', 'for-and-against', 'heads', '1/2', true) },
        ],
      },
    },
  ],
}
