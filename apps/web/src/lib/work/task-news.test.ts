import type { TaskView } from '@yishi/api';
import { describe, expect, test } from 'vitest';
import { newsOf } from './task-news.ts';

const shown = { state: 'open', revision: 2, mine: true, claimedBy: null } as TaskView;
const wu = { id: 'wuhaiyan', name: '吴海燕' };
const zhou = { id: 'zhouli', name: '周丽' };

describe('what is said about a task that is open on the screen', () => {
  test('is nothing when somebody only wrote a comment or acted elsewhere in the case', () => {
    expect(newsOf(shown, { ...shown }, 'wuhaiyan')).toBeUndefined();
  });

  test('is who claimed it, unless that was oneself', () => {
    const claimed = { ...shown, claimedBy: zhou };
    expect(newsOf(shown, claimed, 'wuhaiyan')).toEqual({ type: 'claimed', by: '周丽' });
    expect(newsOf(shown, { ...shown, claimedBy: wu }, 'wuhaiyan')).toBeUndefined();
  });

  test('is who did it, or that it was changed', () => {
    const closed = { ...shown, state: 'closed', closedBy: zhou } as TaskView;
    expect(newsOf(shown, closed, 'wuhaiyan')).toEqual({ type: 'closed', by: '周丽' });
    expect(newsOf(shown, { ...shown, revision: 3 }, 'wuhaiyan')).toEqual({ type: 'moved' });
  });
});
