import type { PublicForm } from '@yishi/api';
import type { FormData } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import {
  call,
  KeptSending,
  newIdempotencyKey,
  problemText,
  type Answer,
  type ApiProblem,
  type ApiResult,
} from '#lib/api/index.ts';
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

type Receipt = Answer<'POST /public/forms/{key}/answers'>;

type State =
  | { type: 'filling' }
  | { type: 'sending' }
  /** No connection: it is kept here and sent again by itself. */
  | { type: 'waiting' }
  | { type: 'sent'; code: string; at: string }
  | { type: 'wrong'; problems: Problem[] }
  | { type: 'refused'; words: string };

const unsent = localStore<Unsent>('unsent');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends what was filled in, once, however often the connection is lost on the way. */
export class PublicSending {
  state = $state.raw<State>({ type: 'filling' });
  readonly #form: string;
  readonly #kept: string;
  #ticket: string;
  /** A ticket is renewed once for one sending. */
  #renewed = false;
  readonly #sending: KeptSending<Unsent, Receipt>;

  constructor(form: string, ticket: string) {
    this.#form = form;
    this.#kept = `public/${form}`;
    this.#ticket = ticket;
    this.#sending = new KeptSending<Unsent, Receipt>({
      keep: (sending) => unsent.write(this.#kept, sending),
      send: ({ id, body }) =>
        call('POST /public/forms/{key}/answers', {
          params: { key: form },
          body,
          idempotencyKey: id,
        }),
      answered: (answer, sending) => this.#answered(answer, sending),
      told: (state) => {
        if (state !== 'idle') this.state = { type: state };
      },
    });
  }

  async send(filled: Omit<Body, 'ticket'>): Promise<void> {
    const body = { ...filled, ticket: this.#ticket };
    this.#renewed = false;
    await this.#sending.send({ id: newIdempotencyKey(), body });
  }

  /** Goes on with what was under way when the page was left. */
  async resume(): Promise<void> {
    const left = await unsent.read(this.#kept);
    if (left) await this.#sending.send(left);
  }

  retry(): Promise<void> {
    return this.#sending.retry();
  }

  /** Back to the form; what was typed stands in it. */
  async stop(): Promise<void> {
    this.#sending.stop();
    await unsent.remove(this.#kept);
    this.state = { type: 'filling' };
  }

  async #answered(answer: ApiResult<Receipt>, { body }: Unsent): Promise<Unsent | undefined> {
    await unsent.remove(this.#kept);
    if (answer.ok) {
      this.state = { type: 'sent', ...answer.value };
      return undefined;
    }
    return this.#refused(answer.problem, body);
  }

  async #refused(problem: ApiProblem, body: Body): Promise<Unsent | undefined> {
    if (!this.#renewed && /^public\.(ticket|too-fast)$/.test(problem.code)) {
      this.#renewed = true;
      const ticket = await this.#freshTicket();
      if (ticket) return { id: newIdempotencyKey(), body: { ...body, ticket } };
    }
    const inForm = problem.errors.some(({ pointer }) => /^\/data(\/|$)/.test(pointer));
    this.state = inForm
      ? { type: 'wrong', problems: fieldProblems(problem) }
      : { type: 'refused', words: problemText(problem) };
    return undefined;
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
