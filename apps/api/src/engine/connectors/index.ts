export { type InnerCall, type InnerConnector } from './connector.ts';
export { createCallConnector, type ConnectorDeps } from './call-connector.ts';
export { openSettings, sealSettings } from './connection-settings.ts';
export { createConnections, faultsOf, type Connections } from './connections.ts';
export { tryCall, type Tried } from './try-call.ts';
