import { createHash } from 'node:crypto'

const digest = (id: string, purpose: string) => createHash('sha256').update(`${purpose}:${id}`).digest('hex')

/** What others call a person by: nobody gets from it to the openid. */
export const codeOf = (id: string): string => digest(id, 'code').slice(0, 16)

/** The folder of a person's uploads: a path proves whose it is, without asking the database. */
export const folderOf = (id: string): string => digest(id, 'uploads').slice(0, 24)
