import { useCallback, useEffect, useRef, type ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'

import { ViewingBanner } from '#app/features/administration/viewing/viewing-banner.view.tsx'
import {
  RequestOverPage,
  RingingRequests,
  type RingWishes,
  type WaitingMeetings,
} from '#app/features/meetings/index.ts'
import { PresenceMark, PresenceMenu } from '#app/features/presence/index.ts'
import { NotificationBell } from '#app/features/notifications/index.ts'
import { LANGUAGES, pathIn } from '#app/locales/language.ts'
import type { Change, OwnPresence } from '#app/platform/realtime/events.ts'
import { useRealtime } from '#app/platform/realtime/use-realtime.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { LanguageSwitch } from '#app/ui/language-switch.tsx'
import { LinkMenu } from '#app/ui/link-menu.tsx'
import { LinkMenuItem } from '#app/ui/link-menu-item.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Form, useLocation, useRefresh } from '#app/ui/router.ts'
import { SiteFooter } from '#app/ui/site-footer.tsx'
import { SiteHeader } from '#app/ui/site-header.tsx'
import { ThemeSwitch } from '#app/ui/theme-switch.tsx'
import { ToastRegion } from '#app/ui/toast-region.tsx'

import type { Theme } from './theme.ts'

/** Pages for staff, in the order of the menu. */
export type StaffPage =
  | 'verifications'
  | 'needs/review'
  | 'traffic'
  | 'demand'
  | 'broker'
  | 'gaps'
  | 'synonyms'
  | 'composition'
  | 'duplicates'
  | 'imports'
  | 'admin'

/** What the frame shows: who is signed in and what waits for them. */
export interface FrameData {
  theme: Theme
  viewer: {
    name: string
    email: string
    timeZone: string
    /** Until when (ISO 8601) an administrator looks as this person; null as a rule. */
    viewing: string | null
    memberships: { slug: string; name: string; nameEn: string | null }[]
    /** Pages for staff that this reader may open. */
    staffPages: StaffPage[]
  } | null
  /** Whether mails are kept for the viewer to look at instead of being sent. */
  mailbox: boolean
  waiting: WaitingMeetings | null
  /** What the viewer wishes to be seen as; null for those who act for no enterprise. */
  presence: OwnPresence | null
  /** How the viewer wants to be rung besides the card. */
  ringWishes: RingWishes
  /** How many notifications the viewer has not read. */
  unread: number
  demonstration: boolean
}

/** Header, footer and live line around every page. `data` is null when not even the frame could be read. */
export function SiteFrame({ data, children }: { data: FrameData | null; children: ReactNode }) {
  const t = useTranslations('site')
  const language = useLocale()
  const location = useLocation()
  const here = location.pathname + location.search
  const viewer = data?.viewer ?? null
  const member = (viewer?.memberships.length ?? 0) > 0
  useLive(viewer !== null)

  const theme = (
    <ThemeSwitch
      action={pathIn(language, '/preferences')}
      current={data?.theme ?? 'system'}
      returnTo={here}
      labels={{
        legend: t('theme.legend'),
        system: t('theme.system'),
        light: t('theme.light'),
        dark: t('theme.dark'),
      }}
    />
  )
  return (
    <ToastRegion label={t('notices')} closeLabel={t('close')}>
      <PageFrame
        skipLabel={t('skip')}
        header={
          <SiteHeader
            home={{ to: '/', label: t('home') }}
            name={t('name')}
            note={t('note')}
            navigation={navigationFor(t, member, data?.waiting?.total ?? 0)}
            navigationLabel={t('navigation')}
            menuLabel={t('menu')}
            closeLabel={t('close')}
            tools={
              <LanguageSwitch
                label={t('language')}
                options={LANGUAGES.map((locale) => ({
                  ...LANGUAGE_NAMES[locale],
                  locale,
                  href: pathIn(locale, here),
                  current: locale === language,
                }))}
              />
            }
            bell={data && viewer ? <NotificationBell counted={data} /> : null}
            account={
              viewer ? (
                <AccountMenu
                  viewer={viewer}
                  mailbox={data?.mailbox ?? false}
                  presence={data?.presence ?? null}
                />
              ) : (
                <>
                  <ButtonLink to="/sign-up" variant="quiet" className="max-xl:hidden">
                    {t('account.signUp')}
                  </ButtonLink>
                  <ButtonLink to="/sign-in">{t('account.signIn')}</ButtonLink>
                </>
              )
            }
          />
        }
        notice={
          viewer?.viewing ? (
            <ViewingBanner name={viewer.name} email={viewer.email} until={viewer.viewing} />
          ) : null
        }
        footer={
          <SiteFooter
            name={t('name')}
            about={
              <>
                <p>{t('about')}</p>
                {data?.demonstration ? <p className="mt-3">{t('demonstrationNotice')}</p> : null}
              </>
            }
            columns={footerColumns(t, viewer === null || member)}
            tools={theme}
            legal={t('footer.legal')}
          />
        }
      >
        {children}
      </PageFrame>
      {member ? <RequestOverPage /> : null}
      {data?.waiting && data.waiting.total > 0 ? (
        <RingingRequests waiting={data.waiting} wishes={data.ringWishes} />
      ) : null}
    </ToastRegion>
  )
}

const LANGUAGE_NAMES = {
  vi: { name: 'Tiếng Việt', short: 'VI' },
  en: { name: 'English', short: 'EN' },
}

type SiteWords = ReturnType<typeof useTranslations<'site'>>

function navigationFor(t: SiteWords, member: boolean, waiting: number) {
  const open = [
    { to: '/search', label: t('nav.search') },
    { to: '/needs', label: t('nav.needs') },
    { to: '/recognised', label: t('nav.recognised') },
  ]
  if (!member) return open
  return [
    ...open,
    { to: '/partners', label: t('nav.partners') },
    { to: '/meetings', label: <MeetingsLabel waiting={waiting} /> },
  ]
}

function MeetingsLabel({ waiting }: { waiting: number }) {
  const t = useTranslations('site')
  return (
    <span className="inline-flex items-center gap-2">
      {t('nav.meetings')}
      {waiting > 0 ? (
        <Badge tone="accent">
          <span aria-hidden>{waiting}</span>
          <span className="sr-only">{t('waiting', { count: waiting })}</span>
        </Badge>
      ) : null}
    </span>
  )
}

/** What is for members is offered to them, and to visitors, who are led to the sign-in. */
function footerColumns(t: SiteWords, work: boolean) {
  return [
    {
      heading: t('footer.find'),
      links: [
        { to: '/search?kind=enterprise', label: t('footer.enterprises') },
        { to: '/search?kind=product', label: t('footer.products') },
        { to: '/needs', label: t('footer.needs') },
        { to: '/recognised', label: t('footer.recognised') },
      ],
    },
    ...(work
      ? [
          {
            heading: t('footer.work'),
            links: [
              { to: '/partners', label: t('nav.partners') },
              { to: '/live', label: t('nav.live') },
              { to: '/meetings', label: t('nav.meetings') },
            ],
          },
        ]
      : []),
    {
      heading: t('footer.programs'),
      links: [
        { to: '/developers', label: t('footer.developers') },
        { to: '/open-data', label: t('footer.openData') },
      ],
    },
    { heading: t('footer.about'), links: [{ to: '/privacy', label: t('footer.privacy') }] },
  ]
}

function AccountMenu({
  viewer,
  mailbox,
  presence,
}: {
  viewer: NonNullable<FrameData['viewer']>
  mailbox: boolean
  presence: OwnPresence | null
}) {
  const t = useTranslations('site.account')
  const language = useLocale()
  return (
    <LinkMenu
      label={t('menu', { name: viewer.name })}
      button={
        <>
          {presence ? <PresenceMark known={presence} /> : null}
          <span className="max-w-32 truncate max-xl:max-w-24 max-sm:max-w-16">{viewer.name}</span>
        </>
      }
    >
      <p className="truncate px-3 py-2 text-sm text-muted">{viewer.email}</p>
      {presence ? (
        <>
          <PresenceMenu known={presence} />
          <LinkMenuItem to="/live">{t('live')}</LinkMenuItem>
        </>
      ) : null}
      {viewer.memberships.map(({ slug, name, nameEn }) => (
        <LinkMenuItem key={slug} to={`/enterprises/${slug}`}>
          {language === 'en' ? (nameEn ?? name) : name}
        </LinkMenuItem>
      ))}
      {viewer.staffPages.map((page) => (
        <LinkMenuItem key={page} to={`/${page}`}>
          {t(`staff.${page}`)}
        </LinkMenuItem>
      ))}
      <LinkMenuItem to="/enterprises/mine">{t('mine')}</LinkMenuItem>
      {viewer.memberships.length > 0 ? <LinkMenuItem to="/calendar">{t('calendar')}</LinkMenuItem> : null}
      <LinkMenuItem to="/shortlists">{t('shortlists')}</LinkMenuItem>
      <LinkMenuItem to="/compare">{t('compare')}</LinkMenuItem>
      <LinkMenuItem to="/saved-searches">{t('savedSearches')}</LinkMenuItem>
      <LinkMenuItem to="/account">{t('settings')}</LinkMenuItem>
      {mailbox ? <LinkMenuItem to="/mailbox">{t('mailbox')}</LinkMenuItem> : null}
      <Form method="post" action="/sign-out">
        <button type="submit" className="min-h-11 w-full rounded-control px-3 text-left hover:bg-sunken">
          {t('signOut')}
        </button>
      </Form>
    </LinkMenu>
  )
}

/** Pages that alone show a kind of thing, by topic or by what happened; what is not here concerns every page. */
const SHOWN_ON: Partial<Record<string, RegExp>> = {
  shortlist: /^\/(?:en\/)?shortlists(?:\/|$)/,
  import: /^\/(?:en\/)?imports(?:\/|$)/,
  proposals: /^\/(?:en\/)?partners(?:\/|$)/,
  // The lists of partners look themselves whether they are concerned.
  directory: /(?!)/,
  // Pages that show who is there look themselves whether they are concerned.
  'presence.changed': /(?!)/,
  // The number in the header is asked for by itself.
  notification: /^\/(?:en\/)?notifications(?:\/|$)/,
  need: /^\/(?:en\/)?(?:needs|enterprises\/[^/]+\/needs)(?:\/|$)/,
}

/** Asks the page's loaders again whenever the server says that something changed. */
function useLive(signedIn: boolean): void {
  const ask = useRefresh()
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    shown.current = pathname
  }, [pathname])
  const refresh = useCallback(
    (changes: readonly Change[] = []) => {
      // A colleague who saves ten things, or a bar that moves, must not make every open search run ten times.
      const elsewhere =
        changes.length > 0 &&
        changes.every(({ topic, kind }) => (SHOWN_ON[kind] ?? SHOWN_ON[topic])?.test(shown.current) === false)
      if (!elsewhere) ask()
    },
    [ask],
  )
  // A closed session is noticed by the loaders, which then ask to sign in.
  useRealtime(signedIn, refresh, refresh)
}
