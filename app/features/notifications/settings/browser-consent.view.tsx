import { useState } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

/** The browser's own consent to notifications: how it stands, and a button that asks for it. Nothing without script. */
export function BrowserConsent() {
  const t = useTranslations('notificationSettings.consent')
  const hydrated = useHydrated()
  const [asked, setAsked] = useState<NotificationPermission | null>(null)
  if (!hydrated || typeof Notification === 'undefined') return null
  const consent = asked ?? Notification.permission
  const ask = () => void Notification.requestPermission().then(setAsked)
  return (
    <div className="mt-1 pl-8" role="status">
      {consent === 'default' ? (
        <Button variant="secondary" onClick={ask}>
          {t('ask')}
        </Button>
      ) : (
        <Muted>{t(consent)}</Muted>
      )}
    </div>
  )
}
