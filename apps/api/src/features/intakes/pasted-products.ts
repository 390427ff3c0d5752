/** One product out of a text a client typed or pasted. */
export interface PastedProduct {
  name: string | null;
  ingredients: string;
}

const LABELLED = /^([^,;:]{2,60}):\s*(.*)$/;
const AN_INTRODUCTION = /^(ingredients?|inci|ingredienser|composition)$/i;
const isList = (line: string): boolean => /[,;•·]/.test(line);

/**
 * Cuts a text into products: a blank line, a "Name:" or a line that is no list begins a new one; lists that run over
 * several lines stay together.
 */
export function pastedProducts(text: string): PastedProduct[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    const lines = block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return lines.reduce<PastedProduct[]>(withLine, []);
  });
}

function withLine(products: PastedProduct[], line: string): PastedProduct[] {
  const open = products.at(-1);
  const { name, rest } = partsOf(line);
  const belongs =
    open !== undefined && name === null && (rest !== line ? open.ingredients === '' : runsOn(open.ingredients, line));
  if (belongs) return [...products.slice(0, -1), { ...open, ingredients: `${open.ingredients} ${rest}`.trim() }];
  return [
    ...products,
    name === null && rest === line && !isList(line) ? { name: line, ingredients: '' } : { name, ingredients: rest },
  ];
}

/** "Night cream: Aqua, ..." has a name, "INCI: Aqua, ..." has none. */
function partsOf(line: string): { name: string | null; rest: string } {
  const [, label = '', rest = ''] = LABELLED.exec(line) ?? [];
  if (label === '') return { name: null, rest: line };
  return { name: AN_INTRODUCTION.test(label) ? null : label, rest };
}

/** A list after its name, a list after a list, or the rest of a line that was cut at a comma. */
const runsOn = (before: string, line: string): boolean => isList(line) || /[,;]$/.test(before);
