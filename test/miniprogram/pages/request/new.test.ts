import { guest, home, offline, refuse } from '../../../support/simulate/phone'
import { known, openPage, places, requestPhone, type RequestPhone, type Shown, submitted } from './support'

let phone: RequestPhone
const words = '古井边堆了垃圾，排水口堵了'

beforeEach(() => {
  phone = requestPhone({ 'account.home': () => home(), 'request.submit': ({ id }) => ({ ...submitted, id }) })
})

const know = (who = home()) => known(phone, who)
const write = (page: Shown, text = words) => page.tell('onText', { value: text })
const pick = (page: Shown) => page.tell('onPlace', { place: { kind: 'alley', alley: 'qian' } })
const photos = (page: Shown, ...states: string[]) =>
  page.tell('onPhotos', {
    photos: states.map((state, at) => ({
      ...{ key: `p${at}`, path: `p${at}.jpg`, state },
      ...(state === 'done' ? { file: `cloud://p${at}` } : {}),
    })),
  })
const sent = () => phone.callsOf('request.submit') as Record<string, unknown>[]

test('who returns finds her last place chosen, and types one sentence', async () => {
  know()
  phone.stored.set('lastPlace', { community: 'xiyuan', place: { kind: 'alley', alley: 'qian' } })
  const page = await openPage('new/new')
  expect(page.text()).toContain('第二网格 王** 1 个工作日内给您第一次答复。')
  await write(page)
  await page.tell('onSend')
  expect(sent()).toEqual([
    expect.objectContaining({
      text: words,
      place: { kind: 'alley', alley: 'qian' },
      category: 'other',
      urgency: 'normal',
    }),
  ])
  expect(phone.asksOf('redirectTo')[0]!.url).toBe(`/pages/request/done/done?id=${sent()[0]!.id}`)
})

test('else her own building is chosen', async () => {
  know(home({}, { household: { estate: 'xiyuan', building: 'b3', unit: '', words: '西苑小区 3 栋' } }))
  const page = await openPage('new/new')
  expect(page.instance.data.place).toEqual({ kind: 'building', estate: 'xiyuan', building: 'b3' })
})

test('the code on a wall chooses its alley before anything that was used last', async () => {
  know()
  phone.stored.set('lastPlace', { community: 'xiyuan', place: { kind: 'alley', alley: 'xi' } })
  const page = await openPage('new/new', { alley: 'qian' })
  expect(page.instance.data.place).toEqual({ kind: 'alley', alley: 'qian' })
})

test('what arrives later does not choose for who has chosen', async () => {
  know(home({}, { household: { estate: 'xiyuan', building: 'b3', unit: '', words: '' } }))
  const page = await openPage('new/new')
  await pick(page)
  await page.tell('onPlacesAgain')
  expect(page.instance.data.place).toEqual({ kind: 'alley', alley: 'qian' })
})

test('very pressing matters are promised an answer in half an hour', async () => {
  know()
  const page = await openPage('new/new')
  await pick(page)
  await page.tell('onUrgency', { value: 'urgent' })
  expect(page.text()).toContain('王** 30 分钟内')
})

test('the button explains what is missing, under its field, and nothing is sent', async () => {
  know()
  const page = await openPage('new/new')
  await write(page, '脏')
  await page.tell('onSend')
  expect(page.text()).toContain('写一句什么事，五个字就够')
  expect(page.text()).toContain('选一下在哪条巷子、哪栋楼')
  expect(phone.asksOf('pageScrollTo')[0]!.selector).toBe('#text')
  expect(sent()).toEqual([])
  await write(page)
  expect(page.text()).not.toContain('五个字就够')
})

test('two taps are one request', async () => {
  know()
  const page = await openPage('new/new')
  await write(page)
  await pick(page)
  await Promise.all([page.tell('onSend'), page.tell('onSend')])
  expect(sent()).toHaveLength(1)
})

test('without a network nothing is lost, and the next try is the same request', async () => {
  know()
  phone.answers['request.submit'] = offline
  const page = await openPage('new/new')
  await write(page)
  await pick(page)
  await page.tell('onSend')
  expect(page.text()).toContain('网络不通，没送出去。您写的都还在手机里')
  expect(page.text()).toContain('再交一次')
  phone.answers['request.submit'] = ({ id }) => ({ ...submitted, id })
  await page.tell('onSend')
  expect(sent()[0]!.id).toBe(sent()[1]!.id)
})

test('what was typed is found again, under the same id, and is not sent by itself', async () => {
  know()
  const first = await openPage('new/new')
  await write(first)
  await pick(first)
  first.triggerPageLifeTime('hide')
  const { id } = first.instance.data
  first.detach()
  jest.resetModules()
  const again = await openPage('new/new')
  expect(again.instance.data).toMatchObject({ id, text: words, place: { kind: 'alley', alley: 'qian' } })
  expect(again.text()).toContain('上次没交的还在')
  expect(sent()).toEqual([])
  await again.tell('onStartAnew')
  expect(again.instance.data.text).toBe('')
  expect(again.instance.data.id).not.toBe(id)
})

test('once it is handed in, the phone keeps no draft', async () => {
  know()
  const page = await openPage('new/new')
  await write(page)
  await pick(page)
  await page.tell('onSend')
  expect(phone.stored.has('draft:resident')).toBe(false)
  expect(phone.stored.get('lastPlace')).toEqual({ community: 'xiyuan', place: { kind: 'alley', alley: 'qian' } })
})

test('a photo that still travels is waited for', async () => {
  know()
  const page = await openPage('new/new')
  await write(page)
  await pick(page)
  await photos(page, 'done', 'sending')
  await page.tell('onSend')
  expect(page.text()).toContain('照片还剩 1 张在传，传完就交。')
  expect(sent()).toEqual([])
  await photos(page, 'done', 'done')
  expect(sent()[0]!.photos).toEqual(['cloud://p0', 'cloud://p1'])
})

test('it can go without a photo that does not arrive', async () => {
  know()
  const page = await openPage('new/new')
  await write(page)
  await pick(page)
  await photos(page, 'done', 'sending')
  await page.tell('onSend')
  await photos(page, 'done', 'failed')
  expect(page.text()).toContain('有 1 张照片没传上。')
  await page.tell('onWithout')
  expect(sent()[0]!.photos).toEqual(['cloud://p0'])
})

test('a guest leaves a name and a phone once, before it is sent', async () => {
  know(guest())
  phone.answers['account.join'] = () => home().me
  const page = await openPage('new/new')
  await write(page)
  await pick(page)
  await page.tell('onSend')
  expect(page.text()).toContain('写个称呼，网格员好找您')
  await page.tell('onField', { value: '李阿姨' }, { field: 'name' })
  await page.tell('onField', { value: '13855512345' }, { field: 'phone' })
  await page.tell('onSend')
  expect(phone.callsOf('account.join')).toEqual([{ name: '李阿姨', phone: '13855512345' }])
  expect(sent()).toHaveLength(1)
})

test.each([
  ['account.phone_wrong', 'phone', '电话少了一位，请再看一下'],
  ['grid.place_unknown', 'place', '没有找到这个地方'],
  ['request.text_short', 'text', '请再多说几个字'],
] as const)('a refusal for %s is read under its field', async (code, field, sentence) => {
  know()
  phone.answers['request.submit'] = refuse(code)
  const page = await openPage('new/new')
  await write(page)
  await pick(page)
  await page.tell('onSend')
  expect((page.instance.data.errors as Record<string, string>)[field]).toContain(sentence)
  expect(phone.stored.has('draft:resident')).toBe(true)
})

test('the staff note something down under another name, and keep another draft', async () => {
  know(home({}, { staff: true }))
  const page = await openPage('new/new', { channel: 'staff' })
  expect(page.text()).toContain('记一件')
  expect(page.text()).not.toContain('别让别人看到我的名字')
  await write(page)
  expect(phone.stored.has('draft:staff')).toBe(true)
})

test('a category from the sheet joins the chips, and the sheet closes', async () => {
  know()
  const page = await openPage('new/new')
  await page.tell('onCategory', { value: 'more' })
  expect(page.instance.data.choosing).toBe(true)
  await page.tell('onCategory', { value: 'noise' })
  expect(page.instance.data.choosing).toBe(false)
  expect((page.instance.data.categories as { label: string }[]).map(({ label }) => label)).toContain('噪音')
})

test('whoever is in danger is one tap from help', async () => {
  know()
  const page = await openPage('new/new')
  await page.tell('onDanger', {}, { number: '120' })
  expect(phone.asksOf('makePhoneCall')).toEqual([{ phoneNumber: '120' }])
})

test('places that were heard once stand at once, also without a network', async () => {
  know()
  phone.stored.set('places:', places)
  phone.answers['grid.places'] = offline
  const page = await openPage('new/new')
  await pick(page)
  expect(page.text()).toContain('第二网格 王**')
  expect(page.text()).not.toContain('没取到')
})
