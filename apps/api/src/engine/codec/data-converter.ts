import { fileURLToPath } from 'node:url';
import type { DataConverter, PayloadCodec } from '@temporalio/common';

/** What client, worker and replay must share to read one another. */
export function caseDataConverter(codec: PayloadCodec): DataConverter {
  return {
    payloadCodecs: [codec],
    failureConverterPath: fileURLToPath(
      import.meta.resolve('@yishi/workflows/temporal/failure-converter'),
    ),
  };
}
