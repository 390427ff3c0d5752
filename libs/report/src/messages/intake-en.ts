/** Every English word of an intake on paper. */
export const intakeEn = {
  title: (name: string, form: string) => `${form}: ${name}`,
  edition: 'Copy of the answers as handed in',
  handedIn: (at: string) => `Handed in ${at}`,
  footer: 'The client’s own answers, unchanged since they were signed.',
  facts: {
    client: 'Client',
    reference: 'Reference',
    form: 'Form',
    version: (title: string, version: number) => (version > 0 ? `${title}, version ${version}` : title),
  },
  columns: ['Question', 'Answer'],
  open: 'Not answered',
  signature: 'Consent and signature',
  signed: 'Signed by',
  name: (name: string, relation: string | undefined) => (relation === undefined ? name : `${name} (${relation})`),
  at: 'On',
  language: 'Language',
  hash: 'SHA-256 of the text above',
  none: 'Handed in without a signature.',
} as const;
