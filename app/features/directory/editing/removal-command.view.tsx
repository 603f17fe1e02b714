import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/router.ts'

/** Takes one entry of a list off it, or back into it. */
export function RemovalCommand({
  command,
  id,
  label,
  about,
}: {
  command: 'remove' | 'restore'
  id: string
  label: string
  /** The whole name of the button, where its words alone say too little. */
  about?: string
}) {
  return (
    <Form method="post">
      <input type="hidden" name="command" value={command} />
      <input type="hidden" name="id" value={id} />
      <Button
        type="submit"
        variant={command === 'remove' ? 'quiet' : 'secondary'}
        size="small"
        aria-label={about}
      >
        {label}
      </Button>
    </Form>
  )
}
