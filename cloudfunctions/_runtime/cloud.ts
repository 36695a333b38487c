import cloud from 'wx-server-sdk'

// The typings say text; the SDK wants its own symbol. Nothing goes out here: init only notes the environment.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

/** A missing document is an answer, not a fault. */
const database = cloud.database({ throwOnNotFound: false } as Parameters<typeof cloud.database>[0])

export { cloud, database }
/** Operators of queries and updates. */
export const _ = database.command
