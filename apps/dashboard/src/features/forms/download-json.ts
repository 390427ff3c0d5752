/** Hands a document to the person as a file of FHIR JSON. */
export function downloadJson(document: object, title: string): void {
  const blob = new Blob([`${JSON.stringify(document, null, 2)}\n`], { type: 'application/fhir+json' });
  const address = URL.createObjectURL(blob);
  const link = window.document.createElement('a');
  link.href = address;
  link.download = `${fileName(title)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function fileName(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return plain.slice(0, 80) || 'form';
}
