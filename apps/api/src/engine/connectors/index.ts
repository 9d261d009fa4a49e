export { ConnectorRefusal, type Connector, type ConnectorCall } from './connector.ts';
export { createCallConnector, type ConnectorDeps } from './call-connector.ts';
