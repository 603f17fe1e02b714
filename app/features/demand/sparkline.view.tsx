import { useTranslations } from 'use-intl'

const WIDTH = 120
const HEIGHT = 28
const EDGE = 3

/** A line of weekly figures, small enough to stand in a row; the words for it say first, last and highest. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const t = useTranslations('demand.list')
  const most = Math.max(1, ...values)
  const points = values.map((value, place) => ({
    x: values.length === 1 ? WIDTH / 2 : EDGE + (place / (values.length - 1)) * (WIDTH - 2 * EDGE),
    y: HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE),
  }))
  const last = points.at(-1)
  const line = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={t('trendText', {
        first: values[0] ?? 0,
        last: values.at(-1) ?? 0,
        most: Math.max(0, ...values),
      })}
      className="inline-block align-middle"
    >
      <line x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT - 1.5} y2={HEIGHT - 1.5} className="stroke-line" />
      <polyline
        points={line}
        fill="none"
        strokeWidth={1.75}
        strokeLinejoin="round"
        strokeLinecap="round"
        className="stroke-chart-2"
      />
      {last ? <circle cx={last.x} cy={last.y} r={2.75} className="fill-chart-2" /> : null}
    </svg>
  )
}
