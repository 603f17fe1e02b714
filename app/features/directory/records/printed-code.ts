/** An HS code as it is written: "85", "85.39", "8539.52". */
export function printedHs(code: string): string {
  if (code.length === 4) return `${code.slice(0, 2)}.${code.slice(2)}`
  return code.length > 4 ? `${code.slice(0, 4)}.${code.slice(4)}` : code
}
