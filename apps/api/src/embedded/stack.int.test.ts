import { Client, Connection } from '@temporalio/client';
import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { testStack } from '../../../../tests/support/stack.ts';

describe('the embedded stack', () => {
  it('gives every test file a database of its own, whose owner may make extensions', async () => {
    const { createDatabase } = await testStack();
    const [one, two] = await Promise.all([createDatabase('stack'), createDatabase('stack')]);
    expect(one).not.toBe(two);
    const client = new pg.Client({ connectionString: one });
    await client.connect();
    for (const name of ['ltree', 'pg_trgm', 'btree_gin', 'citext', 'pgcrypto']) {
      await client.query(`CREATE EXTENSION ${name}`);
    }
    const { rows } = await client.query<{ fsync: string; super: boolean }>(
      `SELECT rolsuper AS super FROM pg_roles WHERE rolname = current_user`,
    );
    expect(rows[0]?.super).toBe(false);
    await client.end();
  });

  it('knows the search attributes of a case as soon as a namespace is there', async () => {
    const { createNamespace, temporalAddress } = await testStack();
    const namespace = await createNamespace('stack');
    const connection = await Connection.connect({ address: temporalAddress });
    const client = new Client({ connection, namespace });
    await client.workflow.start('case', {
      workflowId: 'case-1',
      taskQueue: 'nobody',
      typedSearchAttributes: new TypedSearchAttributes([
        { key: defineSearchAttributeKey('YishiCaseNumber', 'KEYWORD'), value: 'JK-2026-0001' },
        { key: defineSearchAttributeKey('YishiProcedure', 'KEYWORD'), value: 'expense' },
        { key: defineSearchAttributeKey('YishiSteps', 'KEYWORD_LIST'), value: ['apply', 'pay'] },
      ]),
    });
    const query = `YishiCaseNumber = 'JK-2026-0001' AND YishiSteps = 'pay'`;
    await expect
      .poll(async () => (await client.workflow.count(query)).count, { timeout: 20_000 })
      .toBe(1);
    await connection.close();
  });
});
