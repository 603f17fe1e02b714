import { useTranslations } from 'use-intl'

import { Heading } from '#app/ui/heading.tsx'
import { PageSection } from '#app/ui/page-section.tsx'

const STEPS = ['find', 'propose', 'meet'] as const

/** How it works: three banks, and the spans between them. */
export function HomeSteps() {
  const t = useTranslations('home.steps')
  return (
    <PageSection title={t('title')}>
      <ol className="grid gap-y-8 lg:grid-cols-3">
        {STEPS.map((step, index) => (
          <li key={step} className="relative flex gap-5 lg:block lg:pr-10">
            <span className="relative flex-none lg:block lg:h-16">
              <span className="relative z-10 flex size-9 items-center justify-center rounded-full bg-accent tabular-nums font-semibold text-on-accent lg:absolute lg:bottom-0 lg:left-0">
                {index + 1}
              </span>
              {index < STEPS.length - 1 ? <Span /> : null}
            </span>
            <div className="lg:mt-5">
              <Heading level={3}>{t(`${step}.title`)}</Heading>
              <p className="mt-1.5 text-muted">{t(`${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </PageSection>
  )
}

/** The arc to the next step, on screens where the steps stand side by side. */
function Span() {
  return (
    <svg
      viewBox="0 0 320 56"
      preserveAspectRatio="none"
      fill="none"
      aria-hidden
      className="absolute bottom-[18px] left-[18px] h-12 w-[calc(100%+2.5rem)] text-accent/45 max-lg:hidden"
    >
      <path
        d="M0 56A160 54 0 0 1 320 56"
        stroke="currentColor"
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
