/** An address to subscribe to, as its owner sees it. Moments are ISO 8601. */
export interface FeedState {
  createdAt: string
  readAt: string | null
}
