/** Megabytes below which a clerk is told to make room. */
export const lowFreeMb = 500

/** Megabytes below which nothing large is begun: what is left is kept for single saves, such as arrivals. */
export const leastFreeMb = 200
