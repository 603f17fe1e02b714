/** Bytes that can be read anywhere, without holding them whole. */
export interface ByteSource {
  /** In bytes. */
  size: number
  /** At most `length` bytes from `offset`; fewer at the end. */
  read(offset: number, length: number): Promise<Uint8Array>
  /** All of them in order, from `offset`. */
  stream(offset?: number): AsyncGenerator<Uint8Array>
}

const CHUNK_BYTES = 256 * 1024

/** Bytes in memory, for commands and tests. */
export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
    async *stream(offset = 0) {
      for (let at = offset; at < bytes.length; at += CHUNK_BYTES)
        yield await Promise.resolve(bytes.subarray(at, at + CHUNK_BYTES))
    },
  }
}
