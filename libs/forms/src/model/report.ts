/** What was repaired, so that programs can count and translate; the words are in `message`. */
export type RepairCode =
  | 'added'
  | 'converted'
  | 'cycle'
  | 'dangling-condition'
  | 'duplicate-key'
  | 'duplicate-link-id'
  | 'duplicate-option'
  | 'expression'
  | 'extension-kept'
  | 'ignored'
  | 'list-not-available'
  | 'missing-link-id'
  | 'missing-options'
  | 'missing-status'
  | 'missing-text'
  | 'missing-type'
  | 'not-json-object'
  | 'pattern-refused'
  | 'sanitised'
  | 'unfillable'
  | 'unknown-type';

/**
 * One repair made while reading a form. `info`: nothing changes for the person who fills it in; `warning`: the
 * form behaves differently from what its author wrote; `error`: a part could not be kept working.
 * `linkId` is '' when the whole form is meant.
 */
export type RepairEntry = {
  readonly linkId: string;
  readonly level: 'info' | 'warning' | 'error';
  readonly code: RepairCode;
  readonly message: string;
};
