// Commitments as the read side answers them: one in every state, one overdue, with report and assessment side by side.
const uuid = (n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const COMMITMENTS = { offered: uuid(601), overdue: uuid(602), assessed: uuid(603), fulfilled: uuid(604), withheld: uuid(605) }

const umoja = { id: uuid(201), name: 'Umoja Coffee Cooperative Union' }
const council = { id: uuid(202), name: 'District Council of Mlima' }
const network = { id: uuid(203), name: 'Fields and Rights Network' }
const proposal = { id: uuid(27), number: 'P-27', title: 'Washed arabica for the Bonde mill' }

const actor = (n, organisation, office = null) => ({ seat: uuid(n), organisation, office })
const said = (completion, delivered, entry, by) => ({ completion, delivered, at: '2026-11-18T09:00:00.000Z', entry, actor: by })
const reported = said('complete', '18', 1283, actor(401, umoja))
const assessed = said('substantial', '16.25', 1308, actor(503, network, 'auditor'))

const commitment = (id, number, title, rest) => ({
  id,
  number,
  title,
  state: 'active',
  overdue: false,
  debtor: umoja,
  creditor: council,
  amount: { number: '18', unit: 't', currency: null },
  dueOn: '2027-03-31',
  zone: 'Africa/Nairobi',
  dueAt: '2027-03-31T21:00:00.000Z',
  proposal,
  report: null,
  assessment: null,
  ...rest,
})

export const summaries = [
  commitment(COMMITMENTS.offered, 'C-5', 'Soil tests on 300 plots', {
    state: 'offered',
    debtor: council,
    creditor: umoja,
    amount: { number: '300', unit: 'plots', currency: null },
  }),
  commitment(COMMITMENTS.overdue, 'C-4', 'Repair of the Bonde bridge road', {
    overdue: true,
    dueOn: '2026-10-31',
    dueAt: '2026-10-31T21:00:00.000Z',
    amount: { number: '1250000.50', unit: null, currency: 'KES' },
  }),
  commitment(COMMITMENTS.assessed, 'C-3', '18 t of parchment to the Bonde mill', { report: reported, assessment: assessed }),
  commitment(COMMITMENTS.fulfilled, 'C-2', 'Open weighbridge readings', { state: 'fulfilled', report: reported, assessment: assessed }),
  commitment(COMMITMENTS.withheld, 'C-1', null, { state: 'declined' }),
]

export const counts = { offered: 1, active: 2, overdue: 1, fulfilled: 1, partlyFulfilled: 0, breached: 0, released: 0, declined: 1 }
export const none = { offered: 0, active: 0, overdue: 0, fulfilled: 0, partlyFulfilled: 0, breached: 0, released: 0, declined: 0 }

const account = (id, brief, text, evidence, report = null) => ({ id, report, text, evidence, ...brief })
const step = (entry, type, by, reasons = null) => ({
  entry,
  at: '2026-11-18T09:00:00.000Z',
  type: `commitments.${type}`,
  actor: by,
  reasons,
})
const nobody = { seat: null, organisation: null, office: null }

const whole = (summary) => {
  const { report, assessment, ...rest } = summary
  return {
    ...rest,
    text:
      summary.title === null
        ? null
        : 'Parchment of the main season, delivered to the mill.\n\nWeighed there by both sides <script>alert(1)</script>.',
    reports:
      report === null
        ? []
        : [
            account(uuid(701), { ...report, completion: 'limited', delivered: '9', entry: 1200 }, 'Half of it so far.', []),
            account(uuid(702), report, 'All of it was delivered.\nTwo lorries were late.', [
              {
                content: uuid(801),
                name: 'Delivery notes of the main season, October and November.pdf',
                mediaType: 'application/pdf',
                length: 204_800,
              },
              { content: uuid(802), name: null, mediaType: 'text/csv; charset=utf-8', length: 512 },
            ]),
          ],
    assessments: assessment === null ? [] : [account(uuid(703), assessment, 'The mill’s book shows 16.25 t.', [], uuid(702))],
    steps: [
      step(842, 'CommitmentOffered', actor(401, umoja)),
      ...(summary.state === 'declined' ? [step(843, 'CommitmentDeclined', actor(402, council), 'The road is closed until May.')] : []),
      ...(summary.state === 'offered' || summary.state === 'declined' ? [] : [step(849, 'CommitmentAccepted', actor(402, council))]),
      ...(report === null ? [] : [step(1283, 'CommitmentReported', report.actor)]),
      ...(assessment === null ? [] : [step(1308, 'CommitmentAssessed', assessment.actor)]),
      ...(summary.overdue ? [step(1290, 'CommitmentOverdue', nobody)] : []),
      ...(summary.state === 'fulfilled' ? [step(1310, 'CommitmentFulfilled', actor(502, network, 'secretary'))] : []),
    ],
    version: 3,
    asOf: { index: 1316, recordedAt: '2026-11-24T06:40:00.000Z' },
  }
}

/** The answer below `…/commitments`; undefined for what is not there. */
export const answer = (id, query) => {
  if (id !== undefined) return summaries.filter((one) => one.id === id).map(whole)[0]
  const wanted = (field, value) => query.get(field) === null || query.get(field) === String(value)
  return {
    items: summaries.filter(
      (one) =>
        wanted('state', one.state) &&
        wanted('overdue', one.overdue) &&
        wanted('debtor', one.debtor.id) &&
        wanted('creditor', one.creditor.id) &&
        wanted('proposal', one.proposal.id),
    ),
    next: null,
  }
}

export const seats = {
  items: [umoja, council, network].map((organisation, n) => ({
    seat: uuid(401 + n),
    organisation,
    kind: 'delegate',
    constituency: 'farmers',
    offices: [],
    from: '2026-04-01T00:00:00.000Z',
    until: null,
    endedAt: null,
  })),
  next: null,
}
