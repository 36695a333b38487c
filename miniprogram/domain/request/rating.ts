/** Three questions, three words each: no stars. 3 is good, 1 is bad. */
export const ratingAspects = ['speed', 'result', 'manner'] as const
export type RatingAspect = (typeof ratingAspects)[number]
export type Score = 1 | 2 | 3
export type Rating = Record<RatingAspect, Score> & { text?: string }
