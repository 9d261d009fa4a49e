import { preferences } from '#lib/session/index.ts';

type Kept = {
  procedure: { key: string; title: string } | null;
  due: '' | 'overdue' | 'today' | 'week';
  sort: 'due' | 'received';
};

const none: Kept = { procedure: null, due: '', sort: 'due' };
const dues: Kept['due'][] = ['overdue', 'today', 'week'];

/** What the list is narrowed to; all but the words searched for is kept by the server. */
class Filters {
  words = $state('');

  get kept(): Kept {
    return { ...none, ...preferences.get<Partial<Kept>>('inbox.filters', {}) };
  }

  get any(): boolean {
    return Boolean(this.words || this.kept.procedure || this.kept.due);
  }

  keep(change: Partial<Kept>): void {
    preferences.set('inbox.filters', { ...this.kept, ...change });
  }

  keepDue(value: string): void {
    this.keep({ due: dues.find((due) => due === value) ?? '' });
  }

  keepSort(value: string): void {
    this.keep({ sort: value === 'received' ? 'received' : 'due' });
  }

  clear(): void {
    this.words = '';
    this.keep({ procedure: null, due: '' });
  }
}

export const filters = new Filters();
