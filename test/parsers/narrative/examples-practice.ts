import type { Example } from './stated.ts';

/** Turns of phrase that tempt to a false reading, as reports use them. */
export const PRACTICE: Example[] = [
  [
    'everyone who may apply is no kind of applicant',
    '全年共收到公民、法人和其他组织政府信息公开申请共24件，其中信函申请9件，网络申请15件。',
    ['received=24件', 'channel=9件 <0', 'channel=15件 <0'],
  ],
  [
    'requests that come from everyone',
    '全年收到18件来自公民、法人和其他组织的政府信息公开申请。',
    ['received=18件'],
    { under: '（二）依申请公开情况' },
  ],
  [
    'a way in that received some divides what was received',
    '2023年，我镇依申请公开请求11件，其中网络平台收到6件，线下邮件收到5件。',
    ['received=11件', 'channel=6件 <0', 'channel=5件 <0'],
    { under: '（二）依申请公开' },
  ],
  ['two ways in are all of them', '全年通过网站和信函收到政府信息公开申请12件。', ['received=12件']],
  [
    'applicants said after the number',
    '共收到政府信息公开申请3件（2件属自然人申请，1件属商业企业申请）。',
    ['received=3件', 'natural=2件', 'business=1件'],
    { under: '（二）依申请公开情况' },
  ],
  [
    'what follows a bracket divides what stands before it',
    '全县共受理政府信息公开申请73件（另有4件结转下年度继续办理），其中予以公开40件，部分公开6件。',
    ['received=73件 whole', 'carried-out=4件 whole', 'granted=40件 whole <0', 'partial=6件 whole <0'],
    { organ: 'government' },
  ],
  [
    '其中 after what was carried over divides the requests',
    '共受理答复依申请公开件21件，办结21件，转结下年度继续办理0件。其中，予以公开9件、无法提供10件、不予公开2件。',
    [
      'received-handled=21件',
      'processed=21件',
      'carried-out=0件',
      'granted=9件 <1',
      'unavailable=10件 <1',
      'denied=2件 <1',
    ],
    { under: '（二）依申请公开情况' },
  ],
  [
    'what was published is no part of one request',
    '全年在门户网站公开信息64条，收到1份政府信息公开申请。其中公开信息方面，分别公开机构信息2条，政务动态类信息62条。',
    ['published-website=64条', 'received=1份', '?=2条', '?=62条'],
  ],
  [
    'public is no new subject',
    '主动公开政府信息30条，其中规划计划3条，公共卫生20条，其他7条。',
    ['published=30条', 'part=3条 <0!', 'part=20条 <0!', 'part=7条 <0!'],
  ],
  [
    'carried over from last year, said the other way round',
    '2023年，我局收到依申请公开87件，结转上年2件；办结80件，结转下年度9件。',
    ['received=87件', 'carried-in=2件', 'processed=80件', 'carried-out=9件'],
  ],
  [
    'two denials without a comma',
    '本年度我局未收到依申请公开申请没有因政府信息公开而被申请行政复议。',
    ['无received=0', '无review=0'],
  ],
  ['requests about something', '2023年度，街道未收到公众关于政府信息公开的申请。', ['无received=0']],
  ['requests to disclose', '2023年，我局未收到任何要求公开政府信息的申请。', ['无received=0']],
  ['disputes that an answer led to', '全年未收到因依申请公开答复而引起的行政复议和诉讼。', ['无review=0', '无suit=0']],
  [
    'a fax is a way in, and no telephone number follows it',
    '受理政府信息公开申请50件，其中当面递交2件，占4%，传真4件，占8%。',
    ['received=50件', 'channel=2件 <0', 'share=4% @1/0', 'channel=4件 <0', 'share=8% @3/0'],
  ],
  ['a fax number', '联系电话：87654321，传真：87654322。', []],
  [
    'told to ask elsewhere is not handled',
    '受理政府信息公开申请30件，其中同意公开12件，不属于公开范围并告知通过其他途径办理11件。',
    ['received=30件', 'granted=12件 <0', 'part=11件 <0'],
  ],
  [
    'each result divides its own dispute',
    '因政府信息公开产生行政复议案件6件和行政诉讼案件3件，其中行政复议结果维持5件，尚未审结1件，行政诉讼结果维持3件。',
    ['review=6件', 'suit=3件', 'review.upheld=5件', 'review.pending=1件', 'suit.upheld=3件'],
  ],
  [
    'a result of reviews and suits together',
    '因政府信息公开引发行政复议2件、行政诉讼3件，其中结果维持4件。',
    ['review=2件', 'suit=3件', '?=4件'],
  ],
  [
    'why one case went as it did is no denial',
    '全年办理依申请公开件6件，5件已答复，1件由于地址不详未收到申请人信息公开申请。',
    ['received-handled=6件', 'processed=5件', '?=1件'],
  ],
  [
    'ways in before the outcomes of all',
    '本年度共收到信息公开申请13件，其中通过市依申请公开系统收到11件，局长信箱收到2件；予以公开4件，本机关不掌握相关信息9件。',
    ['received=13件', 'channel=11件 <0', 'channel=2件 <0', 'granted=4件 <0', 'unavailable.notHeld=9件 <0'],
  ],
  [
    'documents sorted by how they are marked are no requests',
    '全年形成政府信息53条，其中主动公开政府信息17条，作为依申请公开信息数28条，不予公开信息数8条。',
    ['?=53条', 'part=17条 <0', 'part=28条 <0', 'part=8条 <0'],
  ],
  [
    'documents sorted into three',
    '公文公开属性认定中，主动公开60件，依申请公开30件，不予公开10件。',
    ['?=60件', '?=30件', '?=10件'],
    { under: '（三）政府信息管理情况' },
  ],
  ['published and on request', '全年主动公开信息80条，依申请公开2件。', ['published=80条', 'received=2件']],
  [
    'a review carried over is no request carried over',
    '2023年因政府信息公开发生行政复议2件，其中上年结转1件。',
    ['review=2件', '?=1件'],
  ],
  [
    'differences in order belong to no one figure',
    '全年政府信息公开行政复议3件、行政诉讼2件，较去年分别增加1件、减少1件。',
    ['review=3件', 'suit=2件', 'difference=1件', 'difference=-1件'],
  ],
  [
    'an office counts those of its government with its own',
    '2023年度，市政府及政府办共受理政府信息公开申请7件。',
    ['received=7件'],
    { organ: 'government-office' },
  ],
  [
    'a third party who was asked',
    '全年受理政府信息公开申请9件，其中2件涉及第三方权益，征求意见后予以公开。',
    ['received=9件', 'part=2件 <0'],
  ],
  [
    'two names of one row',
    '全年答复政府信息公开申请12件，其中信息不存在3件，不属于本机关公开职责4件，非本机关信息5件。',
    ['processed=12件', 'unavailable.notHeld=3件 <0', 'unavailable.notHeld=4件 <0', 'unavailable.notHeld=5件 <0'],
  ],
  ['branches', '2023年，各分局受理政府信息公开申请25件。', ['received=25件 other']],
  [
    'what is deducted leaves open what the table counts',
    '2023年我局共收到政府信息公开申请30件，扣除重复申请5件，实际受理25件。',
    ['?=30件', '?=5件', '?=25件'],
  ],
  [
    'a total of one item is no further part, nor is what was decided',
    '新增项目88项，其中行政许可本年新增21项，总计46项，处理决定数量776件。',
    ['?=88项', 'part=21项 <0', '?=46项', '?=776件'],
  ],
  ['costs of suits', '因此未发生与政府信息公开诉讼有关的费用。', ['无processing-fee=0']],
  [
    'requests to disclose what is related',
    '2023年，我局未收到自然人、法人或其他组织申请公开相关政府信息。',
    ['无received=0'],
  ],
  ['traditional characters', '發生政府信息公開行政復議2件。', ['review=2件']],
];
