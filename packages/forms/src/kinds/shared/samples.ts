/** How sure a kind is of a column: a number with a check digit is, a few equal words are not. */
export const certainty = {
  checked: 1,
  shaped: 0.9,
  paired: 0.8,
  named: 0.7,
  counted: 0.5,
  repeated: 0.4,
  long: 0.3,
  any: 0.1,
} as const;

/** Settings with how sure a kind is, where every sample fits and there is one. */
export function whereAll<Config>(
  samples: readonly string[],
  fits: (sample: string) => boolean,
  sure: number,
  settings: Config,
): { settings: Config; certainty: number } | undefined {
  return samples.length > 0 && samples.every(fits) ? { settings, certainty: sure } : undefined;
}

const figure = /^-?(\d{1,3}(,\d{3})+|0|[1-9]\d{0,14})(\.\d+)?$/;

/** Decimal places of a figure, also with thousands; undefined for other texts and for codes like 007. */
export function placesOf(text: string): number | undefined {
  return figure.test(text) ? (text.split('.')[1] ?? '').length : undefined;
}
