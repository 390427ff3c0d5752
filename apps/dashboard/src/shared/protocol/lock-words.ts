/** What a red flag's level asks for, in words. */
export const levelWords: Record<string, string> = {
  emergency: 'Emergency',
  'same-day': 'Doctor today',
  'before-start': 'Doctor before any start',
  'before-gluten-removal': 'Test before gluten goes',
  soon: 'Doctor soon',
  talk: 'Talk about it',
  exclude: 'Not for this client',
  'exclude-food-programs': 'No food programs',
  stop: 'No program',
};

export function isUrgent(level: string): boolean {
  return level === 'emergency' || level === 'same-day';
}
