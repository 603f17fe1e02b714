import type { HardRule } from '../rule.ts'

/**
 * "Never" of either side is absolute: the two are not proposed to each other. "Not now" keeps the partner out of the list
 * of the one who said so, up to its day.
 */
export const notDeclined: HardRule = {
  id: 'notDeclined',
  holds: ({ asker, partner, moment }) =>
    !asker.choices.some(
      ({ partner: id, kind, until }) =>
        id === partner.id &&
        (kind === 'never' || (kind === 'not_now' && (until === null || until >= moment.day))),
    ) && !partner.choices.some(({ partner: id, kind }) => id === asker.id && kind === 'never'),
}
