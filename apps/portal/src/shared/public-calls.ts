import type { publicRoutes } from '@skinroot/contracts';

type Declared = typeof publicRoutes;

/**
 * Method and path of every call, held to the contract by their literal types.
 * The route objects themselves carry zod schemas: parsing answers with them costs more than all our pages together,
 * so the client's pages trust the API they were served with and take only the types.
 */
const addresses: { readonly [Name in keyof Declared]: Pick<Declared[Name], 'method' | 'path'> } = {
  redeem: { method: 'POST', path: '/api/public/redeem' },
  sendCode: { method: 'POST', path: '/api/public/code' },
  session: { method: 'GET', path: '/api/public/session' },
  intake: { method: 'GET', path: '/api/public/intake' },
  saveAnswer: { method: 'PUT', path: '/api/public/intake/answers/:linkId' },
  submitIntake: { method: 'POST', path: '/api/public/intake/submit' },
  startUpload: { method: 'POST', path: '/api/public/intake/files' },
  sendPiece: { method: 'PUT', path: '/api/public/files/:id' },
  file: { method: 'GET', path: '/api/public/files/:id' },
  consents: { method: 'GET', path: '/api/public/consents' },
  withdrawConsent: { method: 'POST', path: '/api/public/consents/:id/withdraw' },
  today: { method: 'GET', path: '/api/public/today' },
  plan: { method: 'GET', path: '/api/public/plan' },
  foods: { method: 'GET', path: '/api/public/foods' },
  submitCheckIn: { method: 'PUT', path: '/api/public/check-ins/:day' },
  progress: { method: 'GET', path: '/api/public/progress' },
  export: { method: 'GET', path: '/api/public/export' },
};

export type PublicCalls = Declared;
export const publicCalls = addresses as PublicCalls;
