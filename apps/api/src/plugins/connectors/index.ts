import type { PluginConnector } from '@yishi/workflows';
import { webService } from './web-service.ts';

/** The connectors that every installation has. */
export const builtInConnectors: readonly PluginConnector[] = [webService];
