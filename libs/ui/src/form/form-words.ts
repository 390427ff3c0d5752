/** Every word the form renderer says by itself; a catalogue per language hands them in. */
export interface FormWords {
  yes: string;
  no: string;
  /** After the label of a question that must be answered; '' where the page says it once for all. */
  required: string;
  optional: string;
  /** First line of a drop-down list. */
  choose: string;
  /** Below a question that takes several options. */
  several: string;
  /** The choice that opens a field for free text, and that field's label. */
  other: string;
  otherLabel: string;
  unit: string;
  add: string;
  remove: (position: number) => string;
  /** Label of one of several entries. */
  entry: (position: number) => string;
  notAnswered: string;
  listMissing: string;
  fileLater: string;
  takePhoto: string;
  chooseFile: string;
  uploading: (name: string, percent: number) => string;
  uploadWaiting: (name: string) => string;
  uploadFailed: (name: string, reason: string) => string;
  tryAgain: string;
  removeFile: (name: string) => string;
}

/** English. */
export const formWords: FormWords = {
  yes: 'Yes',
  no: 'No',
  required: 'required',
  optional: 'optional',
  choose: 'Choose',
  several: 'Choose all that fit',
  other: 'Something else',
  otherLabel: 'In your own words',
  unit: 'Unit',
  add: 'Add another',
  remove: (position) => `Remove entry ${position}`,
  entry: (position) => `Entry ${position}`,
  notAnswered: 'Not answered yet',
  listMissing: 'The list of answers is not available. Write your answer instead.',
  fileLater: 'Files are added on the client’s own page.',
  takePhoto: 'Take a photo',
  chooseFile: 'Choose a file',
  uploading: (name, percent) => `${name}: ${percent} % sent`,
  uploadWaiting: (name) => `${name}: waiting for network`,
  uploadFailed: (name, reason) => `${name}: ${reason}`,
  tryAgain: 'Try again',
  removeFile: (name) => `Remove ${name}`,
};
