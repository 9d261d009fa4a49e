export type * from './types.ts';
export { ConnectorRefusal } from './types.ts';
export { admitPlugins, doorVersion } from './admit-plugins.ts';
