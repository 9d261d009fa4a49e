import { seen, type Visitor } from '../../support/visitor.ts';

/** What stands on the paper of that heading, printed from a form of a case that one has dealt with. */
export async function printedPaper(
  { page, open }: Visitor,
  { title, form, heading }: { title: string; form: string; heading: string },
): Promise<string> {
  await open('/inbox?box=done');
  await page.getByRole('link', { name: title }).first().click();
  const papers = page.getByRole('region', { name: '提交材料' });
  await papers.getByRole('link', { name: form }).last().click();
  await page.getByRole('link', { name: '打印' }).click();
  await seen(page.getByRole('heading', { name: heading, exact: true }));
  return page.getByRole('article').innerText();
}
