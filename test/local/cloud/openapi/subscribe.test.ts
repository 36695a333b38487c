import { callAs, closeAll, dataDir, openCloud, post } from '../fixtures/cloud'
import type { LocalCloud } from '../../../../local/cloud/server'

const dir = dataDir()
const options = { dataDir: dir, templates: ['T-progress'], pages: ['pages/request/detail/detail'] }
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await openCloud(options)
})
afterAll(closeAll)

const message = {
  touser: 'o-lin',
  templateId: 'T-progress',
  page: 'pages/request/detail/detail?id=1',
  data: { thing1: { value: '路灯不亮' }, characterString2: { value: 'XY-20261124-7F3K' } },
  miniprogramState: 'trial',
}
const send = async (changes: object = {}) =>
  (await callAs(cloud, 'o-worker', 'post', { params: { ...message, ...changes } })).result

test('a message reaches a person as often as they agreed, and no more', async () => {
  await post(
    `${cloud.url}/wx/subscribe`,
    { answers: { 'T-progress': 'accept', 'T-other': 'reject' } },
    { 'x-openid': 'o-lin' },
  )
  expect(cloud.openapi.quota('o-lin', 'T-progress')).toBe(1)
  expect(cloud.openapi.quota('o-lin', 'T-other')).toBe(0)
  expect(await send()).toMatchObject({ errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' })
  expect(await send()).toMatchObject({ errCode: 43101, errMsg: expect.stringContaining('user refuse') })
  expect(cloud.openapi.messages()).toMatchObject([
    {
      openid: 'o-lin',
      page: message.page,
      data: { character_string2: { value: 'XY-20261124-7F3K' } },
      function: 'post',
      errCode: 0,
    },
    { openid: 'o-lin', errCode: 43101 },
  ])
})

test.each([
  ['nobody', { touser: '' }, 40003],
  ['an unknown template', { templateId: 'T-none' }, 40037],
  ['a page that is not there', { page: 'pages/none' }, 41030],
  ['an argument that is too long', { data: { thing1: { value: '很'.repeat(21) } } }, 47003],
])('a message to %s fails with its number and costs no quota', async (_what, changes, errCode) => {
  cloud.openapi.grant('o-lin', 'T-progress', 1)
  const before = cloud.openapi.quota('o-lin', 'T-progress')
  expect(await send(changes)).toMatchObject({ errCode })
  expect(cloud.openapi.quota('o-lin', 'T-progress')).toBe(before)
})

test('a function without the permission in its config.json may not send', async () => {
  const { result } = await callAs(cloud, 'o-worker', 'mute', { params: message })
  expect(result.errCode).toBe(-604101)
})

test('an API that is not there fails loudly', async () => {
  const { result } = await callAs(cloud, 'o-worker', 'post', { api: 'security.msgSecCheck', params: { content: 'a' } })
  expect(result.errCode).toBe(-604100)
})

test('an open phone hears what reaches its person', async () => {
  const phone = await fetch(`${cloud.url}/wx/pushes?openid=o-lin`)
  const reader = phone.body!.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader.read()).value).toBe(': open\n\n')
  cloud.openapi.grant('o-lin', 'T-progress', 1)
  await send({ data: { thing1: { value: '好了' } } })
  const { value } = await reader.read()
  expect(JSON.parse(value!.slice('data: '.length))).toEqual({
    templateId: 'T-progress',
    page: message.page,
    data: { thing1: { value: '好了' } },
  })
  await reader.cancel()
})

test('messages and quotas outlive a restart', async () => {
  cloud.openapi.grant('o-zhao', 'T-progress', 3)
  const sent = cloud.openapi.messages()
  await cloud.stop()
  cloud = await openCloud(options)
  expect(cloud.openapi.quota('o-zhao', 'T-progress')).toBe(3)
  expect(cloud.openapi.messages()).toEqual(sent)
})
