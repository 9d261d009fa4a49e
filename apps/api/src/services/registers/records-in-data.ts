/** What a form keeps of a record that was chosen in it. */
export interface RecordPick {
  register: string;
  record: string;
  title: string;
}

const names = ['register', 'record', 'title'];

function isPick(value: Record<string, unknown>): boolean {
  const keys = Object.keys(value);
  return keys.length === 3 && names.every((name) => typeof value[name] === 'string');
}

/** Every record chosen in form data, with where it stands; no kind of field is asked. */
export function recordsInData(data: unknown): { path: string; pick: RecordPick }[] {
  const found: { path: string; pick: RecordPick }[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isPick(value as Record<string, unknown>)) {
      found.push({ path, pick: value as RecordPick });
      return;
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${escaped(key)}`);
  };
  walk(data, '');
  return found;
}

/** RFC 6901. */
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
