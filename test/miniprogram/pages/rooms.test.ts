import { home, open, phone, tap, textOf } from '../../support/simulate/phone'

test('the harbour says that booking opens soon, offers none, and whom to ask', async () => {
  const it = phone({ 'account.home': () => home() })
  const rendered = await open('pages/harbour/rooms/rooms')
  expect(textOf(rendered)).toContain('订座快开了')
  await tap(rendered, '.btn')
  expect(it.asksOf('makePhoneCall')).toEqual([{ phoneNumber: '0556-5500000' }])
})

test('without a network the harbour page is whole as well', async () => {
  phone()
  const shown = textOf(await open('pages/harbour/rooms/rooms'))
  expect(shown).toContain('阅览室')
  expect(shown).not.toContain('打给社区')
})
