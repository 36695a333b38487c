import { callFailedWords } from '../domain/shell-words'

/** Opens the phone's own dialler. Resolves with a sentence when it could not; a person who thought better of it did nothing wrong. */
export const dial = (phone: string): Promise<string> =>
  new Promise((resolve) => {
    wx.makePhoneCall({
      phoneNumber: phone,
      success: () => resolve(''),
      fail: ({ errMsg }) => resolve(/cancel/.test(errMsg) ? '' : callFailedWords(phone)),
    })
  })
