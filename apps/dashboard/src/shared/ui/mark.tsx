/** The sign of Skinroot: a drop of skin, with roots. The same drawing is the icon of the page. */
export function Mark({ size }: { size: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} fill="none" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="#1f6f63" />
      <path d="M16 6c-4 4.2-6 7-6 9.8a6 6 0 0 0 12 0C22 13 20 10.2 16 6Z" fill="#dcebe7" />
      <path
        d="M16 15v11M16 19.5c-1.5 2-3.5 3-6 3.5M16 21.5c1.5 1.8 3.3 2.7 6 3"
        stroke="#dcebe7"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
      <path d="M16 12.5v6" stroke="#1f6f63" strokeWidth="1.7" strokeLinecap="round" />
    </svg>
  );
}
