import { mainAtMost, weigh } from '../../scripts/miniprogram/weigh'

test('the main package stays under 1.2 MB, so that it opens fast on an old phone', async () => {
  const { main, files } = await weigh()
  expect(files.map(({ file }) => file)).toContain('miniprogram/pages/account/home/home.wxml')
  expect(main).toBeLessThan(mainAtMost)
})
