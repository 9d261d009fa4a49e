import type { Predecessor } from '../types.ts';
import type { Option } from './options.ts';

/** For kinds of text with a certain shape: what was written freely may have it. */
export const fromFreeText = ({ gist }: Predecessor): object | undefined =>
  gist === 'text' ? {} : undefined;

/** The options of a field that had some; none yet where the values were written freely. */
export function fromOptions({
  gist,
  schema,
  say,
}: Predecessor): { options?: Option[] } | undefined {
  const listed =
    gist === 'truth' ? [true, false] : (schema.enum ?? schema.items?.enum ?? []).map(String);
  const options = listed.map((value) => {
    const label = say(value);
    return { value: typeof value === 'string' ? value : label['zh-CN'], label };
  });
  if (options.length > 0) return { options };
  return gist === 'text' ? {} : undefined;
}

/** A text, as long as the one before it where that was one. */
export const lengthsOf =
  (usual: number, widest: number) =>
  ({ gist, schema }: Predecessor): { maxLength?: number } => {
    const most = gist === 'text' ? Math.min(schema.maxLength ?? widest, widest) : usual;
    return most === usual ? {} : { maxLength: most };
  };
