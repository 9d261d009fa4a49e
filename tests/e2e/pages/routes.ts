import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const routes = join(import.meta.dirname, '../../../apps/web/src/routes');

/** Every page that the app has a file for, as its route: groups such as (work) are left out. */
export const routesOfApp = (): string[] =>
  readdirSync(routes, { recursive: true, withFileTypes: true })
    .filter((entry) => /^\+page\.(svelte|ts)$/.test(entry.name))
    .map((entry) => relative(routes, entry.parentPath).split(sep))
    .map((parts) => `/${parts.filter((part) => part && !part.startsWith('(')).join('/')}`)
    .filter((route, index, all) => all.indexOf(route) === index)
    .sort();

/** What the addresses of pages name: one of everything that has a page. */
export interface Site {
  caseId: string;
  taskId: string;
  hash: string;
  draft: string;
  notice: string;
  person: string;
  procedure: string;
  record: string;
  design: string;
  procedureDesign: string;
  imported: string;
  publicForm: string;
  publicLink: string;
  trackingCode: string;
}

/** Before sign-in. */
export const publicPages: Record<string, (site: Site) => string> = {
  '/fill/[key]': ({ publicForm }) => `/fill/${publicForm}`,
  '/notices': () => '/notices',
  '/notices/[id]': ({ notice }) => `/notices/${notice}`,
  '/sign-in': () => '/sign-in',
  '/track': ({ trackingCode }) => `/track?code=${trackingCode}`,
};

/** Behind sign-in, for everybody who works. */
export const workPages: Record<string, (site: Site) => string> = {
  '/': () => '/',
  '/cases': () => '/cases',
  '/cases/[id]': ({ caseId }) => `/cases/${caseId}`,
  '/cases/[id]/print': ({ caseId }) => `/cases/${caseId}/print`,
  '/cases/[id]/submissions/[hash]': ({ caseId, hash }) => `/cases/${caseId}/submissions/${hash}`,
  '/cases/[id]/submissions/[hash]/print': ({ caseId, hash }) =>
    `/cases/${caseId}/submissions/${hash}/print`,
  '/inbox': () => '/inbox',
  '/me': () => '/me',
  '/sign-in/password': () => '/sign-in/password',
  '/start': () => '/start',
  '/start/[key]': ({ procedure }) => `/start/${procedure}`,
  '/start/draft/[id]': ({ draft }) => `/start/draft/${draft}`,
  '/start/draft/[id]/print': ({ draft }) => `/start/draft/${draft}/print`,
  '/start/sent/[id]': ({ caseId }) => `/start/sent/${caseId}`,
  '/tasks/[caseId]/[taskId]': ({ caseId, taskId }) => `/tasks/${caseId}/${taskId}`,
};

/** Registers, for who keeps one. */
export const registerPages: Record<string, (site: Site) => string> = {
  '/registers': () => '/registers',
  '/registers/[key]': () => '/registers/households',
  '/registers/[key]/[id]': ({ record }) => `/registers/households/${record}`,
  '/registers/[key]/[id]/edit': ({ record }) => `/registers/households/${record}/edit`,
  '/registers/[key]/new': () => '/registers/households/new',
  '/registers/[key]/imports': () => '/registers/households/imports',
  '/registers/[key]/imports/[id]': ({ imported }) => `/registers/households/imports/${imported}`,
};

/** Administration and operations. */
export const managePages: Record<string, (site: Site) => string> = {
  '/admin': () => '/admin',
  '/admin/audit': () => '/admin/audit',
  '/admin/audit/[caseId]': ({ caseId }) => `/admin/audit/${caseId}`,
  '/admin/calendar': () => '/admin/calendar',
  '/admin/connectors': () => '/admin/connectors',
  '/admin/forms': () => '/admin/forms',
  '/admin/forms/[id]': ({ design }) => `/admin/forms/${design}`,
  '/admin/forms/versions/[pack]/[key]': () => '/admin/forms/versions/expense-approval/expense',
  '/admin/forms/register/[pack]/[key]': () => '/admin/forms/register/resident-registers/household',
  '/admin/packs': () => '/admin/packs',
  '/admin/parameters': () => '/admin/parameters',
  '/admin/people': () => '/admin/people',
  '/admin/people/[id]': ({ person }) => `/admin/people/${person}`,
  '/admin/posts': () => '/admin/posts',
  '/admin/procedures': () => '/admin/procedures',
  '/admin/procedures/design/[id]': ({ procedureDesign }) =>
    `/admin/procedures/design/${procedureDesign}`,
  '/admin/procedures/design/[id]/check': ({ procedureDesign }) =>
    `/admin/procedures/design/${procedureDesign}/check`,
  '/admin/procedures/design/[id]/description': ({ procedureDesign }) =>
    `/admin/procedures/design/${procedureDesign}/description`,
  '/admin/procedures/[key]': ({ procedure }) => `/admin/procedures/${procedure}`,
  '/admin/publications': () => '/admin/publications',
  '/admin/public-forms': () => '/admin/public-forms',
  '/admin/public-forms/[id]/poster': ({ publicLink }) => `/admin/public-forms/${publicLink}/poster`,
  '/admin/substitutes': () => '/admin/substitutes',
  '/admin/tokens': () => '/admin/tokens',
  '/admin/units': () => '/admin/units',
  '/operations/cases': () => '/operations/cases',
  '/operations/incidents': () => '/operations/incidents',
};
