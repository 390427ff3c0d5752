/** The question as the start of a line that its answer ends: with a colon, unless it ends in a mark of its own ("Any of these?"). */
export function questionLead(text: string): string {
  return /[?:.!…]$/.test(text) ? text : `${text}:`;
}
