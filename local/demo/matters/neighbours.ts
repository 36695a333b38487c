/** Matters of the second community, so that it can be seen that nothing crosses. */
import type { Matter } from '../matter'
import { accept, assign, escalate, handle, rate, resolve, verify } from '../matter'

export const neighbours: Matter[] = [
  {
    by: 'shi',
    came: { minutes: 55 },
    about: 'lighting',
    at: 'hepan/b2',
    says: '二栋楼下的灯罩掉了，灯泡露在外面。',
    photos: ['lamp-before'],
    deeds: [],
  },
  {
    by: 'tao',
    came: { day: 1, at: '9:00' },
    about: 'paving',
    at: 'hepan/b5',
    says: '河边步道有一截栏杆松了。',
    deeds: [accept],
  },
  {
    by: 'shi',
    came: { day: 3, at: '10:30' },
    about: 'sanitation',
    at: 'hehua',
    spot: '池塘边',
    says: '荷花池边上有人倒了一车土。',
    photos: ['corner-before'],
    deeds: [accept, escalate('要车来拉，请社区派人。'), assign('kong'), handle],
  },
  {
    by: 'tao',
    came: { day: 5, at: '15:15' },
    about: 'noise',
    at: 'hepan/b5',
    says: '楼下早上五点就卸货，吵得睡不着。',
    deeds: [accept, handle, resolve('跟店家说好，七点以后再卸。')],
  },
  {
    by: 'shi',
    came: { day: 20, at: '8:45' },
    about: 'junk',
    at: 'hepan/b2',
    says: '楼道里有一张旧沙发。',
    photos: ['corner-before'],
    deeds: [accept, resolve('沙发搬走了。'), verify, rate(3, 3, 3)],
  },
]
