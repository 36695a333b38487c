import { find, guest, home, open, phone, refuse, settled, tap, textOf } from '../../support/simulate/phone'

const page = 'pages/account/me/me'
const type = (rendered: Awaited<ReturnType<typeof open>>, field: string, value: string) =>
  find(rendered, `.join >> ${field}`).dispatchEvent('input', { detail: { value } })

test('a resident sees who she is, where she lives, what waits for her and how often WeChat can still call her', async () => {
  const household = { estate: 'xiyuan', building: '3', unit: '', words: '西苑小区 3 栋' }
  phone({ 'account.home': () => home({ unread: 2, openRequests: 3 }, { household }) })
  const shown = textOf(await open(page))
  for (const words of [
    '李**',
    '第二网格，138****2345',
    '2 条没看',
    '3 件正在办',
    '西苑小区 3 栋',
    '打给网格员 王**',
    '打给社区',
  ])
    expect(shown).toContain(words)
})

test('messages and matters are one tap away', async () => {
  const it = phone({ 'account.home': () => home() })
  const rendered = await open(page)
  await tap(rendered, '.messages')
  await tap(rendered, '.matters')
  expect(it.asksOf('navigateTo')).toEqual([{ url: '/pages/notice/inbox/inbox' }])
  expect(it.asksOf('switchTab')).toEqual([{ url: '/pages/request/list/list' }])
})

test('a guest reads why a name helps, leaves it with a phone, and is known', async () => {
  let joined = false
  const it = phone({
    'account.home': () => (joined ? home() : guest()),
    'account.join': () => {
      joined = true
      return home().me
    },
  })
  const rendered = await open(page)
  expect(textOf(rendered)).toContain('我住在西苑社区')
  type(rendered, '.name', ' 李秀英 ')
  type(rendered, '.phone', '13855512345')
  find(rendered, '.join >> .send').dispatchEvent('tap')
  await tap(rendered, '.join >> .send')
  expect(it.callsOf('account.join')).toEqual([{ name: '李秀英', phone: '13855512345' }])
  expect(textOf(rendered)).toContain('李**')
})

test('what is missing stands under its field, and nothing is sent', async () => {
  const it = phone({ 'account.home': () => guest() })
  const rendered = await open(page)
  await tap(rendered, '.join >> .send')
  expect(textOf(rendered)).toContain('写一个称呼')
  expect(textOf(rendered)).toContain('写一个电话')
  expect(it.callsOf('account.join')).toEqual([])
})

test('a phone number that is too short is said under the phone', async () => {
  phone({ 'account.home': () => guest(), 'account.join': refuse('account.phone_wrong') })
  const rendered = await open(page)
  type(rendered, '.name', '李秀英')
  type(rendered, '.phone', '1385551')
  await tap(rendered, '.join >> .send')
  expect(find(rendered, '.join').data.phoneWrong).toBe('电话少了一位，请再看一下')
})

test('large type can be on, off, or follow the phone; the choice goes to the account', async () => {
  const it = phone({ 'account.home': () => home(), 'account.update': ({ care }) => ({ ...home().me, care: care! }) })
  const rendered = await open(page)
  find(rendered, '.care').dispatchEvent('choose', { detail: { value: 'on' } })
  await settled()
  expect(it.callsOf('account.update')).toEqual([{ care: 'on' }])
  expect(it.stored.get('care')).toBe('on')
})

test('the household is chosen by estate and building, and saved once', async () => {
  const worker = { title: '第二网格', name: '王**', phone: '13800000002' }
  const household = { estate: 'xiyuan', building: '3', unit: '', words: '西苑小区 3 栋' }
  const it = phone({
    'account.home': () => home(),
    'grid.places': () => ({
      community: home().community,
      alleys: [],
      estates: [
        { id: 'xiyuan', name: '西苑小区', buildings: [{ id: '3', name: '3 栋', gridName: '第二网格', worker }] },
      ],
    }),
    'account.update': () => ({ ...home().me, household }),
  })
  const rendered = await open(page)
  await tap(rendered, '.household')
  const sheet = find(rendered, '.sheet')
  ;(sheet.instance.onBuilding as (event: object) => void)({ detail: { value: '3' } })
  sheet.instance.onSave!()
  sheet.instance.onSave!()
  await settled()
  expect(it.callsOf('account.update')).toEqual([{ household: { estate: 'xiyuan', building: '3' } }])
  expect(textOf(rendered)).toContain('西苑小区 3 栋')
  expect(rendered.data.choosingHome).toBe(false)
})

test('the privacy guide opens, or its gist stands in the page', async () => {
  const it = phone({ 'account.home': () => home() })
  it.failing.openPrivacyContract = { errMsg: 'openPrivacyContract:fail' }
  const rendered = await open(page)
  await tap(rendered, '.privacy')
  expect(textOf(rendered)).toContain('您的电话只有办事的人看得见')
})
