import type { ExpensePeople } from './expense.ts';
import { signIn, type Person } from './person.ts';
import type { Product } from './product.ts';

/** Signs someone of the demonstration district in, by user name. */
export const demoPerson = (
  product: Pick<Product, 'url' | 'password'>,
  username: string,
): Promise<Person> => signIn(product.url, username, product.password);

/** Those of 金山街道 and 迎江路社区 who carry an expense claim. */
export async function expensePeople(
  product: Pick<Product, 'url' | 'password'>,
): Promise<ExpensePeople> {
  const [applicant, head, leader, finance, archivist] = await Promise.all(
    ['chenxiaoyan', 'wangjianguo', 'liuzhiqiang', 'zhouli', 'zhengwen'].map((name) =>
      demoPerson(product, name),
    ),
  );
  if (!applicant || !head || !leader || !finance || !archivist) throw new Error('five people');
  return { applicant, head, leader, finance, archivist };
}
