/** What the form counts for the person; the contract refuses the rest. */
export const photosAtMost = 9
export const textAtMost = 500
export const textAtLeast = 5
export const reasonAtMost = 200
