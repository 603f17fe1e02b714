import { inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50

/** The texts inside a ZIP file by their names: what a workbook says, read without the library that wrote it. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const file = Buffer.from(bytes)
  let end = file.length - 22
  while (file.readUInt32LE(end) !== END_OF_DIRECTORY) end--
  const texts = new Map<string, string>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const method = file.readUInt16LE(at + 10)
    const size = file.readUInt32LE(at + 20)
    const nameLength = file.readUInt16LE(at + 28)
    const head = file.readUInt32LE(at + 42)
    const from = head + 30 + file.readUInt16LE(head + 26) + file.readUInt16LE(head + 28)
    const body = file.subarray(from, from + size)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    texts.set(name, (method === 0 ? body : inflateRawSync(body)).toString('utf8'))
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return texts
}
