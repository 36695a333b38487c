import type { PersonRecord } from '../../miniprogram/domain/account/person'
import { collection } from './collection'

export const people = collection<PersonRecord>('people')
