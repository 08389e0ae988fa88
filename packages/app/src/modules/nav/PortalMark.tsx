/** The sign of the portal: a meridian line through a globe. Takes the colour of the text around it. */
export function PortalMark(props: { size: number }) {
  return (
    <svg
      width={props.size}
      height={props.size}
      viewBox="0 0 28 28"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="14" cy="14" r="11.5" />
      <ellipse cx="14" cy="14" rx="5" ry="11.5" />
      <path d="M4 10h20M4 18h20" />
    </svg>
  );
}
