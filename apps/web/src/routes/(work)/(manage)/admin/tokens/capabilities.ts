import type { TokenCapability } from '@yishi/api';
import { m } from '#lib/paraglide/messages.js';

/** What a token may be allowed, in words. */
export const tokenCapabilities: Record<TokenCapability, () => string> = {
  'people.manage': m.capability_people,
  'rules.manage': m.capability_rules,
  'design.publish': m.capability_design,
  operations: m.capability_operations,
  'audit.read': m.capability_audit,
};

export const capabilityWords = (capability: string): string =>
  capability in tokenCapabilities ? tokenCapabilities[capability as TokenCapability]() : capability;
