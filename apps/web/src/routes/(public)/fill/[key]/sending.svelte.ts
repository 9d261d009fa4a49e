import type { PublicForm } from '@yishi/api';
import type { FormData } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import { call, newIdempotencyKey, problemText, type ApiProblem } from '#lib/api/index.ts';
import { fieldProblems, localStore } from '#lib/form/index.ts';

interface Body {
  data: FormData;
  agreed: boolean;
  website: string;
  ticket: string;
}

/** What has been sent and not been answered, under the key that makes it count once. */
interface Unsent {
  id: string;
  body: Body;
}

type State =
  | { type: 'filling' }
  | { type: 'sending' }
  /** No connection: it is kept here and sent again by itself. */
  | { type: 'waiting' }
  | { type: 'sent'; code: string; at: string }
  | { type: 'wrong'; problems: Problem[] }
  | { type: 'refused'; words: string };

const unsent = localStore<Unsent>('unsent');
const again = 15_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends what was filled in, once, however often the connection is lost on the way. */
export class PublicSending {
  state = $state.raw<State>({ type: 'filling' });
  readonly #form: string;
  readonly #kept: string;
  #ticket: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;

  constructor(form: string, ticket: string) {
    this.#form = form;
    this.#kept = `public/${form}`;
    this.#ticket = ticket;
  }

  async send(filled: Omit<Body, 'ticket'>): Promise<void> {
    // What a form holds is a proxy, which the browser's database does not take.
    const body = JSON.parse(JSON.stringify({ ...filled, ticket: this.#ticket })) as Body;
    await this.#deliver({ id: newIdempotencyKey(), body });
  }

  /** Goes on with what was under way when the page was left. */
  async resume(): Promise<void> {
    const left = await unsent.read(this.#kept);
    if (left) await this.#deliver(left);
  }

  async retry(): Promise<void> {
    if (this.state.type === 'waiting') await this.resume();
  }

  /** Back to the form; what was typed stands in it. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await unsent.remove(this.#kept);
    this.state = { type: 'filling' };
  }

  async #deliver(sending: Unsent, renewed = false): Promise<void> {
    if (this.#running && !renewed) return;
    this.#running = true;
    clearTimeout(this.#timer);
    this.state = { type: 'sending' };
    await unsent.write(this.#kept, sending);
    const answer = await call('POST /public/forms/{key}/answers', {
      params: { key: this.#form },
      body: sending.body,
      idempotencyKey: sending.id,
    });
    if (answer.ok) {
      await unsent.remove(this.#kept);
      this.state = { type: 'sent', ...answer.value };
    } else await this.#told(answer.problem, sending, renewed);
    this.#running = false;
  }

  async #told(problem: ApiProblem, { body }: Unsent, renewed: boolean): Promise<void> {
    if (problem.status === 0 || problem.status >= 500) {
      this.state = { type: 'waiting' };
      this.#timer = setTimeout(() => void this.retry(), again);
      return;
    }
    await unsent.remove(this.#kept);
    if (!renewed && /^public\.(ticket|too-fast)$/.test(problem.code)) {
      const fresh = await this.#freshTicket();
      if (fresh) {
        return this.#deliver({ id: newIdempotencyKey(), body: { ...body, ticket: fresh } }, true);
      }
    }
    const problems = fieldProblems(problem);
    const inForm = problem.errors.some(({ pointer }) => /^\/data(\/|$)/.test(pointer));
    this.state = inForm
      ? { type: 'wrong', problems }
      : { type: 'refused', words: problemText(problem) };
  }

  /** The page was open too long, or not long enough: a new ticket, once it is old enough. */
  async #freshTicket(): Promise<string | undefined> {
    const read = await call('GET /public/forms/{key}', { params: { key: this.#form } });
    if (!read.ok) return undefined;
    const { state, ticket }: PublicForm = read.value;
    if (state !== 'open') return undefined;
    await pause(3_500);
    this.#ticket = ticket;
    return ticket;
  }
}
