import { DefaultFailureConverter } from '@temporalio/common';

/** Messages and stack traces of failures can hold personal data: they are encrypted like all else. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
