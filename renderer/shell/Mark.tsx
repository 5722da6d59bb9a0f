/** The mark: a lodestone, split into its two poles. */
export function Mark({ size = 18 }: { readonly size?: number }) {
  return (
    <svg className="shell-mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      <path d="M12 1.5 21.5 12 12 22.5Z" fill="var(--accent)" />
      <path d="M12 1.5 2.5 12 12 22.5Z" fill="var(--text-muted)" />
      <path d="M2.5 12h19" stroke="var(--surface-0)" strokeWidth="1.5" />
    </svg>
  )
}
