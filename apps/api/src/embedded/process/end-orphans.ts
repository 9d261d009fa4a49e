import { line } from '../say.ts';
import type { Say } from '../say.ts';
import { endProcess } from './end-process.ts';
import { commandOf, isRunning } from './identity.ts';
import { readRunFile, writeRunFile } from './run-file.ts';
import type { RecordedChild } from './run-file.ts';

const graceMs = 15000;

/**
 * Ends what a start that was killed has left running, the youngest first. A process is touched only
 * when number, start time and command line are those that were written down.
 */
export async function endOrphans(runFile: string, say: Say): Promise<void> {
  const left = readRunFile(runFile).filter(isOurs);
  for (const child of left.toReversed()) {
    say(
      line(
        `上次未正常停止：结束遗留的 ${child.name}（进程号 ${child.pid}）`,
        `The last start did not stop in order: ending ${child.name} that it left (pid ${child.pid})`,
      ),
    );
    await endProcess(child, child.stopSignal, graceMs);
  }
  writeRunFile(runFile, []);
}

function isOurs(child: RecordedChild): boolean {
  return isRunning(child) && commandOf(child.pid).includes(child.marker);
}
