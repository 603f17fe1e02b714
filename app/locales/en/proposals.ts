import type { Words } from '../vi.ts'

export const proposals: Words['proposals'] = {
  title: 'Partners for you',
  live: 'Who is there to meet now',
  lead: 'Partners worth meeting for {name}, with the reasons. Those in other provinces and abroad come first.',
  contents: 'On this page',
  filters: {
    title: 'Filter partners',
    open: 'Filter partners',
    close: 'Close the filters',
    province: 'Province or city',
    country: 'Country',
    certificate: 'Certificate valid today',
    place: 'Preferred place',
    anyProvince: 'All provinces',
    anyCountry: 'All countries',
    anyCertificate: 'None required',
    away: 'Other provinces and abroad first',
    near: 'Close by first',
    enterprise: 'Enterprise',
    any: 'No preference',
    apply: 'Show partners',
    clear: 'Clear filters',
  },
  group: {
    need: {
      heading: 'Need: {title}',
      why: 'A need that was posted and is open until {date}.',
      quantity: 'Quantity: {amount}.',
      certificates: 'Required certificates: {list}.',
    },
    input: {
      heading: 'Input: {title}',
      why: 'Inferred from what {products} is made of: such products usually need “{title}”. A suggestion, not a posted need.',
    },
    goods: {
      heading: 'Supply of: {title}',
      why: 'Inferred from the goods traded: {products}. A suggestion, not a posted need.',
    },
    industry: {
      heading: 'Makers in: {title}',
      why: 'Inferred from the branch of industry, because there is no need and no product yet. Post a need for closer suggestions.',
    },
    offer: {
      heading: 'Who may need what you make',
      why: 'Open needs, and makers whose products usually contain {products}. Each reason says what was inferred.',
    },
    count:
      '{shown, plural, one {# partner} other {# partners}} out of {considered, plural, one {# enterprise} other {# enterprises}} looked at',
    excluded: {
      certificateValid:
        '{count, plural, one {# enterprise has fitting goods but lacks} other {# enterprises have fitting goods but lack}} a valid certificate that is required.',
      capacityEnough:
        '{count, plural, one {# enterprise has fitting goods but states} other {# enterprises have fitting goods but state}} a capacity below the quantity.',
    },
    more: 'More partners for this',
    others: 'Other inputs',
    all: 'Show everything',
  },
  partner: {
    score: 'Fit {score}',
    reasons: 'Why {name} is proposed',
    moreReasons:
      'All {reasons, plural, one {# reason} other {# reasons}}{gaps, plural, =0 {} one { and # open point} other { and # open points}}',
    further: 'Further reasons and open points of {name}',
    contribution: 'Adds {points} of {score} points',
    missing: 'Open, not counted',
    alsoIn: 'also in {places}',
    meet: 'Send meeting request',
    view: 'View profile',
    unreachable: 'Nobody represents it on Nhịp Cầu yet, so it cannot receive meeting requests.',
    seal: 'Key industrial product of Hanoi, {year}',
    sealTitle: 'Key industrial product of Hanoi',
    sealYear: 'Year',
    sealDecision: 'Decision',
    sealDecisionDate: 'Signed',
    sealValidity: 'Validity',
    sealUntil: 'until {date}',
    sealUnknown: 'not stated by the source',
    sealLapsed: 'no longer in force',
    sealSource: 'Published source',
  },
  empty: {
    nothing: {
      title: 'Not enough is known to propose anybody',
      text: 'Add products with HS codes to the profile, or post a need; proposals appear at once.',
      action: 'Open the enterprise profile',
    },
    group: {
      title: 'No partner fits yet',
      text: 'Nobody in the directory answers this. Try a wider search by words.',
      action: 'Search the directory for “{title}”',
      actionAll: 'Search the directory',
    },
    filtered: {
      title: 'No partner passes the filters',
      text: 'Remove a filter to see the others.',
      action: 'Clear filters',
    },
  },
  reasons: {
    codeCloseness: {
      partner:
        '“{offer}” {level, select, subheading {has the same HS subheading, {code}} heading {has the same HS heading, {code}} other {is in the same HS chapter, {code}}} ({name}), as “{wish}”.',
      asker:
        'The partner {kind, select, need {needs} input {makes a product that usually contains} goods {trades in} other {works in}} “{wish}”, {level, select, subheading {with the same HS subheading, {code}} heading {with the same HS heading, {code}} other {in the same HS chapter, {code}}} ({name}), as {side, select, other {{named}’s} own {your}} “{offer}”.',
    },
    activityCloseness: 'Same line of business, VSIC level {digits} ({code}): {name}.',
    textSimilarity: 'Both descriptions say: {words}.',
    certificateCoverage: {
      all: '{side, select, partner {Holds} own {You hold} other {{named} holds}} every certificate asked for, all valid: {list}.',
      some: '{side, select, partner {Holds} own {You hold} other {{named} holds}} {held} of the {asked} certificates that buyers usually ask for, valid today: {list}.',
      unasked:
        '{side, select, partner {Holds} own {You hold} other {{named} holds}} valid certificates: {list}.',
      until: '{standard} (until {date})',
      unlimited: '{standard} (no end stated)',
    },
    capacityFit: {
      needed:
        '{side, select, partner {Capacity of} own {Your capacity of} other {{named} has a capacity of}} {capacity}, {times} times what is needed ({needed}).',
      declared:
        '{side, select, partner {Capacity of} own {Your capacity of} other {{named} has a capacity of}} {capacity}.',
    },
    processMatch:
      '{side, select, partner {Masters} own {You master} other {{named} masters}} the process asked for: {list}.',
    orderWorthwhile:
      'The order would fill about {share} of {side, select, partner {the partner’s} own {your} other {{named}’s}} capacity.',
    leadTime: {
      deadline:
        '{side, select, partner {Delivers} own {You deliver} other {{named} delivers}} in {days, plural, one {# day} other {# days}}, in time for {date} ({left, plural, one {# day} other {# days}} left).',
      plain:
        '{side, select, partner {Delivers} own {You deliver} other {{named} delivers}} in {days, plural, one {# day} other {# days}}.',
    },
    place: {
      abroad: 'In another country: {partner}.',
      otherProvince: 'In {partner}, outside {asker}.',
      sameProvince: 'In {partner} as well.',
    },
    preferredRegion:
      '{side, select, partner {Has a site} own {You have a site} other {{named} has a site}} in a region that the buyer prefers: {place}.',
    sharedLanguage: 'Working languages in common: {languages}.',
    exportExperience:
      '{side, select, partner {Already exports} own {You already export} other {{named} already exports}} to {country}.',
    tradeAgreement:
      '{partner} and {asker} both apply {agreements}: goods that meet the rules of origin pay preferential duty.',
    freshness:
      '{days, plural, =0 {The facts were updated today.} one {The facts were updated # day ago.} other {The facts were updated # days ago.}}',
    verification: {
      sentence: 'Checked by an officer: {items}.',
      certificate: '{standard} certificate',
      capacity: 'production capacity',
      minimum_order: 'minimum order',
      lead_time: 'lead time',
      tolerance: 'tolerance',
    },
    recognition: {
      inForce:
        '{topTen, select, yes {Among the Top 10 key industrial products of Hanoi} other {Maker of a recognised key industrial product of Hanoi}}, {years}.',
      past: 'Was recognised for a key industrial product of Hanoi in {years}.',
    },
    ownStanding: {
      sentence: 'What speaks for {side, select, other {{named}} own {you}} on the other side: {items}.',
      recognised: 'key industrial product of Hanoi {year}',
    },
    ownChoice:
      '{side, select, other {{named}} own {You}} marked this partner as {choice, select, must_meet {“must meet”} other {“interested”}} on {date}.',
    partnerInterest:
      'The partner marked {side, select, other {{named}} own {you}} as {choice, select, must_meet {“must meet”} other {“interested”}} on {date}.',
    responsiveness: 'Answered {answered} of {asked} meeting requests in the past 12 months.',
  },
  gaps: {
    addCodes: { fact: '“{offer}” carries no HS code.', remedy: 'Add an HS code for a closer comparison.' },
    addCertificate: {
      fact: 'No valid certificate seen: {list}.',
      remedy:
        '{side, select, partner {Ask about it in the meeting request.} own {Add it to your profile to rise in such lists.} other {The enterprise can add it to its profile to rise in such lists.}}',
    },
    renewCertificate: {
      fact: '{standard} ends on {date}.',
      factDeadline: '{standard} ends on {date}, before the deadline of {deadline}.',
      remedy:
        '{side, select, partner {Ask the partner to confirm the renewal.} own {Enter the new certificate once it is renewed.} other {The enterprise can enter the new certificate once it is renewed.}}',
    },
    declareCapacity: {
      fact: 'No capacity stated for “{offer}”.',
      remedy:
        '{side, select, partner {Ask for the monthly output in the meeting request.} own {State a dated capacity so that buyers can compare.} other {The enterprise can state a dated capacity so that buyers can compare.}}',
    },
    stateComparableUnit: {
      fact: 'The stated capacity of {capacity} cannot be compared with the {needed} needed.',
      remedy:
        '{side, select, partner {Ask for the capacity in the unit of the need.} own {State the capacity in the unit that buyers use.} other {The enterprise can state the capacity in the unit that buyers use.}}',
    },
    lowerMinimumOrder: {
      fact: 'The minimum order of {minimum} is above the {needed} needed.',
      remedy: 'Negotiate a smaller lot, or put several periods into one order.',
    },
    declareLeadTime: {
      fact: 'No lead time stated for “{offer}”.',
      remedy:
        '{side, select, partner {Ask for the lead time in the meeting request.} own {State the lead time on the product page.} other {The enterprise can state the lead time on the product page.}}',
    },
    shortenLeadTime: {
      fact: 'Delivery takes {days, plural, one {# day} other {# days}}, with {left, plural, one {# day} other {# days}} left until {date}.',
      remedy: 'Talk about partial deliveries or a later deadline.',
    },
    stateLanguages: {
      fact: 'No working language stated.',
      remedy: 'Ask for it when sending the meeting request.',
    },
    arrangeInterpreter: {
      fact: 'No working language in common (partner: {partner}).',
      remedy: 'Arrange an interpreter for the meeting.',
    },
    confirmFacts: {
      fact: 'The newest facts are of {date}.',
      remedy: 'Ask the partner to confirm them before meeting.',
    },
    getVerified: {
      fact: 'Nothing has been checked by an officer yet.',
      remedy: 'Look at the original papers when meeting.',
    },
    stateProcesses: {
      fact: 'The process asked for is not stated: {list}.',
      remedy:
        '{side, select, partner {Ask about it in the meeting request.} own {State your processing capability to rise in such lists.} other {The enterprise can state its processing capability to rise in such lists.}}',
    },
    reconsiderDeclined: {
      fact: '{side, select, other {{named} has} own {You have}} turned down {count, plural, one {another enterprise} other {# other enterprises}} with HS heading {code} ({name}) here as “not the product we look for”.',
      remedy: 'The choices made so far can be taken back on the page of choices.',
    },
    raiseOwnStanding: {
      fact: '{side, select, other {The profile of {named}} own {Your profile}} shows no recognition and no valid certificate.',
      remedy: 'Add certificates and have them checked: partners will agree to meet more readily.',
    },
  },
  source: {
    self_declared: 'Stated by the enterprise',
    officer_verified: 'Checked by an officer',
    public_source: 'Public source',
    demonstration: 'Demonstration data',
    platform: 'Recorded on Nhịp Cầu',
    codeTable: 'HS nomenclature 2022',
    activityTable: 'VSIC 2025',
    agreementTable: 'Free trade agreements in force',
    codesAssigned: 'code assigned by the directory, not published by the maker',
    asOf: 'as of {date}',
    link: 'open the source',
    external: 'another site',
  },
  amount: '{value} {unit}',
  rate: '{value} {unit} per {period}',
}
