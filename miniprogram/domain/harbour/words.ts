export const harbourWords = {
  heading: '红色港湾',
  picture: '挂着两盏红灯笼的港湾',
  soon: '订座快开了',
  soonMore: '往后点两下就能留个座，看书、下棋、开会都行。',
  rooms: '港湾里有什么',
  ask: '现在想用，先问一声',
  call: '打给社区',
} as const

export const harbourRooms = [
  { icon: 'note', title: '阅览室', text: '看报看书，安静坐坐' },
  { icon: 'harbour', title: '活动室', text: '下棋打牌，约上邻居' },
  { icon: 'person', title: '会议室', text: '开会议事，整间来借' },
] as const
