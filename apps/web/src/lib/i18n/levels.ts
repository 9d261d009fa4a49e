import type { AddUnitBody } from '@yishi/api';
import { m } from '#lib/paraglide/messages.js';

/** What a unit or a region is: 区, 街道, 社区 … */
export const levels: Record<AddUnitBody['level'], () => string> = {
  district: m.units_district,
  street: m.units_street,
  community: m.units_community,
  area: m.units_area,
  building: m.units_building,
  department: m.units_department,
};

export const levelWords = (level: string): string =>
  level in levels ? levels[level as AddUnitBody['level']]() : level;
