import type { Correction } from '@yishi/api';
import type { Marking } from '#lib/form/index.ts';

/** Fields that the person who sends back wants corrected, with a remark each. */
export class Marks implements Marking {
  /** Marks are set only while something is being sent back. */
  open = $state(false);
  remarks = $state.raw<Readonly<Record<string, string>>>({});

  mark(fieldId: string, remark: string | undefined): void {
    const { [fieldId]: _old, ...others } = this.remarks;
    this.remarks = remark === undefined ? others : { ...others, [fieldId]: remark };
  }

  clear(): void {
    this.open = false;
    this.remarks = {};
  }

  get corrections(): Correction[] {
    return Object.entries(this.remarks).map(([field, remark]) => ({ field, remark }));
  }
}
