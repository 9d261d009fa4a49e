import { Connection, isGrpcServiceError } from '@temporalio/client';
import { encodeSearchAttributeIndexedValueType } from '@temporalio/common/lib/search-attributes.js';
import { msToTs } from '@temporalio/common/lib/time.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { StackError } from '../stack-error.ts';

/** What may be searched in Temporal; these are not encrypted, so nothing personal goes here. */
const searchAttributes = {
  YishiCaseNumber: 'KEYWORD',
  YishiProcedure: 'KEYWORD',
  YishiSteps: 'KEYWORD_LIST',
} as const;

const retention = '30 days';
const [invalidArgument, notFound, alreadyExists] = [3, 5, 6];

/**
 * Makes the namespace and its search attributes where they are missing; changes nothing that is
 * there. `settleMs` is the server's refresh interval: a service that has not seen new attributes yet
 * would refuse them.
 */
export async function ensureNamespace(
  address: string,
  namespace: string,
  settleMs = 2000,
): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 10_000 });
  try {
    await register(connection, namespace);
    if (await addSearchAttributes(connection, namespace)) {
      await waitUntilKnown(connection, namespace);
      await sleep(settleMs);
    }
  } catch (error) {
    throw isGrpcServiceError(error) ? refused(address, namespace, error.details) : error;
  } finally {
    await connection.close();
  }
}

async function register({ workflowService }: Connection, namespace: string): Promise<void> {
  const exists = () =>
    failsWith([notFound], () => workflowService.describeNamespace({ namespace }));
  if (!(await exists())) return;
  await failsWith([alreadyExists], () =>
    workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(retention),
    }),
  );
}

/** Adds those that are missing; true when there were any. */
async function addSearchAttributes(
  { operatorService }: Connection,
  namespace: string,
): Promise<boolean> {
  const wanted = Object.entries(searchAttributes).map(
    ([name, type]) => [name, encodeSearchAttributeIndexedValueType(type) ?? 0] as const,
  );
  let added = false;
  await untilFound(namespace, async () => {
    const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
    const missing = wanted.filter(([name]) => !(customAttributes && name in customAttributes));
    if (missing.length === 0) return;
    added = true;
    const attributes = Object.fromEntries(missing);
    await operatorService.addSearchAttributes({ namespace, searchAttributes: attributes });
  });
  return added;
}

async function waitUntilKnown({ workflowService }: Connection, namespace: string): Promise<void> {
  const names = Object.keys(searchAttributes);
  const query = names.map((name) => `${name} = 'x'`).join(' AND ');
  await untilFound(namespace, () => workflowService.countWorkflowExecutions({ namespace, query }));
}

/** Repeats a call while the server says that it does not know the namespace or an attribute yet. */
async function untilFound(namespace: string, call: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (!(await failsWith([notFound, invalidArgument], call))) return;
    await sleep(100);
  }
  throw new Error(`namespace ${namespace} does not appear`);
}

/** True when the call fails with one of these gRPC statuses; other failures are passed on. */
async function failsWith(statuses: number[], call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return false;
  } catch (error) {
    if (isGrpcServiceError(error) && statuses.includes(error.code)) return true;
    throw error;
  }
}

function refused(address: string, namespace: string, details: string): StackError {
  const attributes = Object.entries(searchAttributes).map(([name, type]) => `${name}=${type}`);
  return new StackError(
    'stack.namespace',
    `Temporal 服务器 ${address} 不允许建立命名空间 ${namespace} 或搜索属性（${details}）。请让它的管理员建立：命名空间 ${namespace}，保留 ${retention}，搜索属性 ${attributes.join('，')}。`,
    `The Temporal server ${address} does not allow namespace ${namespace} or its search attributes to be made (${details}). Ask its administrator for: namespace ${namespace}, retention ${retention}, search attributes ${attributes.join(', ')}.`,
  );
}
