export { registerConnector } from './register-connector.ts';
