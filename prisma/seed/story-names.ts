/** Proper names of the enterprises that the named demonstration accounts belong to; no other enterprise gets them. */
export const STORY_NAMES: readonly string[] = ['Khuê Lam', 'Nhạn Khê', 'Hoshinagi', 'Saebyeokgang']
