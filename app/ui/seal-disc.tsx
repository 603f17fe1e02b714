const dimensions = { small: 'size-8', medium: 'size-11', large: 'size-28' }

/**
 * The lacquer disc itself: the arc over two dots above the year, pressed in one colour. A disc with an `id` can be shown once
 * more by `like`.
 */
export function SealDisc({
  year,
  size,
  faded = false,
  id,
  like,
}: {
  year: number
  size: keyof typeof dimensions
  faded?: boolean
  id?: string
  like?: string
}) {
  return (
    <svg
      viewBox="0 0 64 64"
      aria-hidden
      className={`${dimensions[size]} ${faded ? 'opacity-55' : ''} flex-none`}
    >
      {like ? <use href={`#${like}`} /> : <Disc id={id} year={year} />}
    </svg>
  )
}

function Disc({ id, year }: { id: string | undefined; year: number }) {
  return (
    <g id={id}>
      <circle cx="32" cy="32" r="32" className="fill-seal" />
      <circle
        cx="32"
        cy="32"
        r="28"
        fill="none"
        strokeWidth="1.75"
        className="stroke-on-seal"
        opacity="0.75"
      />
      <path
        d="M20 24.5a12.5 11 0 0 1 24 0"
        fill="none"
        strokeWidth="3.5"
        strokeLinecap="round"
        className="stroke-on-seal"
      />
      <text
        x="32"
        y="45"
        textAnchor="middle"
        fontSize="17.5"
        fontWeight="700"
        letterSpacing="-0.2"
        className="fill-on-seal"
      >
        {year}
      </text>
    </g>
  )
}
