/**
 * Who gets what on every route. Columns: anonymous, the owner of another practice, assistant, practitioner,
 * a client with a link of their own (another client of the same practice).
 *
 * `in`: let through (whatever the answer then says) · `own`: let through, sees only what is theirs ·
 * `out`: 401 · `no`: 403 · `hidden`: 404, as if it were not there
 */
export type Outcome = 'in' | 'own' | 'out' | 'no' | 'hidden';
export type Row = readonly [
  anonymous: Outcome,
  stranger: Outcome,
  assistant: Outcome,
  practitioner: Outcome,
  otherClient: Outcome,
];

const everybody: Row = ['in', 'own', 'in', 'in', 'own'];
const record: Row = ['out', 'hidden', 'no', 'in', 'out'];
const teamRecord: Row = ['out', 'hidden', 'in', 'in', 'out'];
const teamList: Row = ['out', 'own', 'in', 'in', 'out'];
const practitionersOnly: Row = ['out', 'own', 'no', 'in', 'out'];
const ownersOnly: Row = ['out', 'own', 'no', 'no', 'out'];
const clientPage: Row = ['out', 'out', 'out', 'out', 'own'];

export const policyTable: Record<string, Row> = {
  'GET /health/live': everybody,
  'GET /health/ready': everybody,
  'GET /api/openapi.json': everybody,
  'GET /api/docs': everybody,
  'POST /api/practices': everybody,
  'POST /api/session': ['out', 'out', 'out', 'out', 'out'], // the matrix sends a wrong password
  'DELETE /api/session': teamList,
  'GET /api/me': teamList,
  'GET /api/members': teamList,
  'POST /api/members': ownersOnly,
  'GET /api/clients': teamList,
  'POST /api/clients': teamList,
  'GET /api/clients/:id': teamRecord,
  'PATCH /api/clients/:id': teamRecord,
  'POST /api/clients/:id/archive': record,
  'POST /api/clients/:id/restore': record,
  'GET /api/clients/:clientId/timeline': record,
  'GET /api/clients/:clientId/access-log': record,
  'POST /api/clients/:clientId/links': teamRecord,
  'GET /api/clients/:clientId/links': teamRecord,
  'POST /api/links/:id/code': record,
  'POST /api/links/:id/revoke': teamRecord,
  'GET /api/forms': teamList,
  'POST /api/forms': practitionersOnly,
  'GET /api/forms/:id': teamRecord,
  'GET /api/forms/:id/questionnaire': teamRecord,
  'GET /api/forms/:id/versions': teamRecord,
  'PUT /api/forms/:id': record,
  'POST /api/forms/:id/publish': record,
  'GET /api/clients/:clientId/intakes': record,
  'GET /api/intakes/:id': record,
  'GET /api/intakes/:id/questionnaire-response': record,
  'POST /api/intakes/:id/review': record,
  'POST /api/intakes/:id/ask': record,
  'GET /api/intakes/:id/pdf': record,
  'GET /api/forms/:id/intakes.csv': record,
  'GET /api/public/intake/copy': clientPage,
  'GET /api/public/intakes/:id/copy': ['out', 'out', 'out', 'out', 'hidden'],
  'GET /api/templates': teamList,
  'GET /api/templates/:templateId': teamList,
  'GET /api/clients/:clientId/plans': record,
  'POST /api/clients/:clientId/plans': record,
  'GET /api/plans/:id': record,
  'PATCH /api/plans/:id': record,
  'POST /api/plans/:id/publish': record,
  'POST /api/plans/:id/retime': record,
  'GET /api/plans/:id/versions': record,
  'GET /api/clients/:clientId/check-ins': record,
  'GET /api/clients/:clientId/insights': record,
  'GET /api/messages': practitionersOnly,
  'GET /api/overview': teamList,
  'GET /api/clients/:clientId/notes': record,
  'POST /api/clients/:clientId/notes': record,
  'GET /api/notes/:id': record,
  'PATCH /api/notes/:id': record,
  'POST /api/notes/:id/sign': record,
  'POST /api/notes/:id/addenda': record,
  'GET /api/clients/:clientId/reports': record,
  'POST /api/clients/:clientId/reports': record,
  'GET /api/reports/:id.pdf': record,
  'POST /api/public/redeem': ['out', 'out', 'out', 'out', 'out'], // the matrix sends a token that is nobody's
  'POST /api/public/code': ['out', 'out', 'out', 'out', 'out'], // nor does anybody's token get a code
  'GET /api/public/session': clientPage,
  'GET /api/public/intake': clientPage,
  'PUT /api/public/intake/answers/:linkId': clientPage,
  'POST /api/public/intake/submit': clientPage,
  'GET /api/public/consents': clientPage,
  'POST /api/public/consents/:id/withdraw': ['out', 'out', 'out', 'out', 'hidden'],
  'GET /api/clients/:clientId/files': record,
  'GET /api/files/:id': record,
  'POST /api/public/intake/files': clientPage,
  'PUT /api/public/files/:id': ['out', 'out', 'out', 'out', 'hidden'],
  'GET /api/public/files/:id': ['out', 'out', 'out', 'out', 'hidden'],
  'GET /api/public/today': clientPage,
  'GET /api/public/plan': clientPage,
  'GET /api/public/foods': clientPage,
  'PUT /api/public/check-ins/:day': clientPage,
  'GET /api/public/progress': clientPage,
  'GET /api/public/export': clientPage,
};
