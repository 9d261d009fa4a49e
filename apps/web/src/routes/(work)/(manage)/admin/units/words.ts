import type { AddUnitBody } from '@yishi/api';
import { m } from '#lib/paraglide/messages.js';

export const levels: Record<AddUnitBody['level'], () => string> = {
  district: m.units_district,
  street: m.units_street,
  community: m.units_community,
  area: m.units_area,
  building: m.units_building,
  department: m.units_department,
};

export const lines: Record<AddUnitBody['line'], () => string> = {
  administrative: m.units_administrative,
  party: m.units_party,
  'self-government': m.units_selfGovernment,
  territorial: m.units_territorial,
};

export const levelWords = (level: string): string =>
  level in levels ? levels[level as AddUnitBody['level']]() : level;

export const lineOf = (value: string | null): AddUnitBody['line'] =>
  value !== null && value in lines ? (value as AddUnitBody['line']) : 'administrative';
