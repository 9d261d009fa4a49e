import type { RouteContract } from '../route.ts';
import { adminDesignRoutes } from './admin-design.ts';
import { adminPeopleRoutes } from './admin-people.ts';
import { caseRoutes } from './cases.ts';
import { connectorRoutes } from './connectors.ts';
import { designRoutes } from './designs.ts';
import { migrationRoutes } from './migrations.ts';
import { operationRoutes } from './operations.ts';
import { publicationRoutes } from './publications.ts';
import { publicFormRoutes } from './public-forms.ts';
import { registerRoutes } from './registers.ts';
import { directoryRoutes, sessionRoutes } from './session.ts';
import { systemRoutes } from './system.ts';
import { workRoutes } from './work.ts';

/** Every route of the API, in the order of the OpenAPI document. */
export const routes: readonly RouteContract[] = [
  ...sessionRoutes,
  ...directoryRoutes,
  ...workRoutes,
  ...caseRoutes,
  ...registerRoutes,
  ...publicFormRoutes,
  ...adminPeopleRoutes,
  ...adminDesignRoutes,
  ...connectorRoutes,
  ...designRoutes,
  ...publicationRoutes,
  ...migrationRoutes,
  ...operationRoutes,
  ...systemRoutes,
];
