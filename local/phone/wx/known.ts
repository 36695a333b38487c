/** Names of `wx` and of elements that exist here; filled when `wx` is made. */
export const known = new Set<string>()
