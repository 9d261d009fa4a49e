import type { Text } from '@yishi/policies';
import type { Schema } from './schema.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a role may do besides the work that everyone who is signed in has. */
export type Capability =
  /** People, units, posts, substitutes, passwords. */
  | 'people.manage'
  /** Granting roles, tokens of machines. */
  | 'security.manage'
  /** Calendar and policy parameters. */
  | 'rules.manage'
  /** Packs, procedures and their versions, of the whole district. */
  | 'design.publish'
  /** Designs and procedures of the units of one's posts, and of those below; part of the above. */
  | 'design.edit'
  /** Incidents, running cases, reassigning, terminating, the codec. */
  | 'operations'
  /** The audit chains. */
  | 'audit.read';

/** Who may call a route at all; what a caller then sees is decided by the service. */
export type RouteAccess =
  | { type: 'public' }
  /** Everyone who is signed in, even before a first password is changed. */
  | { type: 'session' }
  | { type: 'signed-in' }
  | { type: 'capability'; capability: Capability };

/** How a body or an answer travels. */
export type Media =
  'json' | 'multipart' | 'javascript' | 'typescript' | 'text' | 'html' | 'file' | 'events';

export interface RouteContract {
  /** Verb-noun; the operation id, the stem of the type names and the name of the service. */
  name: string;
  method: Method;
  /** Below `/api`, with parameters in braces. */
  path: string;
  tag: string;
  summary: Text;
  access: RouteAccess;
  params?: Schema;
  query?: Schema;
  body?: Schema;
  /** Media of the body; json when absent. */
  accepts?: 'json' | 'multipart' | 'json-or-multipart';
  answer?: Schema;
  /** Media of the answer; json when absent. */
  sends?: Media;
  /** Status of success; 200 when absent, 204 without an answer. */
  status?: 200 | 201 | 202 | 204;
  /** Writes carry an Idempotency-Key unless they are one of these. */
  repeat?: 'key' | 'free';
  /** Largest body in bytes; 1 MB when absent. */
  limit?: number;
}

const access = {
  public: { type: 'public' },
  session: { type: 'session' },
  signedIn: { type: 'signed-in' },
} as const;

export const anyone: RouteAccess = access.public;
export const session: RouteAccess = access.session;
export const signedIn: RouteAccess = access.signedIn;
export const having = (capability: Capability): RouteAccess => ({ type: 'capability', capability });

export const say = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });
