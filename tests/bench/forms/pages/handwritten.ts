import '../../../../apps/web/src/lib/ui/base.css';
import { mount } from 'svelte';
import { Page } from './handwritten/page.svelte.ts';
import PageView from './handwritten/PageView.svelte';
import { measured } from './measured.ts';

let page: Page;

measured({
  show(scene, target) {
    page = new Page(scene);
    mount(PageView, { target, props: { page } });
  },
  control: (key, row) => document.getElementById(row === undefined ? key : `r${row}-${key}`),
  check: () => page.check(),
});
