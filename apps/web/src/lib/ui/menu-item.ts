import type { IconName } from './icons.ts';

export interface MenuItem {
  label: string;
  icon?: IconName;
  href?: string;
  onselect?: () => void;
  danger?: boolean;
  /** Given: the item is a switch, and the menu stays open. */
  checked?: boolean;
}
