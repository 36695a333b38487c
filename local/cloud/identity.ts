/** The one environment of the local cloud. The names look like the real ones, so that code which splits them works. */
export const envId = 'xiyuan-local'
export const bucket = `7869-${envId}-1250000000`
export const appId = 'wx0000000000000000'
export const region = 'ap-shanghai'
