import type { PluginFaces } from '@yishi/workflows';
import Filling from './PublicDrawFilling.svelte';
import Result from './PublicDraw.svelte';

export const faces: PluginFaces = {
  steps: { 'public-draw': { result: Result, filling: Filling } },
};
