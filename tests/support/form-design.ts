import type { Design, FormDesign } from '@yishi/api';

/** The design of a form, where one was asked for. */
export function formDesign(design: Design): FormDesign {
  if (design.kind !== 'form') throw new Error(`${design.key} is no form`);
  return design;
}
