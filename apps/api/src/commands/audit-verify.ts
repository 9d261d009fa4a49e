import { readConfig } from '../config/index.ts';
import { connect } from '../db/index.ts';
import { openEngine, verifyAudit, verifyCase } from '../engine/index.ts';
import { openPlugins } from '../plugins/index.ts';
import { say, sayProblems } from './console.ts';

/** Derives every case anew from its journal and follows every chain; exit code 1 when one is broken. */
async function main(): Promise<number> {
  const read = readConfig(process.env);
  if (!read.ok) {
    sayProblems(read.problems);
    return 2;
  }
  const database = connect(read.value.databaseUrl);
  const engine = await openEngine({ config: read.value, pool: database.pool });
  const { stepKinds: kinds } = await openPlugins();
  const { keys, programs } = engine;
  const ids = async (text: string): Promise<string[]> =>
    (await database.pool.query<{ id: string }>(text)).rows.map(({ id }) => id);
  try {
    let broken = 0;
    const cases = await ids('select distinct case_id as id from journal order by 1');
    for (const id of cases) {
      const fault = await verifyCase({ db: database.pool, keys, programs, kinds }, id);
      if (!fault) continue;
      broken += 1;
      const { seq, what, detail } = fault;
      say({
        'zh-CN': `事项 ${id} 第 ${seq} 条记录有误（${what}）：${detail}`,
        en: `case ${id}, row ${seq} is broken (${what}): ${detail}`,
      });
    }
    const scopes = await ids('select distinct scope as id from audit order by 1');
    for (const scope of scopes) {
      const fault = await verifyAudit(database.pool, keys, scope);
      if (!fault) continue;
      broken += 1;
      say({
        'zh-CN': `操作记录 ${scope} 第 ${fault.n} 条有误（${fault.what}）`,
        en: `audit ${scope}, row ${fault.n} is broken (${fault.what})`,
      });
    }
    say({
      'zh-CN': `已核对 ${cases.length} 个事项、${scopes.length} 条操作记录链，${broken} 处有误。`,
      en: `Checked ${cases.length} cases and ${scopes.length} audit chains: ${broken} broken.`,
    });
    return broken === 0 ? 0 : 1;
  } finally {
    await engine.close();
    await database.close();
  }
}

process.exitCode = await main();
