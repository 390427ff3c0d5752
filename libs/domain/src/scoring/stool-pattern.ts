/** Share of hard and loose stools over a stretch of days, and the pattern they make. */
export interface StoolPattern {
  n: number;
  percentHard: number;
  percentLoose: number;
  pattern: 'constipation' | 'diarrhoea' | 'mixed' | 'none';
}

/**
 * Pattern of stool forms 1-7 (1-2 hard, 6-7 loose). Source: Rome IV borders of 25 %.
 * @returns null with fewer than 5 stools
 * @throws RangeError when a form is not 1 to 7
 */
export function stoolPattern(forms: readonly (number | null)[]): StoolPattern | null {
  const known = forms.filter((form) => form !== null);
  if (known.some((form) => !Number.isInteger(form) || form < 1 || form > 7))
    throw new RangeError('Stool forms are 1 to 7');
  const n = known.length;
  if (n < 5) return null;
  const percentHard = (100 * known.filter((form) => form <= 2).length) / n;
  const percentLoose = (100 * known.filter((form) => form >= 6).length) / n;
  const [hard, loose] = [percentHard > 25, percentLoose > 25];
  const pattern = hard && loose ? 'mixed' : hard ? 'constipation' : loose ? 'diarrhoea' : 'none';
  return { n, percentHard: Math.round(percentHard), percentLoose: Math.round(percentLoose), pattern };
}
