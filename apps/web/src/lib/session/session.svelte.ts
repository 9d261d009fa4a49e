import type { Me } from '@yishi/api';
import { call, callWith, connection, type ApiProblem } from '#lib/api/index.ts';

export type Capability =
  | 'people.manage'
  | 'security.manage'
  | 'rules.manage'
  | 'design.publish'
  | 'design.edit'
  | 'operations'
  | 'audit.read';

/** Who is signed in, in this browser; only set under pages that the browser renders. */
class Session {
  me = $state<Me | null>(null);
  mustChangePassword = $state(false);
  demonstration = $state(false);

  can(capability: Capability): boolean {
    return this.me?.capabilities.includes(capability) ?? false;
  }

  /** Asks who is signed in, once; null when nobody is. */
  async open(
    fetch?: typeof globalThis.fetch,
  ): Promise<{ me: Me | null; problem: ApiProblem | null }> {
    if (this.me) return { me: this.me, problem: null };
    const result = fetch ? await callWith(fetch, 'GET /session') : await call('GET /session');
    if (!result.ok) {
      const nobody = result.problem.status === 401;
      return { me: null, problem: nobody ? null : result.problem };
    }
    this.me = result.value.person;
    this.mustChangePassword = result.value.mustChangePassword;
    this.demonstration = result.value.demonstration;
    return { me: this.me, problem: null };
  }

  async signIn(username: string, password: string): Promise<ApiProblem | null> {
    const result = await call('POST /session', { body: { username, password } });
    if (!result.ok) return result.problem;
    this.me = result.value.person;
    this.mustChangePassword = result.value.mustChangePassword;
    connection.signedOut = false;
    return null;
  }

  async signOut(): Promise<ApiProblem | null> {
    const result = await call('DELETE /session');
    if (!result.ok) return result.problem;
    this.me = null;
    return null;
  }
}

export const session = new Session();
