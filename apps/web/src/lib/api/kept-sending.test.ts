import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { KeptSending, type SendingState } from './kept-sending.ts';
import type { ApiResult } from './types.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const problem = (status: number): ApiResult<string> => ({
  ok: false,
  problem: { ...{ type: '', title: '', code: 'x', errors: [], requestId: '' }, status },
});
const unreachable = problem(0);

function given(answers: ApiResult<string>[], instead?: string) {
  const kept: string[] = [];
  const states: SendingState[] = [];
  const outcome: ApiResult<string>[] = [];
  const send = vi.fn((_kept: string) => Promise.resolve(answers.shift() ?? unreachable));
  const sending = new KeptSending<string, string>({
    keep: (each) => Promise.resolve(kept.push(each)),
    send,
    answered: (answer) => {
      outcome.push(answer);
      return Promise.resolve(outcome.length === 1 ? instead : undefined);
    },
    told: (state) => states.push(state),
  });
  return { sending, send, kept, states, outcome };
}

describe('what is sent is kept until the server has answered', () => {
  it('it is kept before it is sent, and answered once', async () => {
    const { sending, kept, states, outcome } = given([{ ok: true, value: '收到' }]);
    await sending.send('申请');
    expect(kept).toEqual(['申请']);
    expect(states).toEqual(['sending', 'idle']);
    expect(outcome).toEqual([{ ok: true, value: '收到' }]);
  });

  it.each([0, 401, 502, 503])('after status %i it is sent again by itself', async (status) => {
    const { sending, send, states, outcome } = given([problem(status), { ok: true, value: '好' }]);
    await sending.send('申请');
    expect(states.at(-1)).toBe('waiting');
    await vi.advanceTimersByTimeAsync(16_000);
    expect(send.mock.calls).toEqual([['申请'], ['申请']]);
    expect(outcome).toEqual([{ ok: true, value: '好' }]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('a refusal ends it', async () => {
    const { sending, send, outcome } = given([problem(409)]);
    await sending.send('申请');
    await sending.retry();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(outcome).toEqual([problem(409)]);
  });

  it('a refusal may be answered by sending something else', async () => {
    const { sending, send } = given([problem(409), { ok: true, value: '好' }], '换过票的申请');
    await sending.send('申请');
    expect(send.mock.calls).toEqual([['申请'], ['换过票的申请']]);
  });

  it('what was stopped is not sent again', async () => {
    const { sending, send } = given([unreachable]);
    await sending.send('申请');
    sending.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    await sending.retry();
    expect(send).toHaveBeenCalledTimes(1);
  });
});
