export { type InnerCall, type InnerConnector } from './connector.ts';
export { createCallConnector, type ConnectorDeps } from './call-connector.ts';
