import type { Text } from '@yishi/policies';

/**
 * A name written in place of another. English that came with the name of the kind goes with that:
 * once the Chinese is another, nobody has translated it.
 */
export function nameInPlaceOf(before: Text, after: Text, byDefault: Text | undefined): Text {
  const isUntouched =
    byDefault?.en !== undefined &&
    before['zh-CN'] === byDefault['zh-CN'] &&
    before.en === byDefault.en &&
    after.en === before.en;
  return isUntouched && after['zh-CN'] !== before['zh-CN'] ? { 'zh-CN': after['zh-CN'] } : after;
}
