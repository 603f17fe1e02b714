/** A lower control for bars of filters; as high as any other where fingers press it. */
export const SMALL_CONTROL = 'min-h-10 py-1.5 text-[0.9375rem] pointer-coarse:min-h-11'
