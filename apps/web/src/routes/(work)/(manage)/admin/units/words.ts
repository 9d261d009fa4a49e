import type { AddUnitBody } from '@yishi/api';
import { m } from '#lib/paraglide/messages.js';

export const lines: Record<AddUnitBody['line'], () => string> = {
  administrative: m.units_administrative,
  party: m.units_party,
  'self-government': m.units_selfGovernment,
  territorial: m.units_territorial,
};

export const lineOf = (value: string | null): AddUnitBody['line'] =>
  value !== null && value in lines ? (value as AddUnitBody['line']) : 'administrative';
