export { listConnectorCalls } from './list-connector-calls.ts';
export { listConnectors } from './list-connectors.ts';
export { readConnector } from './read-connector.ts';
export { removeConnector } from './remove-connector.ts';
export { saveConnector } from './save-connector.ts';
export { switchConnector } from './switch-connector.ts';
export { tryConnector } from './try-connector.ts';
