import { m } from '#lib/paraglide/messages.js';

/** The rooms of the designer, in the order in which a form is made. */
export const modes = [
  { mode: 'design', label: m.design_modeDesign },
  { mode: 'views', label: m.design_modeViews },
  { mode: 'preview', label: m.design_modePreview },
  { mode: 'tests', label: m.design_modeTests },
  { mode: 'texts', label: m.design_modeTexts },
  { mode: 'source', label: m.design_modeSource },
] as const;

export type Mode = (typeof modes)[number]['mode'];
