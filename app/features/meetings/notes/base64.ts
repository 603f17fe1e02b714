const CHUNK = 0x80_00

/** Bytes as letters, on either side. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let from = 0; from < bytes.length; from += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK))
  return btoa(binary)
}

/** The bytes again. @throws Error for letters that are not base64 */
export function fromBase64(letters: string): Uint8Array {
  return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))
}
