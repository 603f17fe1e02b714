/** Length of a new password, in characters. */
export const PASSWORD_LETTERS = { least: 12, most: 200 }
