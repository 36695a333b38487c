import { home, refuse } from '../../../support/simulate/phone'
import { answered, known, openPage, request, requestPhone, type RequestPhone, type Shown, submitted } from './support'

const { id } = submitted
let phone: RequestPhone
beforeEach(() => {
  phone = requestPhone({ 'request.get': () => answered(), 'request.advance': () => request({ status: 'closed' }) })
  known(phone, home())
})
const answer = (page: Shown, aspect: string, score: number) => page.tell('onAnswer', {}, { aspect, score })
const answerAll = async (page: Shown) => {
  for (const aspect of ['speed', 'result', 'manner']) await answer(page, aspect, 3)
}

test('it asks three questions in words, with what one needs to judge', async () => {
  const page = await openPage('rate/rate', { id })
  for (const words of [
    '办得怎么样？',
    '快不快',
    '用了 2 天，没过说好的时间',
    '办得好不好',
    '态度',
    '王** 和 李**',
    '三样各点一下',
  ])
    expect(page.text()).toContain(words)
})

test('nothing is chosen for the resident, and what is missing is named', async () => {
  const page = await openPage('rate/rate', { id })
  await answer(page, 'speed', 3)
  await answer(page, 'result', 2)
  await page.tell('onSolved')
  expect(page.text()).toContain('还差“态度”')
  expect(phone.callsOf('request.advance')).toEqual([])
})

test('three words close it', async () => {
  const page = await openPage('rate/rate', { id })
  await answerAll(page)
  await page.tell('onText', { value: '谢谢王师傅 ' })
  await Promise.all([page.tell('onSolved'), page.tell('onSolved')])
  expect(phone.callsOf('request.advance')).toEqual([
    expect.objectContaining({
      ...{ id, step: 'rate', revision: 5 },
      rating: { speed: 3, result: 3, manner: 3, text: '谢谢王师傅' },
    }),
  ])
  expect(page.text()).toContain('评好了，这件事结案了')
})

test('not solved: what is wrong goes back in words, with a photo', async () => {
  const page = await openPage('rate/rate', { id, no: '1' })
  expect(page.text()).toContain('第二网格 王** 重办')
  await page.tell('onSendBack')
  expect(page.text()).toContain('选一样，或者写一句哪里没解决')
  await page.tell('onReason', { value: 'half' })
  await page.tell('onReason', { value: 'broken' })
  await page.tell('onReason', { value: 'broken' })
  await page.tell('onText', { value: '水还是排不掉' })
  await page.tell('onPhotos', { photos: [{ key: 'p', path: 'p.jpg', state: 'done', file: 'cloud://p' }] })
  await page.tell('onSendBack')
  expect(phone.callsOf('request.advance')[0]).toMatchObject({
    ...{ step: 'notSolved', remark: '只办了一半。水还是排不掉', photos: ['cloud://p'] },
  })
  expect(phone.asksOf('redirectTo')[0]!.url).toBe(`/pages/request/detail/detail?id=${id}`)
})

test('a refusal is read above the button, and nothing typed is lost', async () => {
  phone.answers['request.advance'] = refuse('request.moved_on')
  const page = await openPage('rate/rate', { id })
  await answerAll(page)
  await page.tell('onSolved')
  expect(page.text()).toContain('刚刚有人先办了这一步')
  expect(page.instance.data.answers).toEqual({ speed: 3, result: 3, manner: 3 })
})

test('what is not waiting for a word cannot be rated', async () => {
  phone.answers['request.get'] = () => request({ status: 'handling', openSteps: [] })
  const page = await openPage('rate/rate', { id })
  expect(page.text()).toContain('这件事现在不用评')
})
