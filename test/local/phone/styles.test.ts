import { phoneSelector } from '../../../local/phone/build/selectors'
import { phoneUnits } from '../../../local/phone/build/units'

test.each([
  ['24rpx', 'calc(var(--rpx) * 24)'],
  ['-0.5rpx auto', 'calc(var(--rpx) * -0.5) auto'],
  ['calc(100vh - 88rpx)', 'calc(calc(var(--vh) * 100) - calc(var(--rpx) * 88))'],
  ['50vw', 'calc(var(--rpx) * 7.5 * 50)'],
  ['calc(1px + env(safe-area-inset-bottom))', 'calc(1px + var(--safe-bottom))'],
  ['17px', '17px'],
])('%s is measured on the phone', (wxss, css) => {
  expect(phoneUnits(wxss)).toBe(css)
})

test.each([
  ['page', {}, '.wx-page'],
  ['view.row > text', {}, 'wx-view.row > wx-text'],
  ['page .row', { page: 'a/b' }, '.wx-page:where([data-page="a/b"]) .row'],
  ['.row', { page: 'a/b' }, ':where([data-page="a/b"]) .row'],
  ['.row', { page: '*' }, ':where(.wx-page) .row'],
  ['.row.on::after', { scope: 's1' }, '.s1--row.s1--on::after'],
  [':host', { scope: 's1' }, '[wx-host="s1"]'],
  [':host', { path: 'components/x/x' }, '[data-is="components/x/x"]'],
])('%s of %j is %s in the browser', (wxss, owner, css) => {
  expect(phoneSelector(wxss, owner)).toBe(css)
})
