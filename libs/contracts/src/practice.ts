import { z } from 'zod';
import { email, id, instant, locale, text, timeZone } from './primitives';
import { routes } from './route';

export const roleSchema = z.enum(['owner', 'practitioner', 'assistant']);
export type Role = z.infer<typeof roleSchema>;

const password = z.string().min(12, 'must have at least 12 characters').max(128);

export const practiceSchema = z.object({ id, name: z.string(), timeZone: z.string(), locale: z.string() });
export type Practice = z.infer<typeof practiceSchema>;

export const memberSchema = z.object({ id, name: z.string(), email: z.string(), role: roleSchema, createdAt: instant });
export type Member = z.infer<typeof memberSchema>;

export const signUpSchema = z.strictObject({
  practiceName: text(120, 1),
  name: text(120, 1),
  email,
  password,
  timeZone,
  locale,
});
export type SignUp = z.infer<typeof signUpSchema>;

export const signInSchema = z.strictObject({
  email,
  password: z.string().min(1).max(128),
  code: z.string().max(12).optional(),
});
export type SignIn = z.infer<typeof signInSchema>;

export const meSchema = z.object({ member: memberSchema, practice: practiceSchema });
export type Me = z.infer<typeof meSchema>;

export const createMemberSchema = z.strictObject({
  name: text(120, 1),
  email,
  password,
  role: z.enum(['practitioner', 'assistant']),
});

export const auditEntrySchema = z.object({
  id,
  at: instant,
  actor: z.string(),
  action: z.string(),
  clientId: id.nullable(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const practiceRoutes = routes({
  signUp: {
    method: 'POST',
    path: '/api/practices',
    summary: 'Open a practice and sign in as its owner',
    body: signUpSchema,
    response: meSchema,
    status: 201,
  },
  members: {
    method: 'GET',
    path: '/api/members',
    summary: 'The team',
    response: z.object({ items: z.array(memberSchema) }),
  },
  createMember: {
    method: 'POST',
    path: '/api/members',
    summary: 'Add a team member',
    body: createMemberSchema,
    response: memberSchema,
    status: 201,
  },
});

export const sessionRoutes = routes({
  signIn: {
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in',
    body: signInSchema,
    response: meSchema,
    status: 200,
  },
  signOut: { method: 'DELETE', path: '/api/session', summary: 'Sign out', status: 204 },
  me: { method: 'GET', path: '/api/me', summary: 'Who is signed in', response: meSchema },
});
