import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import { unzipSync } from 'fflate';

/** What a pack may hold at most when it is unpacked. */
const most = { files: 500, bytes: 16 * 1024 * 1024 };

interface TextFile {
  path: string;
  text: string;
}

/** The pack in an upload: one JSON file, a zip, or the files of a folder with their paths. */
export async function packOfFiles(form: FormData): Promise<Result<unknown>> {
  const files = form.getAll('file').filter((each) => each instanceof File);
  const [first] = files;
  if (!first) return refuse(problem('packs.empty', '请选择流程包文件'));
  if (files.length === 1 && /\.zip$/i.test(first.name)) {
    const unpacked = unzip(new Uint8Array(await first.arrayBuffer()));
    return unpacked.ok ? folderToPack(unpacked.value) : unpacked;
  }
  const texts = await Promise.all(
    files.map(async (file) => ({ path: file.name, text: await file.text() })),
  );
  const [single] = texts;
  const isFolder = texts.some(({ path }) => baseName(path) === 'pack.json' && texts.length > 1);
  return single && !isFolder ? parseJson(single) : folderToPack(texts);
}

const problem = (code: string, message: string, path = '') => ({ path, code, message });

const baseName = (path: string): string => path.split('/').at(-1) ?? '';

/** Sizes are looked at before anything is unpacked, so that a small file cannot become a huge one. */
function unzip(bytes: Uint8Array): Result<TextFile[]> {
  let total = 0;
  let count = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.json$/i.test(name)) return false;
        total += originalSize;
        count += 1;
        return total <= most.bytes && count <= most.files;
      },
    });
    if (total > most.bytes || count > most.files) {
      return refuse(problem('packs.too-large', '流程包过大'));
    }
    const decoder = new TextDecoder();
    return ok(
      Object.entries(entries).map(([path, content]) => ({ path, text: decoder.decode(content) })),
    );
  } catch {
    return refuse(problem('packs.zip', '不是有效的 zip 文件'));
  }
}

function parseJson({ path, text }: TextFile): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse({
      ...problem('packs.json', `${path} 不是有效的 JSON`),
      params: { file: path },
    });
  }
}

const parts = ['procedures', 'forms', 'policies', 'registers', 'migrations'] as const;
/** Parts that a pack may be without. */
const spared = new Set<string>(['registers', 'migrations']);

/**
 * A folder: pack.json, and procedures, forms, policies, registers, migrations and scenarios as one file
 * each.
 */
export function folderToPack(files: readonly TextFile[]): Result<unknown> {
  const head = files
    .filter(({ path }) => baseName(path) === 'pack.json')
    .sort((a, b) => a.path.length - b.path.length)[0];
  if (!head) return refuse(problem('packs.head', '没有 pack.json'));
  const root = head.path.slice(0, -'pack.json'.length);
  const read = parseJson(head);
  if (!read.ok) return read;
  const pack: Record<string, unknown> = { ...(read.value as object) };
  for (const part of parts) {
    const own = filesIn(files, `${root}${part}/`);
    const contents: unknown[] = [];
    for (const file of own) {
      const content = parseJson(file);
      if (!content.ok) return content;
      contents.push(content.value);
    }
    if (contents.length > 0 || !spared.has(part)) pack[part] = contents;
  }
  const kept = filesIn(files, `${root}scenarios/`);
  const scenarios: [string, unknown][] = [];
  for (const file of kept) {
    const content = parseJson(file);
    if (!content.ok) return content;
    scenarios.push([baseName(file.path).replace(/\.json$/, ''), content.value]);
  }
  pack.procedures = withScenarios(pack.procedures as object[], scenarios);
  return ok(pack);
}

/** Files of a folder itself, in the order of their names. */
const filesIn = (files: readonly TextFile[], prefix: string): TextFile[] =>
  files
    .filter(
      ({ path }) => path.startsWith(prefix) && /^[^/]+\.json$/.test(path.slice(prefix.length)),
    )
    .sort((a, b) => a.path.localeCompare(b.path));

/** Each procedure with the scenarios that name it, by the names of their files. */
function withScenarios(
  procedures: readonly { key?: unknown; scenarios?: object }[],
  scenarios: readonly [string, unknown][],
): object[] {
  return procedures.map((each) => {
    const own = scenarios.filter(
      ([, one]) => (one as { procedure?: unknown }).procedure === each.key,
    );
    if (own.length === 0) return each;
    return { ...each, scenarios: { ...each.scenarios, ...Object.fromEntries(own) } };
  });
}
