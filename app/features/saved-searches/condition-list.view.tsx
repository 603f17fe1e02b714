import { Badge } from '#app/ui/badge.tsx'

/** What a search asks for, one word or filter each. */
export function ConditionList({ label, conditions }: { label: string; conditions: readonly string[] }) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1.5">
      {conditions.map((condition, place) => (
        <li key={place} className="max-w-full">
          <Badge className="max-w-full break-words">{condition}</Badge>
        </li>
      ))}
    </ul>
  )
}
