import { CloudFailure } from '../failure'

const askUs = (beforehand = 'the problem persists') => `Please check your request, but if ${beforehand}, contact us.`

/** Refused by the database: a wrong operator, a wrong value, a broken rule. */
export const refused = (message: string) => new CloudFailure('DATABASE_REQUEST_FAILED', message)

/** The service can do it, this database cannot. README.md lists what. */
export const unsupported = (what: string) => refused(`The local database does not support ${what}`)

export const invalid = (message: string) => new CloudFailure('INVALID_PARAM', message)

export const collectionMissing = (name: string) =>
  new CloudFailure(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${askUs('the problem cannot be solved')}`,
  )

export const collectionExists = (name: string) =>
  new CloudFailure('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceUnavailable.ResourceExist] Table exist: ${name}`)

export const transactionConflict = () =>
  new CloudFailure(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${askUs()}`,
  )

export const transactionGone = () =>
  new CloudFailure(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${askUs()}`,
  )

/** The service wraps what MongoDB says about a write. */
export const writeRefused = (kind: 'Insert' | 'Update', message: string) =>
  refused(`[FailedOperation.${kind}] multiple write errors: [{write errors: [{${message}}]}, {<nil>}]`)
