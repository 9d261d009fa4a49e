/** What a spreadsheet may hold at most; beyond it is refused, before it can fill the memory. */
export const limits = {
  /** Bytes of a file. */
  file: 20 * 1024 * 1024,
  /** Bytes of one part of an XLSX when it is unpacked. */
  part: 400 * 1024 * 1024,
  /** Characters of all shared texts together. */
  shared: 64 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  /** Characters of a cell. */
  cell: 4_000,
};

/** A file that is no spreadsheet, or too large a one; its code is the refusal's. */
export class SpreadsheetFault extends Error {
  readonly code: 'imports.unreadable' | 'imports.too-large';
  constructor(code: SpreadsheetFault['code']) {
    super(code);
    this.code = code;
  }
}
