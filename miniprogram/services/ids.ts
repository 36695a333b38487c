const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const length = 22

/** An id of 132 random bits: the one who makes a record names it, so a call repeated after a lost reply makes nothing twice. */
export async function newId(): Promise<string> {
  const bytes = (await strongBytes()) ?? weakBytes()
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
}

/** From the phone's own source of chance, where the WeChat on it has one (base library 2.15.0). */
const strongBytes = (): Promise<Uint8Array | undefined> =>
  new Promise((resolve) => {
    if (!wx.getRandomValues) return resolve(undefined)
    wx.getRandomValues({
      length,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: () => resolve(undefined),
    })
  })

const weakBytes = (): Uint8Array => Uint8Array.from({ length }, () => Math.floor(Math.random() * 256))
