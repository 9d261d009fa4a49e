import { call, problemText, uploadFile } from '#lib/api/index.ts';
import { text } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { session } from '#lib/session/index.ts';
import { names } from './name-book.svelte.ts';
import { valuesByKey } from './values-by-key.ts';
import type { FormServices } from './services.ts';

/** What the faces of a signed-in person's forms ask, answered by the directory and the file store. */
export const directoryServices: FormServices = {
  async people(query, settings) {
    const answer = await call('GET /directory/people', { query: { q: query, limit: '30' } });
    if (!answer.ok) return [];
    const post = settings['post'];
    return answer.value.items
      .filter(({ posts }) => post === undefined || posts.some((held) => held.post === post))
      .map(({ id, name, unit, posts }) => {
        names.learn('persons', id, name);
        const held = posts.map((each) => `${each.unit.name}${text(each.title)}`);
        return { id, title: name, detail: held.join(m.ui_and()) || unit?.name || '' };
      });
  },
  async units(query, settings) {
    const levels = settings['levels'];
    const answer = await call('GET /directory/units', { query: { q: query } });
    if (!answer.ok) return [];
    return answer.value.items
      .filter(({ level }) => !Array.isArray(levels) || levels.includes(level))
      .slice(0, 50)
      .map(({ id, name, within }) => ({ id, title: name, detail: within.join(' ') }));
  },
  async bodies(query, settings) {
    const keys = settings['keys'];
    const answer = await call('GET /directory/bodies', { query: { q: query } });
    if (!answer.ok) return [];
    return answer.value.items
      .filter(({ key }) => !Array.isArray(keys) || keys.includes(key))
      .slice(0, 50)
      .map(({ id, name, unit }) => {
        names.learn('bodies', id, name);
        return { id, title: name, detail: unit.name };
      });
  },
  async posts(query, settings) {
    const answer = await call('GET /directory/posts', { query: { q: query } });
    if (!answer.ok) return [];
    return answer.value.items
      .filter(({ head }) => settings['heads'] !== true || head)
      .map(({ key, title }) => {
        names.learn('posts', key, text(title));
        return { id: key, title: text(title) };
      });
  },
  async registers() {
    const answer = await call('GET /registers');
    if (!answer.ok) return [];
    return answer.value.items.map(({ key, title }) => ({ id: key, title: text(title) }));
  },
  async records(register, query) {
    const at = { params: { key: register }, query: { q: query, limit: '30' } };
    const answer = await call('GET /registers/{key}/records', at);
    if (!answer.ok) return [];
    return answer.value.items
      .filter(({ state }) => state === 'live')
      .map(({ id, title, unit }) => ({ id, title, detail: unit.name }));
  },
  async recordValues(register, id) {
    const at = { params: { key: register, id } };
    const answer = await call('GET /registers/{key}/records/{id}', at);
    return answer.ok ? valuesByKey(answer.value) : {};
  },
  async regions(parent) {
    const answer = await call('GET /directory/regions', { query: parent ? { parent } : {} });
    if (!answer.ok) return [];
    return answer.value.items.map(({ code, name, level, children }) => {
      names.learn('regions', code, name);
      return { code, name, level, parts: children > 0 };
    });
  },
  async upload(file, { progress, signal }) {
    const answer = await uploadFile(file, { onProgress: progress, signal });
    return answer.ok
      ? { ok: true, file: answer.value }
      : { ok: false, message: problemText(answer.problem) };
  },
  fileAddress: (id) => `/api/files/${encodeURIComponent(id)}`,
  names,
  me: () => session.me?.name,
};
