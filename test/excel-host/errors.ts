/** The error codes that the host answers with, as Excel has them. */
export type ErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RangeExceedsLimit'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded';

/** A refusal that Excel itself would give; add-in code meets it as an `OfficeExtension.Error` with this code. */
export class ExcelError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ExcelError';
  }
}

/**
 * The test cannot go on to prove anything: the add-in asked for what this Excel lacks, or for what the test host does not
 * model. Add-in code may catch the error, so the host keeps a list besides (`ExcelHost.faults`).
 */
export class Fault extends ExcelError {
  constructor(code: 'ApiNotFound' | 'NotImplemented', message: string) {
    super(code, message);
    this.name = 'Fault';
  }
}

/** A fault for something that Excel may well have, but the test host has not. */
export function notModelled(what: string): Fault {
  return new Fault('NotImplemented', `${what} does not exist, or the test host does not model it.`);
}

export function invalidArgument(message: string): ExcelError {
  return new ExcelError('InvalidArgument', message);
}

export function itemNotFound(what: string): ExcelError {
  return new ExcelError('ItemNotFound', `${what} does not exist.`);
}
