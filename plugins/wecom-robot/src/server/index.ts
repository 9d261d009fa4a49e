import type { PluginServer } from '@yishi/workflows';
import { wecomRobot } from './wecom-robot.ts';

export const server: PluginServer = { connectors: [wecomRobot] };
