import type { LinkPurpose, Role } from '@skinroot/contracts';

/** Who may call a route. Every endpoint names one of these; there is no default. */
export type Access =
  | { kind: 'anyone' }
  | { kind: 'credentials' }
  | { kind: 'member'; roles: readonly Role[] }
  | { kind: 'link'; purposes: readonly LinkPurpose[] };

/** Open to everybody: sign-up, redeeming a link, the API's own description. */
export const anyone: Access = { kind: 'anyone' };
/** E-mail and password in the body, checked by passport-local. */
export const credentials: Access = { kind: 'credentials' };
/** Everybody in the practice. */
export const team: Access = { kind: 'member', roles: ['owner', 'practitioner', 'assistant'] };
/** Those who read and write health records: assistants add clients and send links, no more. */
export const practitioners: Access = { kind: 'member', roles: ['owner', 'practitioner'] };
export const owners: Access = { kind: 'member', roles: ['owner'] };
export const intakeLink: Access = { kind: 'link', purposes: ['intake'] };
export const portalLink: Access = { kind: 'link', purposes: ['portal'] };
export const anyLink: Access = { kind: 'link', purposes: ['intake', 'portal'] };
