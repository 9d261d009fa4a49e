import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftSaver, type SaveAnswer } from './draft-saver.ts';
import type { LocalCopies, LocalCopy } from './local-copies.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function given(answers: SaveAnswer[]) {
  const kept = new Map<string, LocalCopy>();
  const copies: LocalCopies = {
    read: (key) => Promise.resolve(kept.get(key)),
    write: async (key, copy) => void kept.set(key, copy),
    remove: async (key) => void kept.delete(key),
  };
  const save = vi.fn(() => Promise.resolve(answers.shift() ?? { type: 'unreachable' as const }));
  const saver = new DraftSaver({
    key: 'draft/1',
    revision: 1,
    content: () => ({ data: { 名称: '议事厅' }, choices: {} }),
    save,
    copies,
    now: () => new Date('2026-11-23T02:32:00Z'),
  });
  return { saver, save, kept };
}

describe('a draft saves itself', () => {
  it('several changes in a row are one save', async () => {
    const { saver, save } = given([{ type: 'saved', revision: 2 }]);
    saver.touch();
    saver.touch();
    await vi.advanceTimersByTimeAsync(2000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(saver.state).toMatchObject({ type: 'saved' });
    expect(saver.revision).toBe(2);
    expect(saver.unsaved).toBe(false);
  });

  it('without a connection the copy stays on this machine and is sent again', async () => {
    const { saver, save, kept } = given([{ type: 'unreachable' }, { type: 'saved', revision: 2 }]);
    saver.touch();
    await vi.advanceTimersByTimeAsync(2000);
    expect(saver.state.type).toBe('offline');
    expect(saver.unsaved).toBe(true);
    expect(kept.get('draft/1')?.data).toEqual({ 名称: '议事厅' });
    await vi.advanceTimersByTimeAsync(16_000);
    expect(save).toHaveBeenCalledTimes(2);
    expect(saver.state.type).toBe('saved');
    expect(kept.size).toBe(0);
  });

  it('after a conflict nothing is sent until the person has decided', async () => {
    const { saver, save } = given([{ type: 'conflict' }, { type: 'saved', revision: 8 }]);
    saver.touch();
    await vi.advanceTimersByTimeAsync(2000);
    saver.touch();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(save).toHaveBeenCalledTimes(1);
    await saver.overwrite(7);
    expect(save).toHaveBeenLastCalledWith(expect.anything(), 7);
    expect(saver.revision).toBe(8);
  });
});
