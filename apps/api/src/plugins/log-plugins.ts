import type { Logger } from 'pino';
import type { Installed } from './open-plugins.ts';

/** Says what came in by the door, and what stays outside and why. */
export function logPlugins({ admitted, faults }: Installed, log: Logger): void {
  for (const { name, version } of admitted)
    log.info({ plugin: name, version }, 'plug-in installed');
  for (const { name, message } of faults) {
    log.error({ plugin: name, reason: message }, 'plug-in left out');
  }
}
