export type NavIcon = 'today' | 'food' | 'plan' | 'progress';

const paths: Readonly<Record<NavIcon, string>> = {
  today:
    'M12 4v2M12 18v2M4 12h2M18 12h2M6.400 6.400l1.400 1.400M16.200 16.200l1.400 1.400M6.400 17.600l1.400-1.400M16.200 7.800l1.400-1.400M12 8.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7Z',
  food: 'M12 8c-1.500-2-6-2-7 2-.900 4 2 10 5 10 1 0 1.200-.500 2-.500s1 .500 2 .500c3 0 5.900-6 5-10-1-4-5.500-4-7-2ZM12 8c0-2 1-4 3.500-4.500',
  plan: 'M5 6h2M5 12h2M5 18h2M11 6h8M11 12h8M11 18h8',
  progress: 'M4 19h16M4 15l4.500-4 3.500 2.500 7.500-8',
};

export function NavMark({ icon }: { icon: NavIcon }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[icon]} />
    </svg>
  );
}
