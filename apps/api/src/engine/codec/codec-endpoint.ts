import type { Payload, PayloadCodec } from '@temporalio/common';
import { isEncrypted } from './case-codec.ts';

/** Payloads as Temporal's tools send them to a codec server: protobuf's JSON, bytes in base64. */
export interface CodecMessage {
  payloads: { metadata?: Record<string, string>; data?: string }[];
}

type Sent = CodecMessage['payloads'][number];

interface Decoded {
  payload: Sent;
  /** Whose content it is, where it was sealed and is open now. */
  caseId?: string;
}

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');
const base64 = (data: Uint8Array): string => Buffer.from(data).toString('base64');

/** Answers a codec server's `decode`; what cannot be opened (an erased case) comes back as it is. */
export async function decodeForOperators(
  codec: PayloadCodec,
  message: CodecMessage,
): Promise<CodecMessage & { opened: string[] }> {
  const decoded = await Promise.all(message.payloads.map((payload) => decodeOne(codec, payload)));
  const opened = decoded.flatMap(({ caseId }) => caseId ?? []);
  return { payloads: decoded.map(({ payload }) => payload), opened: [...new Set(opened)].sort() };
}

async function decodeOne(codec: PayloadCodec, sent: Sent): Promise<Decoded> {
  const payload: Payload = {
    metadata: mapValues(sent.metadata ?? {}, bytes),
    data: bytes(sent.data ?? ''),
  };
  try {
    const [plain] = await codec.decode([payload]);
    const shown = {
      metadata: mapValues(plain?.metadata ?? {}, base64),
      data: base64(plain?.data ?? new Uint8Array()),
    };
    const caseId = isEncrypted(payload) && payload.metadata?.['case'];
    return { payload: shown, ...(caseId ? { caseId: Buffer.from(caseId).toString() } : {}) };
  } catch {
    return { payload: sent };
  }
}

const mapValues = <A, B>(record: Record<string, A>, map: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
