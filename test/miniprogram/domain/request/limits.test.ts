import * as contract from '../../../../cloudfunctions/request/contract'
import * as limits from '../../../../miniprogram/domain/request/limits'

test.each(Object.entries(limits))('the form and the cloud agree on %s', (name, limit) => {
  expect(contract[name as keyof typeof contract]).toBe(limit)
})
