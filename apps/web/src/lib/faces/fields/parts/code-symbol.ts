import type { FieldUi } from '@yishi/forms';

export const symbolOf = (field: FieldUi): 'qr' | 'barcode' =>
  field.settings['symbol'] === 'barcode' ? 'barcode' : 'qr';
