import { StackError } from '../stack-error.ts';
import { readJson, writeJson } from './json-file.ts';
import { compareVersions, dataFormat, productVersion, temporalVersion } from './versions.ts';

/** What a data directory says about itself. */
export interface Installation {
  format: number;
  /** Program that wrote it last. */
  version: string;
  temporal: string;
  mode: 'demonstration' | 'production';
  /** Data was written with installation keys, which must be there from then on. */
  keyed: boolean;
}

/** Reads the version file; refuses, with words, what a newer program has written. */
export function readInstallation(file: string): Installation | undefined {
  const found = readJson<Installation>(file);
  if (!found) return undefined;
  const newer =
    found.format > dataFormat ||
    compareVersions(found.version, productVersion) > 0 ||
    compareVersions(found.temporal, temporalVersion) > 0;
  if (!newer) return found;
  throw new StackError(
    'stack.newer',
    `这个数据目录由更新的版本写成（议事 ${found.version}，Temporal ${found.temporal}，格式 ${found.format}），本程序是 ${productVersion}（Temporal ${temporalVersion}，格式 ${dataFormat}）。为免损坏数据，不予启动；请使用不低于 ${found.version} 的版本。`,
    `This data directory was written by a newer version (Yishi ${found.version}, Temporal ${found.temporal}, format ${found.format}); this program is ${productVersion} (Temporal ${temporalVersion}, format ${dataFormat}). It is not started, to keep the data safe: use version ${found.version} or later.`,
  );
}

/** Notes that this program has written the directory. */
export function writeInstallation(file: string, facts: Pick<Installation, 'mode' | 'keyed'>): void {
  const versions = { format: dataFormat, version: productVersion, temporal: temporalVersion };
  writeJson(file, { ...versions, ...facts } satisfies Installation);
}

/**
 * The mode to go on in: a production installation stays one without being told again; one made for
 * demonstration never becomes one.
 */
export function modeOf(
  found: Installation | undefined,
  asked: Installation['mode'],
): Installation['mode'] {
  if (!found || found.mode === asked) return asked;
  if (found.mode === 'production') return 'production';
  throw new StackError(
    'stack.demonstration',
    '这个数据目录里是演示数据，不能转为正式运行。请用 --data-dir 另选一个空目录。',
    'This data directory holds the demonstration and cannot become a production one. Choose an empty --data-dir.',
  );
}
