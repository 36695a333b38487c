/** What differs per environment. Complete, or the function refuses to start. */
export interface Environment {
  /** The community a guest looks around in when no code was scanned. */
  defaultCommunity: string
}

export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const defaultCommunity = variables.DEFAULT_COMMUNITY
  if (!defaultCommunity) throw new Error('DEFAULT_COMMUNITY is not set in the environment of this function')
  return { defaultCommunity }
}
