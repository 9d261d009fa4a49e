/** What a draft became, so that who comes back to its address is shown the way on. */
export interface SentDraft {
  draft: string;
  /** Who sent it: a browser may be shared. */
  by: string;
  caseId: string;
  number: string;
  title: string;
}

const key = 'yishi.sent';

function all(): SentDraft[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as SentDraft[];
  } catch {
    return [];
  }
}

/** Kept for all windows of this browser, the newest fifty. */
export const rememberSent = (sent: SentDraft): void =>
  localStorage.setItem(key, JSON.stringify([sent, ...all()].slice(0, 50)));

export const sentDraft = (draft: string, by: string | undefined): SentDraft | undefined =>
  all().find((each) => each.draft === draft && each.by === by);
