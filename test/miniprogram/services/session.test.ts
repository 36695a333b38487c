import type * as Appearance from '../../../miniprogram/services/appearance'
import type * as Session from '../../../miniprogram/services/session'
import { home, noon, offline, ours, phone } from '../../support/simulate/phone'

const session = () => ours<typeof Session>('services/session')
const appearance = () => ours<typeof Appearance>('services/appearance')

test('two who ask at the same moment share one call', async () => {
  const it = phone({ 'account.home': () => home() })
  await Promise.all([session().refreshSession(), session().refreshSession()])
  expect(it.callsOf('account.home')).toHaveLength(1)
})

test('those who watch hear at once what is known, and then every change until they stop', async () => {
  phone({ 'account.home': () => home({ unread: 1 }) })
  await session().refreshSession()
  const heard: number[] = []
  const stop = session().observeSession(({ unread }) => heard.push(unread))
  session().noteSession({ unread: 0 })
  stop()
  session().noteSession({ unread: 7 })
  expect(heard).toEqual([1, 0])
})

test('the next start knows what this one knew, without a network', async () => {
  const it = phone({ 'account.home': () => home({ unread: 3 }) })
  await session().refreshSession()
  jest.resetModules()
  it.answers['account.home'] = offline
  await expect(session().refreshSession()).rejects.toMatchObject({ code: 'call.offline' })
  expect(session().session()!.unread).toBe(3)
})

test('times are told by the cloud’s clock, not the phone’s', async () => {
  phone({ 'account.home': () => home() })
  await session().refreshSession()
  expect(Math.abs(session().cloudNow() - noon)).toBeLessThan(1000)
})

test('a scanned community goes with the question', async () => {
  const it = phone({ 'account.home': () => home() })
  session().rememberCommunity('dongyuan')
  await session().refreshSession()
  expect(it.callsOf('account.home')).toEqual([{ community: 'dongyuan' }])
})

describe('large type', () => {
  const letters = (fontSizeSetting: number) =>
    Object.assign((globalThis as unknown as { wx: object }).wx, {
      getAppBaseInfo: () => ({ fontSizeSetting, theme: 'light' }),
    })
  afterEach(() => letters(16))

  test.each([
    [21, false],
    [22, true],
    [24, true],
  ])('with letters of %d px in WeChat it is %p by itself', (size, care) => {
    phone()
    letters(size)
    appearance().startAppearance()
    expect(appearance().appearance().care).toBe(care)
  })

  test('a choice stands over the phone’s letters, and over the next start', () => {
    const it = phone()
    letters(24)
    appearance().startAppearance()
    appearance().chooseCare('off')
    expect(appearance().appearance().care).toBe(false)
    expect(it.stored.get('care')).toBe('off')
    jest.resetModules()
    appearance().startAppearance()
    expect(appearance().appearance().care).toBe(false)
  })

  test('the account’s choice comes with its owner to a new phone', async () => {
    phone({ 'account.home': () => home({}, { care: 'on' }) })
    await session().refreshSession()
    expect(appearance().appearance().care).toBe(true)
  })
})
